import { breakWords, isRated, pointsBetween } from '../compared-words'
import {
  type ComparedCell,
  type ComparedDepartment,
  comparedDepartments,
  type ComparedForm,
} from '../compared-years'
import type { PanelInput } from '../panel'

const ratedCells = ({ cells }: ComparedDepartment): readonly ComparedCell[] => cells.filter(isRated)

/** In 百分点, from its first to its last year with a rate; `null` with fewer than two. */
export function slopeOf(row: ComparedDepartment): number | null {
  const rated = ratedCells(row)
  const [before, after] = [rated[0], rated.at(-1)]
  return before && after && rated.length > 1 ? pointsBetween({ before, after }) : null
}

/** Departments with a rate in at least two of the years, the widest change first. */
export const slopes = (
  rows: readonly ComparedForm[],
  input: PanelInput,
): readonly ComparedDepartment[] =>
  comparedDepartments(rows, input)
    .map((row) => ({ row, size: Math.abs(slopeOf(row) ?? NaN) }))
    .filter(({ size }) => !Number.isNaN(size))
    .sort((a, b) => b.size - a.size)
    .map(({ row }) => row)

/** Whether the year at `index` does not continue the one before it. */
export function isBreak({ cells }: ComparedDepartment, index: number): boolean {
  const [before, after] = [cells[index - 1], cells[index]]
  return before !== undefined && after !== undefined && breakWords({ before, after }).length > 0
}

/** `2021 至 2022 年表式不同`. */
export const breaksIn = ({ cells }: ComparedDepartment): readonly string[] =>
  cells.slice(1).flatMap((after, at) => {
    const before = cells[at]
    return before
      ? breakWords({ before, after }).map((words) => `${before.year} 至 ${after.year} 年${words}`)
      : []
  })
