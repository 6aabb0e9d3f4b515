import { stateNames } from '../department-indicators/table'
import type { Piece } from '../state-looks'
import type { Row } from './query'

export const states = ['met', 'missed', 'no_target', 'text_only', 'not_comparable'] as const
type State = (typeof states)[number]

/** Status colours for met and missed only. */
const looks: Readonly<Record<State, Pick<Piece, 'sign' | 'look'>>> = {
  met: { sign: '✓', look: 'good' },
  missed: { sign: '✗', look: 'bad' },
  no_target: { sign: '○', look: 'open' },
  text_only: { sign: '文', look: 'plain' },
  not_comparable: { sign: '≠', look: 'dotted' },
}

export const pieces: readonly Piece[] = states.map((state) => ({
  name: stateNames[state],
  ...looks[state],
}))

export const totalOf = (row: Row): number => states.reduce((sum, state) => sum + row[state], 0)

/** `达到 4，未达到 1`: the states that occur. */
export const stateWords = (row: Pick<Row, State>): string =>
  states
    .filter((state) => row[state] > 0)
    .map((state) => `${stateNames[state]} ${row[state]}`)
    .join('，')
