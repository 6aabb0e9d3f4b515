import type { Cell, Report } from './reading'
import { quoteCells } from './staff'

export function reportOrphan(cell: Cell | undefined, report: Report): void {
  if (cell)
    report({
      code: 'row-without-task',
      severity: 'warning',
      message: `第 ${cell.row} 行没有任务名称，上面也没有任务；其中的指标照常读入，不归入任何任务`,
      cell,
    })
}

/** Cells of a row that stand under no heading of their own. */
export function reportLoose(cells: readonly Cell[], table: string, report: Report): void {
  const [cell] = cells
  if (cell)
    report({
      code: 'unassigned-cell',
      severity: 'warning',
      message: `第 ${cell.row} 行的${quoteCells(cells)}在${table}里找不到对应的栏目，没有读入`,
      cell,
    })
}

export const reportUnnamed = (cell: Cell, report: Report): void =>
  report({
    code: 'unnamed-indicator',
    severity: 'warning',
    message: `第 ${cell.row} 行的指标只有编号“${cell.text.trim()}”，没有名称，已按编号读入`,
    cell,
  })

/** 指标1 stands under every 二级指标: it names none of them. */
export const reportRestart = (cell: Cell, report: Report): void =>
  report({
    code: 'indicator-numbers-restart',
    severity: 'information',
    message: '指标编号在各二级指标下重新从头编，没有用来区分指标，已按全表顺序编号',
    cell,
  })

export const reportTwoComparators = (cell: Cell, report: Report): void =>
  report({
    code: 'two-comparators',
    severity: 'warning',
    message: `指标值写的是“${cell.text.trim()}”，与“指标性质”一栏的符号不同，已按指标值读入，请核对`,
    cell,
  })

/** `what` a row of this table would be if it were no sum. */
export const reportTotalRow = (cell: Cell, what: string, report: Report): void =>
  report({
    code: 'total-row',
    severity: 'information',
    message: `第 ${cell.row} 行是小计或合计，不作为${what}读入`,
    cell,
  })

export const reportUndivided = (cell: Cell, count: number, report: Report): void =>
  report({
    code: 'indicators-in-one-cell',
    severity: 'warning',
    message: `一格里写了 ${count} 个指标，指标值和完成值没有同样分行，分不开，已按一个指标的原文读入`,
    cell,
  })

/** One weight for several indicators belongs to none of them. */
export function reportSharedScores(cells: readonly Cell[], count: number, report: Report): void {
  const [cell] = cells
  if (cell)
    report({
      code: 'score-of-several',
      severity: 'warning',
      message: `第 ${cell.row} 行的${quoteCells(cells)}是 ${count} 个指标合写的分值或得分，分不到各个指标，没有读入`,
      cell,
    })
}

/** The end of an amount that a line break has torn off is no task. */
export const reportTornOff = (cell: Cell, report: Report): void =>
  report({
    code: 'figure-without-row',
    severity: 'warning',
    message: `第 ${cell.row} 行只有一个数“${cell.text.trim()}”，像是上一行被换行断开，没有读入，请核对上一行`,
    cell,
  })
