import type { Severity } from '@/domain/finding'
import {
  fieldNames,
  type Form,
  type ReportedRateField,
  type StatedMoney,
  type StatedRate,
} from '@/domain/form'
import type { CheckResult } from './check'
import { decimalOf } from './tolerance'

type Fields = readonly string[]

export const pass = (fields: Fields, message: string | null = null): CheckResult => ({
  outcome: 'pass',
  message,
  fields,
})

export const fires = (fields: Fields, message: string, severity?: Severity): CheckResult => ({
  outcome: 'fires',
  message,
  fields,
  ...(severity ? { severity } : {}),
})

export const note = (fields: Fields, message: string): CheckResult => ({
  outcome: 'note',
  message,
  fields,
})

export const cannotJudge = (fields: Fields, message: string): CheckResult => ({
  outcome: 'cannot_judge',
  message,
  fields,
})

export const notApplicable: CheckResult = { outcome: 'not_applicable', message: null, fields: [] }

/** Reported rates as the engine's columns call them; `layoutFields` has them under their own names. */
export const reportedFields = {
  completion_rate: 'reported_completion_rate',
  adjustment_rate: 'reported_adjustment_rate',
} as const satisfies Record<ReportedRateField, string>

/** The names that `layoutFields` has for them. */
const askedAs: Readonly<Record<string, string>> = {
  [reportedFields.completion_rate]: 'completion_rate',
  [reportedFields.adjustment_rate]: 'adjustment_rate',
}

export const reportedNames: Record<ReportedRateField, string> = {
  completion_rate: '预算完成率',
  adjustment_rate: '预算调整率',
}

/** The form's amount, reported rate or text under the name that `fields` uses. */
function isStated({ money, reportedRates, texts }: Form, field: string): boolean {
  const stated: readonly Readonly<Record<string, unknown>>[] = [money, texts]
  if (field === reportedFields.completion_rate) return reportedRates.completion_rate !== undefined
  if (field === reportedFields.adjustment_rate) return reportedRates.adjustment_rate !== undefined
  return stated.some((values) => values[field] !== undefined)
}

/**
 * Why a check that needs all of `fields` gives no verdict: a field that the layout never asked
 * makes it not applicable, a blank one makes it impossible to judge.
 */
export function unanswered(form: Form, fields: Fields): CheckResult {
  const absent = fields.filter((field) => !isStated(form, field))
  if (absent.some((field) => !form.layoutFields.includes(askedAs[field] ?? field)))
    return notApplicable
  const blank = absent.map((field) => fieldNames[field] ?? field)
  return cannotJudge(fields, `${blank.join('、')}未填，无法核对`)
}

/** `1,643.45`: 万元 with two decimals, or as many as the amount in 分 needs. */
export function wanYuan(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(7, '0')
  const whole = digits.slice(0, -6).replace(/\B(?=(?:\d{3})+$)/g, ',')
  const fraction = digits.slice(-6).replace(/0{1,4}$/, '')
  return `${fen < 0n ? '-' : ''}${whole}.${fraction}`
}

/** `实际支出 608.57`, its unit left to the sentence. */
export const named = (name: string, { value }: StatedMoney): string =>
  value < 0n ? `${name}（${wanYuan(value)}）` : `${name} ${wanYuan(value)}`

/** `92.83%`, with the digits that the form printed. */
export function reportedPercent({ value, decimals }: StatedRate): string {
  const { digits, scale } = decimalOf(value)
  const shown = Math.max(0, decimals, scale - 2)
  const scaled = (digits * 10n ** BigInt(shown + 2)) / 10n ** BigInt(scale)
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(shown + 1, '0')
  const split = text.length - shown
  const point = shown > 0 ? `.${text.slice(split)}` : ''
  return `${scaled < 0n ? '-' : ''}${text.slice(0, split)}${point}%`
}
