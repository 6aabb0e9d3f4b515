import type { ChartTheme } from '@/ui/chart-theme'
import { textLines } from '@/ui/text-lines'

interface Look {
  readonly theme: ChartTheme
  /** In px: of the names; by default what a drawing as wide as `width` leaves them. */
  readonly names?: number
  readonly width: number
}

/** In px. */
const NAMES = { least: 104, most: 180 }
const FONT_SIZE = 12
const LINES = 2

/** In px, for names beside bars in a drawing as wide as `width`. */
export const nameRoom = (width: number): number =>
  Math.min(NAMES.most, Math.max(NAMES.least, Math.floor(width / 3.4)))

/** On two even lines where one is too short; what is longer still is cut, its row says it in full. */
export function nameLines(name: string, room: number): string {
  const lines = textLines(name, room, FONT_SIZE)
  if (lines.length > LINES) return `${lines.slice(0, LINES).join('\n')}…`
  if (lines.length < LINES) return name
  const even = evenRooms(room).map((width) => textLines(name, width, FONT_SIZE))
  return (even.find(({ length }) => length === LINES) ?? lines).join('\n')
}

const evenRooms = (room: number): readonly number[] =>
  Array.from({ length: 8 }, (_, i) => (room * (i + 8)) / 16)

/** Names down the left side, first row on top. */
export const departmentAxis = (
  rows: readonly { readonly name: string }[],
  { theme, width, names = nameRoom(width) }: Look,
) => ({
  type: 'category' as const,
  inverse: true,
  data: rows.map((row) => row.name),
  axisTick: { show: false },
  axisLine: { show: false },
  axisLabel: {
    color: theme.ink,
    lineHeight: 12,
    formatter: (name: string) => nameLines(name, names),
    interval: 0,
  },
})

/** One text for each row in a column at the right, where no bar and no line runs through it. */
export const figureAxis = (texts: readonly string[], theme: ChartTheme) => ({
  type: 'category' as const,
  inverse: true,
  position: 'right' as const,
  data: [...texts],
  axisTick: { show: false },
  axisLine: { show: false },
  axisLabel: { color: theme.ink, interval: 0 },
})

/** One column of figures beside the bars. */
interface FigureColumn {
  readonly head: string
  /** In px, at the usual size of letters. */
  readonly width: number
  readonly texts: readonly string[]
}

/** In px, between the bars and the figures. */
const MARGIN = 8

/** Figures in columns of their own, ranged right under their heads. */
export function figureColumns(columns: readonly FigureColumn[], theme: ChartTheme) {
  const rich = Object.fromEntries(
    columns.map(({ width }, i) => [`c${i}`, { width, align: 'right' as const }]),
  )
  // A brace in a text would end its column.
  const cell = (text: string, i: number) => `{c${i}|${text.replace(/[{}|]/g, ' ')}}`
  const rows = (columns[0]?.texts ?? []).map((_, row) =>
    columns.map(({ texts }, i) => cell(texts[row] ?? '', i)).join(''),
  )
  const axis = figureAxis(rows, theme)
  return {
    ...axis,
    name: columns.map(({ head }, i) => cell(head, i)).join(''),
    nameLocation: 'start' as const,
    nameGap: 8,
    nameTextStyle: { align: 'left' as const, color: theme.muted, padding: [0, 0, 0, MARGIN], rich },
    axisLabel: { ...axis.axisLabel, margin: MARGIN, rich },
  }
}
