import type { Stated } from '@/domain/source'
import { underHeadings } from './headings'
import { parseLabel } from './labels'
import { isNumeric } from './numbers'
import type { Cell, Report } from './reading'
import type { FormScan, TableRow } from './scan'
import { readScore, totalScore } from './scores'
import { reportTotalRow } from './task-findings'

/** The score that the form gives itself, beside 总分 or under 得分 in the last row; `null` without one. */
export function readTotal({ fields, totals }: FormScan, report: Report): Stated<string> | null {
  const labelled = fields.get('reported_score')?.values[0]
  const first = labelled ? readScore(labelled, totalScore, report) : null
  let total = first
  for (const row of totals) {
    const score = isSubtotal(row) ? null : scoreOf(row, report)
    if (!score) reportSkipped(row, report)
    else if (total && total.value !== score.value) reportTwoScores(total, score, report)
    total ??= score
  }
  return total
}

const isSubtotal = ({ cells, headings }: TableRow) =>
  cells.some(({ text }) => parseLabel(text).name === '小计') ||
  !headings.some(({ name }) => name === 'score' || name === 'weight')

function reportSkipped({ cells: [cell] }: TableRow, report: Report): void {
  if (cell) reportTotalRow(cell, '任务或指标', report)
}

/** Under 得分, else the only figure of the row where no heading claims it. */
function scoreOf({ cells, headings }: TableRow, report: Report): Stated<string> | null {
  const { placed } = underHeadings(cells.slice(1), headings)
  const score = placed.get('score')?.cell
  if (score) return readScore(score, totalScore, report)
  const figures = cells.slice(1).filter(({ text }) => isNumeric(text))
  const [only] = figures
  const isWeight = only !== undefined && placed.get('weight')?.cell === only
  return only && figures.length === 1 && !isWeight ? readScore(only, totalScore, report) : null
}

function reportTwoScores(first: Stated<string>, { cell, text }: Stated<string>, report: Report) {
  const place: Cell = { ...cell, text }
  report({
    code: 'score-stated-twice',
    severity: 'warning',
    message: `总分前面写的是 ${first.text.trim()}，这里写的是 ${text.trim()}；已采用前者`,
    cell: place,
  })
}
