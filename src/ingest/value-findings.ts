import type { Cell, Report } from './reading'
import { quoteCells } from './staff'

/** Findings that forms and tables have in common. */
export const reportStaff = (cell: Cell, report: Report): void =>
  report({
    code: 'staff-left-out',
    severity: 'information',
    message: '填报人、联系电话等个人信息没有读入',
    cell: { ...cell, text: '●●' },
  })

export const reportAssumedUnit = (cell: Cell, report: Report): void =>
  report({
    code: 'assumed-unit',
    severity: 'warning',
    message: '表中没有写金额单位，已按万元读入，请核对',
    cell,
  })

export const reportInheritedUnit = (unit: string, cell: Cell, report: Report): void =>
  report({
    code: 'inherited-unit',
    severity: 'warning',
    message: `这张表没有写金额单位，已按上一张表的${unit}读入，请核对`,
    cell,
  })

export const reportUnreadableUnit = (cell: Cell, report: Report): void =>
  report({
    code: 'unreadable-unit',
    severity: 'warning',
    message: `单位一格写的是“${cell.text.trim()}”，不是元、千元、万元或亿元`,
    cell,
  })

export const reportNegative = (name: string, cell: Cell, report: Report): void =>
  report({
    code: 'negative-amount',
    severity: 'warning',
    message: `“${name}”是负数，已照原样读入，请核对`,
    cell,
  })

export const reportBareRate = (name: string, cell: Cell, report: Report): void =>
  report({
    code: 'bare-rate',
    severity: 'information',
    message: `“${name}”没有写百分号：不大于 1.5 的数按小数读（0.9283 即 92.83%），更大的按百分数读`,
    cell,
  })

/** 达到 100% is a result; ≥100% and 达到100%以上 are none. */
export function reportComparator(cell: Cell, report: Report): void {
  if (/^达.*(?<![上下内前])$/su.test(cell.text.trim())) return
  report({
    code: 'comparator-in-result',
    severity: 'warning',
    message: `完成情况写成了“${cell.text.trim()}”，不是一个确定的数，已按其中的数读入，请核对`,
    cell,
  })
}

/** Cells of one row that belong to no label; nothing where there are none. */
export function reportUnknown(cells: readonly Cell[], report: Report): void {
  const [cell] = cells
  if (!cell) return
  report({
    code: 'unknown-content',
    severity: 'warning',
    message: `第 ${cell.row} 行的${quoteCells(cells)}不属于任何认得的标签，没有读入`,
    cell,
  })
}

export const reportRepeated = (cell: Cell, report: Report): void =>
  report({
    code: 'repeated-label',
    severity: 'warning',
    message: `第 ${cell.row} 行又出现了“${cell.text.trim()}”，已采用前面的一处，这一处没有读入`,
    cell,
  })

/** Headings that the layout does not know; the cells below them are not read. */
export function reportUnknownHeadings(cells: readonly Cell[], report: Report): void {
  const [cell] = cells
  if (cell)
    report({
      code: 'unknown-column',
      severity: 'information',
      message: `${quoteCells(cells)}不是这种表式认得的栏目，这一栏没有读入`,
      cell,
    })
}

export function reportUnusedHeadings(cells: readonly Cell[], report: Report): void {
  const [cell] = cells
  if (cell)
    report({
      code: 'unused-column',
      severity: 'information',
      message: `${quoteCells(cells)}这几栏已认出，目前不参与计算，没有读入`,
      cell,
    })
}
