import type { TableColumn } from './form-columns'
import { isBlank } from './half-width'
import type { Placed, PlacedRow } from './headings'
import type { Cell, Report } from './reading'
import { reportSharedScores, reportUndivided } from './task-findings'

type Row = PlacedRow<TableColumn>

/** What each indicator has for itself; the other columns may be shared. */
const OWN: readonly TableColumn[] = ['target', 'target_initial', 'reported']
const SCORES: readonly TableColumn[] = ['weight', 'score']
const NUMBERED = /^\s*指标\s*\d+\s*[:：]\s*\S/u

const linesOf = ({ text }: Cell) => text.split('\n').filter((line) => line.trim() !== '')

/**
 * A row for each indicator where one cell names several, `指标1：…` and `指标2：…` on lines of their
 * own, and their values have as many lines; else the row as it stands, with a finding.
 */
export function splitIndicators(row: Row, report: Report): readonly Row[] {
  const name = row.get('indicator')?.cell
  const names = name ? linesOf(name) : []
  if (!name || names.length < 2 || !names.every((line) => NUMBERED.test(line))) return [row]
  const count = names.length
  const cells = [...row.values()].filter(({ cell }) => !isBlank(cell.text))
  const isDivided = ({ cell }: Placed<TableColumn>) => linesOf(cell).length === count
  const isOf = (columns: readonly TableColumn[], { heading }: Placed<TableColumn>) =>
    columns.includes(heading.name)
  if (cells.some((placed) => isOf(OWN, placed) && !isDivided(placed))) {
    reportUndivided(name, count, report)
    return [row]
  }
  const shared = cells.filter((placed) => isOf(SCORES, placed) && !isDivided(placed))
  reportSharedScores(
    shared.map(({ cell }) => cell),
    count,
    report,
  )
  const kept = cells.filter((placed) => !shared.includes(placed))
  return names.map(
    (_, index) =>
      new Map(
        kept.map((placed) => {
          const { cell, heading } = placed
          const text = isDivided(placed) ? (linesOf(cell)[index] ?? '') : cell.text
          return [heading.name, { heading, cell: { ...cell, text } }]
        }),
      ),
  )
}
