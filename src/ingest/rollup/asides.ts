import { cleanName } from '../edge'
import type { Cell, Report } from '../reading'
import { isColumnNumbers } from '../column-numbers'
import { repeatsHeader } from '../repeated-header'
import { KEYS } from './columns'
import type { RollupHeader } from './header'
import { quoteCells } from '../staff'

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

const hasFigures = (cells: readonly Cell[], { headings }: RollupHeader): boolean =>
  cells.some(({ column }) => {
    const name = headings.find(({ cell }) => cell.column === column)?.name ?? null
    return name !== null && !KEYS.has(name)
  })
