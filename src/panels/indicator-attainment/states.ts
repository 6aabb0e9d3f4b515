import type { ChartTheme } from '@/ui/chart-theme'
import { stateNames } from '../department-indicators/table'
import { statusStyle } from '../status'
import type { Row } from './query'

export const states = ['met', 'missed', 'no_target', 'text_only', 'not_comparable'] as const
export type State = (typeof states)[number]

/** Beside the colour. */
export const stateSigns: Readonly<Record<State, string>> = {
  met: '✓',
  missed: '✗',
  no_target: '○',
  text_only: '文',
  not_comparable: '≠',
}

export const totalOf = (row: Row): number => states.reduce((sum, state) => sum + row[state], 0)

/** `达到 4，未达到 1`: the states that occur. */
export const stateWords = (row: Pick<Row, State>): string =>
  states
    .filter((state) => row[state] > 0)
    .map((state) => `${stateNames[state]} ${row[state]}`)
    .join('，')

/** Status colours for met and missed only; the others are greys that patterns tell apart. */
export function stateStyle(state: State, theme: ChartTheme) {
  if (state === 'met') return statusStyle('met', theme)
  if (state === 'missed') return statusStyle('below', theme)
  const color = theme.missing
  if (state === 'no_target') return { color: theme.paper, borderColor: theme.muted, borderWidth: 1 }
  return { color, decal: state === 'text_only' ? dots(theme) : stripes(theme) }
}

const dots = (theme: ChartTheme) => ({
  symbol: 'circle' as const,
  color: theme.muted,
  symbolSize: 0.6,
  dashArrayX: [[4, 4]],
  dashArrayY: [4, 4],
})

const stripes = (theme: ChartTheme) => ({
  symbol: 'rect' as const,
  color: theme.muted,
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: Math.PI / 4,
})
