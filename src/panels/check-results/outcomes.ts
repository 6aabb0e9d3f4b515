import { checks } from '@/checks'
import { outcomeNames } from '../department-findings/table'
import type { Piece } from '../state-looks'
import type { Row } from './query'

export const outcomes = ['fires', 'note', 'cannot_judge', 'pass', 'not_applicable'] as const
export type Outcome = (typeof outcomes)[number]

const looks: Readonly<Record<Outcome, Pick<Piece, 'sign' | 'look'>>> = {
  fires: { sign: '!', look: 'bad' },
  note: { sign: '注', look: 'plain' },
  cannot_judge: { sign: '?', look: 'dotted' },
  pass: { sign: '✓', look: 'good' },
  not_applicable: { sign: '–', look: 'open' },
}

/** Without the reason in brackets: a key and a column have little room. */
export const outcomeName = (outcome: Outcome): string => outcomeNames[outcome].replace(/（.*/, '')

export const pieces: readonly Piece[] = outcomes.map((outcome) => ({
  name: outcomeName(outcome),
  ...looks[outcome],
}))

const none = { fires: 0, note: 0, cannot_judge: 0, pass: 0, not_applicable: 0 }

/** A row for every registered check, those that fire most first; none without any form. */
export function everyCheck(rows: readonly Row[]): readonly Row[] {
  if (rows.length === 0) return []
  const stated = new Map(rows.map((row) => [row.check_id, row]))
  return checks
    .map(({ id }) => stated.get(id) ?? { check_id: id, ...none })
    .sort((a, b) => b.fires - a.fires || b.note - a.note)
}

export const formsOf = (row: Row): number =>
  outcomes.reduce((sum, outcome) => sum + row[outcome], 0)

/** `需要核实 12，通过 47`: the outcomes that occur. */
export const outcomeWords = (row: Row): string =>
  outcomes
    .filter((outcome) => row[outcome] > 0)
    .map((outcome) => `${outcomeName(outcome)} ${row[outcome]}`)
    .join('，')
