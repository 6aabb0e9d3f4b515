import { isBlank } from './half-width'
import { toPlainText } from './markup'
import { parseYear } from './years'
import { z } from './zod'

const ANYONE = /^(?:[*＊]|全部|所有|所有部门|全部部门|各部门)$/u
const ANY_YEAR = /^(?:[*＊]|全部|所有|所有年度|全部年度|各年度)$/u

/** Without markup and line breaks; a name that is nothing but markup stays as it is. */
export function cleanName(text: string): string {
  const plain = toPlainText(text)
    .text.replace(/\s*\n\s*/gu, '')
    .trim()
  return plain === '' ? text.trim() : plain
}

/** Cell readers shared by the tables. Each message is a clause of the finding about a refused row. */
export const nameCell = (what: string) =>
  z
    .string()
    .transform(cleanName)
    .refine((name) => !isBlank(name), `没有${what}`)

export const yearCell = z.string().transform(toYear)

export const isAnyone = (name: string): boolean => ANYONE.test(name)

/** `null` for `*`: every year. */
export const anyYearCell = z
  .string()
  .transform((text, context) => (ANY_YEAR.test(text.trim()) ? null : toYear(text, context)))

function toYear(text: string, context: z.RefinementCtx<string>): number {
  const year = parseYear(text)
  if (year !== null) return year
  context.addIssue({
    code: 'custom',
    message: isBlank(text) ? '没有年度' : `年度写的是“${text.trim()}”，读不出年份`,
  })
  return z.NEVER
}
