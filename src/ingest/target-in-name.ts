import type { Comparator, Indicator, Quantity } from '@/domain/form'
import type { Stated } from '@/domain/source'
import { compact } from './half-width'
import { readQuantity } from './quantity'
import type { Report } from './reading'

type Target = NonNullable<Indicator['target']>

/** Of few characters: a long cell would be tried at each of its commas. */
const AT_THE_END = /^([^<>=≥≧⩾≤≦⩽═]+?)[:：,，、]?([<>=≥≧⩾≤≦⩽═]{1,2}[\d.,]{1,20}[^\d<>=]{0,12})$/u
/** Any other word behind the number may belong to the name: `≥60岁老年人数`. */
const UNIT =
  /^(?:%|‰|个?百分点|[十百千万亿]*(?:人次?|名|位|户次?|家|次|场次?|期|批次?|件|个|项|篇|份|条|处|座|所|套|台|辆|册|本|例|宗|起|级|(?:公|千)?里|千?米|平方(?:公里|米)|立方米|亩|公顷|吨|公斤|千克|[千万亿]?元|天|日|个?(?:工作日|小时|月)|分钟?|年)|[毫微]克\/立方米|毫克\/升)?$/u

/** `达标率≥95%` is 达标率 with a target; `null` for a name that is nothing but a name. */
export function targetInName(name: string): {
  readonly name: string
  readonly text: string
  readonly aim: Quantity
  readonly comparator: Comparator
} | null {
  const folded = compact(name)
  const [, own = '', said = ''] = AT_THE_END.exec(folded) ?? []
  const { quantity, comparator } = readQuantity(said)
  if (!quantity || !comparator || !UNIT.test(quantity.unit ?? '')) return null
  if (count(own, '(') !== count(own, ')') || folded.length !== name.length) return null
  return {
    name: name.slice(0, own.length),
    text: name.slice(-said.length),
    aim: quantity,
    comparator,
  }
}

const count = (text: string, character: string) => text.split(character).length - 1

/**
 * An indicator's name without the target at its end, which holds where no cell of its own states
 * one. `unit` is that of the row, for a number without.
 */
export function withTargetOfName(
  { name, target }: { readonly name: Stated<string>; readonly target: Target | null },
  unit: string | null,
  report: Report,
): { readonly name: Stated<string>; readonly target: Target | null } {
  const said = targetInName(name.value)
  if (!said) return { name, target }
  const { text, comparator } = said
  const own = { ...name, value: said.name }
  const aim = { ...said.aim, unit: said.aim.unit ?? unit }
  const inName = { value: aim, text, cell: name.cell, comparator }
  const isSame = target === null || agrees(target, inName)
  report({
    code: isSame ? 'target-in-name' : 'target-differs-from-name',
    severity: isSame ? 'information' : 'warning',
    message: `指标名称里带着目标值“${text}”，名称记为“${said.name}”；${wordsFor(target, isSame)}`,
    cell: { ...name.cell, text: name.text },
  })
  if (target === null) return { name: own, target: inName }
  return { name: own, target: isSame ? { ...target, comparator } : target }
}

function wordsFor(target: Target | null, isSame: boolean): string {
  if (target === null) return '没有另写目标值，就以它为目标值'
  const cell = `目标值一栏写的是“${target.text.trim()}”`
  return isSame ? `${cell}，两处相符` : `${cell}，两处不同，已采用目标值一栏，请核对`
}

const agrees = ({ value, comparator }: Target, other: Target): boolean =>
  value !== null &&
  Number(value.number) === Number(other.value?.number) &&
  value.unit === (other.value?.unit ?? null) &&
  (comparator === null || comparator === other.comparator)
