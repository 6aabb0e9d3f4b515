import { type ComparedDepartment, yearPair } from '../compared-years'
import {
  breakWords,
  type ComparedPair,
  isRated,
  lineageWords,
  pairOf,
  pointsBetween,
} from '../compared-words'
import type { PanelInput } from '../panel'

export const pairIn = (row: ComparedDepartment, { scope }: PanelInput): ComparedPair =>
  pairOf(row, yearPair(scope))

export const breaks = (row: ComparedDepartment, input: PanelInput): readonly string[] =>
  breakWords(pairIn(row, input))

/** What the department was before in the two years. */
export function pairLineage(row: ComparedDepartment, input: PanelInput): string {
  const { before, after } = pairIn(row, input)
  return lineageWords({ ...row, cells: [before, after] })
}

/** The widest fall first, the widest rise after; then those that have one of the years only. */
export function byChange(
  rows: readonly ComparedDepartment[],
  input: PanelInput,
): readonly ComparedDepartment[] {
  const keyed = rows
    .map((row) => ({ row, pair: pairIn(row, input) }))
    .filter(({ pair }) => pair.before.layout !== null || pair.after.layout !== null)
    .filter(({ pair: { before, after } }) => !isInside(before) || !isInside(after))
    .map(({ row, pair }) => ({ row, points: pointsBetween(pair), isAny: isRated(pair.after) }))
  return keyed
    .sort((a, b) => {
      if (a.points !== null && b.points !== null) return a.points - b.points
      if (a.points === null && b.points === null) return Number(b.isAny) - Number(a.isAny)
      return a.points === null ? 1 : -1
    })
    .map(({ row }) => row)
}

/** Its figures stand in the 汇总 form of the department above. */
const isInside = ({ reason }: { readonly reason: string | null }) => reason === '已含在汇总'
