import type { BarSeriesOption, EChartsOption, LineSeriesOption } from 'echarts'
import type { ChartTheme } from '@/ui/chart-theme'
import { type AnswerColumn, cellText } from './answer-cells'
import type { AnswerShape } from './answer-shape'
import { fitted } from './fitted'
import { rim } from './line-labels'
import type { Drawing } from './panel'

interface Answer {
  readonly columns: readonly AnswerColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** More are not told apart. */
const MOST_BARS = 30
const MOST_LINES = 6
/** In px. */
const BAR = 24

const numberOf = (cell: string | null | undefined): number =>
  cell === null || cell === undefined ? NaN : Number(cell)

const linesOf = ({ rows }: Answer, by: number | null): readonly string[] =>
  by === null ? [''] : [...new Set(rows.map((row) => row[by] ?? ''))]

/** What is left out of the drawing; `null`: nothing. */
export function answerNote(answer: Answer, shape: AnswerShape): string | null {
  const { length } = shape.kind === 'bars' ? answer.rows : linesOf(answer, shape.by)
  const most = shape.kind === 'bars' ? MOST_BARS : MOST_LINES
  return length > most
    ? `共 ${length} ${shape.kind === 'bars' ? '行' : '条线'}，图上画前 ${most} ${shape.kind === 'bars' ? '行' : '条'}，全部见表。`
    : null
}

export const answerHeight = (answer: Answer, shape: AnswerShape): number =>
  shape.kind === 'bars' ? 48 + BAR * Math.min(answer.rows.length, MOST_BARS) : 320

/** The answer's column drawn along names or years, in the order of its rows. */
export const answerOption = (
  answer: Answer,
  shape: AnswerShape,
  drawing: Drawing,
): EChartsOption =>
  shape.kind === 'bars' ? bars(answer, shape, drawing) : lines(answer, shape, drawing)

const valueAxis = ({ muted, grid }: ChartTheme, name: string) => ({
  type: 'value' as const,
  name,
  nameTextStyle: { color: muted, align: 'left' as const },
  axisLabel: { color: muted, hideOverlap: true },
  splitLine: { lineStyle: { color: grid } },
})

function bars(
  { columns, rows }: Answer,
  { label, value }: Extract<AnswerShape, { kind: 'bars' }>,
  { theme, width }: Drawing,
): EChartsOption {
  const [names, figures] = [columns[label], columns[value]]
  if (!names || !figures) return {}
  const shown = rows.slice(0, MOST_BARS)
  const series: BarSeriesOption = {
    type: 'bar',
    barMaxWidth: 16,
    itemStyle: { color: theme.accent },
    label: { show: true, position: 'right', color: theme.ink },
    data: shown.map((row, index) => ({
      value: numberOf(row[value]),
      row: index,
      label: { formatter: cellText(figures, row[value] ?? null) },
    })),
  }
  return {
    grid: { left: 4, right: width < 480 ? 72 : 104, top: 8, bottom: 4, ...fitted },
    xAxis: { ...valueAxis(theme, ''), axisLabel: { show: false } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: shown.map((row) => cellText(names, row[label] ?? null)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.muted } },
      axisLabel: {
        color: theme.ink,
        interval: 0,
        width: Math.min(220, width * 0.4),
        overflow: 'truncate',
      },
    },
    series: [series],
  }
}

/** Told apart by colour, dash and mark: no two share all three. */
const looks = [
  { color: 'accent', type: 'solid', symbol: 'circle' },
  { color: 'ink', type: 'dashed', symbol: 'rect' },
  { color: 'muted', type: 'solid', symbol: 'triangle' },
  { color: 'accent', type: 'dotted', symbol: 'diamond' },
  { color: 'ink', type: 'solid', symbol: 'emptyCircle' },
  { color: 'muted', type: 'dashed', symbol: 'emptyRect' },
] as const

type Lines = Extract<AnswerShape, { kind: 'lines' }>

const yearsOf = ({ rows }: Answer, { year }: Lines): readonly number[] =>
  [...new Set(rows.map((row) => Number(row[year])))].sort((a, b) => a - b)

function lines(answer: Answer, shape: Lines, { theme, width }: Drawing): EChartsOption {
  const right = shape.by === null ? 24 : Math.min(160, width * 0.3)
  return {
    grid: { left: 8, right, top: 36, bottom: 4, ...fitted },
    xAxis: {
      type: 'category',
      data: yearsOf(answer, shape).map(String),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.muted } },
      axisLabel: { color: theme.muted },
    },
    yAxis: lineAxis(answer, shape, theme),
    series: linesOf(answer, shape.by)
      .slice(0, MOST_LINES)
      .map((name, at) => ({
        ...line(answer, shape, name),
        ...lookOf(at, theme),
        endLabel: { ...rim(theme), show: name !== '', formatter: name, color: theme.ink },
      })),
  }
}

function lookOf(at: number, theme: ChartTheme) {
  const { color, type, symbol } = looks[at % looks.length] ?? looks[0]
  return {
    symbol,
    symbolSize: 7,
    lineStyle: { color: theme[color], type, width: 2 },
    itemStyle: { color: theme[color] },
  }
}

/** One name's figures; a year without a row is a gap. */
function line(answer: Answer, shape: Lines, name: string): LineSeriesOption {
  const { year, value, by } = shape
  return {
    type: 'line',
    labelLayout: { moveOverlap: 'shiftY' },
    data: yearsOf(answer, shape).map((one) => {
      const row = answer.rows.findIndex(
        (cells) => Number(cells[year]) === one && (by === null || (cells[by] ?? '') === name),
      )
      return { value: numberOf(answer.rows[row]?.[value]), ...(row < 0 ? {} : { row }) }
    }),
  }
}

/** From 0, but where all figures lie high above it: then the axis says that it is cut. */
function lineAxis({ columns, rows }: Answer, { value }: AnswerShape, theme: ChartTheme) {
  const figures = rows.map((row) => numberOf(row[value])).filter((figure) => !Number.isNaN(figure))
  const isCut = Math.min(...figures) > 0.5 * Math.max(...figures)
  const name = columns[value]?.name ?? ''
  return { ...valueAxis(theme, isCut ? `${name}（纵轴不从 0 起）` : name), scale: isCut }
}
