import { remembered } from '@/domain/remembered'
import { headingWords, type HeadingWords } from './heading-words'
import { isTitleText } from './label-book'
import { documentUnit } from './labels'
import { isNumeric } from './numbers'
import type { Cell } from './reading'
import { unitInWords } from './unit-words'

type Unit = Pick<HeadingWords, 'unit' | 'odd'>

/** True for `金额(万元)` in the row above the headings: no title, and no unit of the whole sheet. */
export function isGroupRow(above: readonly Cell[], headings: readonly Cell[]): boolean {
  const [first] = headings
  return (
    above.some((cell) => first !== undefined && cell.column > first.column && saysUnit(cell)) &&
    above[0]?.row === (first?.row ?? 0) - 1 &&
    above.every(({ text }) => documentUnit(text) === null && !isTitleText(text))
  )
}

const saysUnit = ({ text }: Cell) => {
  const { name, unit, odd } = headingWords(text)
  return name !== '' && (unit !== null || odd !== null)
}

/** True for a row of nothing but units, `万元`, `(%)`, `户`, and none of them under a key. */
export function isUnitRow(
  below: readonly Cell[],
  headings: readonly Cell[],
  keys: readonly number[],
): boolean {
  return (
    below[0]?.row === (headings[0]?.row ?? 0) + 1 &&
    below.some(({ text }) => bareUnit(text) !== null) &&
    below.every(
      ({ column, text }) =>
        (bareUnit(text) !== null || /^\p{Script=Han}{1,2}$/u.test(text.trim())) &&
        !keys.includes(column) &&
        !isNumeric(text) &&
        headings.some((heading) => heading.column === column),
    )
  )
}

/** The unit that a cell holds and nothing else: `万元`, `（元）`, `百万元`, `%`. */
export const bareUnit: (text: string) => Unit | null = remembered((text) => {
  const { name, unit, odd } = headingWords(text)
  if (name === '') return unit === null && odd === null ? null : { unit, odd }
  const known = unitInWords(name)
  if (known !== null) return { unit: known, odd: null }
  return /^\p{Script=Han}{1,3}元$/u.test(name) ? { unit: null, odd: name } : null
})

export function unitBelow(units: readonly Cell[], column: number): Unit | null {
  const cell = units.find((found) => found.column === column)
  return cell ? bareUnit(cell.text) : null
}

/** A heading over several reaches up to the next one. */
export function unitAbove(groups: readonly Cell[], column: number): Unit | null {
  const group = groups.filter((cell) => cell.column <= column).at(-1)
  return group ? headingWords(group.text) : null
}
