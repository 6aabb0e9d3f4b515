import type { Form } from '@/domain/form'
import type { Sheet } from './books/book'
import { filledRows } from './grid'
import type { Cell } from './reading'
import type { FormUnit } from './unit-words'

const SAYS_SO = /续[上前]?表|[(（]续[一二三四五六七八九十\d]*[)）]|接上[页表]/u
/** Title, unit and 续表 stand in the first of them. */
const HEAD = 3
const MAX_TITLE = 60
/** Blank rows may stand above. */
const LOOKED_AT = 20

/** True for a sheet that calls itself the next page of the one before, by its name or above its rows. */
export const saysContinued = (sheet: Sheet): boolean =>
  SAYS_SO.test(sheet.name ?? '') ||
  headOfSheet(sheet).some(({ text }) => text.length <= MAX_TITLE && SAYS_SO.test(text))

/** Cells of its first rows that are not blank. */
export const headOfSheet = ({ rows }: Sheet): readonly Cell[] =>
  filledRows({ rows: rows.slice(0, LOOKED_AT) })
    .slice(0, HEAD)
    .flat()

/** The unit in which all amounts of these forms were read; none where they differ. */
export function unitIn(forms: readonly Form[]): FormUnit {
  const units = new Set(
    forms.flatMap(({ money, amounts = [], tasks }) => [
      ...Object.values(money).map(({ unit }) => unit),
      ...amounts.flatMap((amount) => amount.money?.unit ?? []),
      ...tasks.flatMap(({ taskFunds }) => taskFunds?.unit ?? []),
    ]),
  )
  const [unit] = units
  return { unit: units.size === 1 && unit !== undefined ? unit : null }
}
