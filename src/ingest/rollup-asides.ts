import { cleanName } from './edge'
import { parseLabel } from './labels'
import type { Cell, Report } from './reading'
import type { RollupColumn, RollupHeader } from './rollup-header'
import { quoteCells } from './staff'

/** Columns that say which department a row is about, and nothing of what it did. */
const KEYS: ReadonlySet<RollupColumn> = new Set([
  'department',
  'fiscal_year',
  'division_code',
  'unit',
  'serial',
])
const COLUMN_NUMBERS = /^(?:栏次|列次|栏目|栏号|列号|行次|项目|甲)$/u
const COLUMN_NUMBER = /^(?:[甲乙丙丁戊]|[a-z]|\(?\d{1,2}\)?(?:=[\d()+\-−×÷*/%]+)?)$/iu
const NO_NAME =
  /^(?:数据|资料)来源|^(?:制表|填表|填报|编制|上报|打印|导出)(?:日期|时间|单位|部门)?:|^[\d.\-/年月日]+$/u

/** True, and said, for a row between the records that is none: the header again, 栏次, a source. */
export function isRollupAside(
  cells: readonly Cell[],
  header: RollupHeader,
  report: Report,
): boolean {
  const [cell] = cells
  const aside = cell && asideOf(cells, header, cell.row)
  if (aside) report({ severity: 'information', cell, ...aside })
  return aside !== undefined
}

function asideOf(cells: readonly Cell[], header: RollupHeader, row: number) {
  if (repeatsHeader(cells, header.cells))
    return { code: 'repeated-header', message: `第 ${row} 行又是表头，没有当作部门读入` }
  if (isColumnNumbers(cells))
    return { code: 'column-numbers', message: `第 ${row} 行是各栏的编号，没有当作部门读入` }
  if (!hasFigures(cells, header))
    return {
      code: 'row-without-figures',
      message: `第 ${row} 行的${quoteCells(cells)}没有任何金额，没有当作部门读入`,
    }
  return undefined
}

/** True for a source, a date or a number where a department should stand. */
export const isNoName = (text: string): boolean =>
  NO_NAME.test(cleanName(text).normalize('NFKC').replace(/\s+/gu, ''))

/** True for a header that stands again at the top of a page. */
const repeatsHeader = (cells: readonly Cell[], header: readonly Cell[]): boolean =>
  cells.length >= 2 &&
  cells.every(({ column, text }) =>
    header.some((own) => own.column === column && sameLabel(own.text, text)),
  )

const sameLabel = (a: string, b: string) => parseLabel(a).name === parseLabel(b).name

/** True for 栏次, 1, 2, 3 and for 甲, 1, 2, 3=2-1. */
function isColumnNumbers(cells: readonly Cell[]): boolean {
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

const hasFigures = (cells: readonly Cell[], { headings }: RollupHeader): boolean =>
  cells.some(({ column }) => {
    const name = headings.find(({ cell }) => cell.column === column)?.name ?? null
    return name !== null && !KEYS.has(name)
  })
