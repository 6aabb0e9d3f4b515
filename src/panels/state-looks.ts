import type { ChartTheme } from '@/ui/chart-theme'
import { statusStyle } from './status'

/** One of the states that a bar is counted into. */
export interface Piece {
  readonly name: string
  /** Beside the colour: one character. */
  readonly sign: string
  readonly look: keyof typeof looks
}

export const looks = {
  good: (theme: ChartTheme) => statusStyle('met', theme),
  bad: (theme: ChartTheme) => statusStyle('below', theme),
  warn: (theme: ChartTheme) => statusStyle('near', theme),
  plain: (theme: ChartTheme) => ({ color: theme.missing }),
  open: ({ paper, muted }: ChartTheme) => ({
    color: paper,
    borderColor: muted,
    borderWidth: 1,
  }),
  dotted: ({ missing, muted }: ChartTheme) => ({
    color: missing,
    decal: {
      symbol: 'circle' as const,
      color: muted,
      symbolSize: 0.6,
      dashArrayX: [[4, 4]],
      dashArrayY: [4, 4],
    },
  }),
} as const

/** In px. */
export const KEY = { width: 98, height: 20, room: 12 }

interface KeyPlace {
  readonly column: number
  readonly row: number
  readonly theme: ChartTheme
}

/** A box and its name, above the bars. */
export function keyOf({ name, sign, look }: Piece, { column, row, theme }: KeyPlace) {
  const { color, borderColor } = { borderColor: 'transparent', ...looks[look](theme) }
  const [x, y] = [8 + column * KEY.width, 2 + row * KEY.height]
  return [
    {
      type: 'rect' as const,
      silent: true,
      shape: { x, y, width: 14, height: 12 },
      style: { fill: color, stroke: borderColor },
    },
    {
      type: 'text' as const,
      silent: true,
      style: { x: x + 19, y, text: `${sign} ${name}`, fill: theme.ink },
    },
  ]
}
