import type { Cell } from './reading'

const COLUMN_NUMBERS = /^(?:栏次|列次|栏目|栏号|列号|行次|项目|甲)$/u
const COLUMN_NUMBER = /^(?:[甲乙丙丁戊]|[a-z]|\(?\d{1,2}\)?(?:=[\d()+\-−×÷*/%]+)?)$/iu

/** True for 栏次, 1, 2, 3 and for 甲, 1, 2, 3=2-1. */
export function isColumnNumbers(cells: readonly Cell[]): boolean {
  const texts = cells.map(({ text }) => text.normalize('NFKC').replace(/\s+/gu, ''))
  const [first = '', ...rest] = texts
  const numbers = texts.flatMap((text) => /^\(?(\d{1,2})/u.exec(text)?.[1] ?? []).map(Number)
  const isSequence = numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  return (
    numbers.length >= 2 &&
    isSequence &&
    (numbers[0] ?? 0) <= 4 &&
    rest.every((text) => COLUMN_NUMBER.test(text)) &&
    (COLUMN_NUMBERS.test(first) || (COLUMN_NUMBER.test(first) && numbers[0] === 1))
  )
}
