import type { EChartsOption, LineSeriesOption } from 'echarts'
import { ratio } from '@/domain/rate'
import { atEdge, type AxisRange, rateRange } from '../axis-range'
import { nameLines } from '../department-axis'
import type { ComparedCell, ComparedDepartment } from '../compared-years'
import { isRated } from '../compared-words'
import { linePoint, rim } from '../line-labels'
import type { Drawing } from '../panel'
import { rateAxis } from '../rate-axis'
import { spread } from '../spread'
import { statusOf } from '../status'
import { targetLine, targetWords } from '../target-line'
import { isBreak } from './slopes'
import { slopeText } from './table'

/** Lines that bear a name; the others speak on touch and in the table. */
const NAMED = { wide: 8, narrow: 5 }
/** In px. */
export const HEIGHT = 480
export const LEAST_HEIGHT = 380
const FRAME = { top: 32, bottom: 28 }
/** In px: what names take at the right, and from one to the next. */
const NAMES = {
  wide: { room: 222, line: 17 },
  narrow: { room: 106, line: 30 },
}
const namesIn = (width: number) => (width < 480 ? NAMES.narrow : NAMES.wide)

interface Plot {
  readonly drawing: Drawing
  readonly range: AxisRange
  /** In px, how far a named line's label stands under its end. */
  readonly shifts: ReadonlyMap<ComparedDepartment, number>
}

const percent = (cell: ComparedCell | undefined): number | null => {
  const value = cell && isRated(cell) ? ratio(cell.rate) : null
  return value === null ? null : 100 * value
}

/** A line for each department from year to year; a year without a rate is a gap. */
export function toOption(rows: readonly ComparedDepartment[], drawing: Drawing): EChartsOption {
  const { theme, width, input } = drawing
  const target = input.scope.target
  const stated = rows.flatMap(({ cells }) => cells.map(percent)).filter((value) => value !== null)
  const range = rateRange(stated, target / 100)
  const plot = { drawing, range, shifts: shiftsOf(rows, drawing, range) }
  return {
    grid: {
      left: 52,
      right: namesIn(width).room + 14,
      top: FRAME.top,
      bottom: FRAME.bottom,
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: (rows[0]?.cells ?? []).map(({ year }) => (width < 480 ? `${year}` : `${year} 年`)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.muted } },
      axisLabel: { color: theme.muted, interval: 0 },
    },
    yAxis: rateAxis('纵轴', { range, theme, words: targetWords(target) }),
    series: [
      ...rows.map((row, index) => lineOf(row, index, plot)),
      { type: 'line', data: [], markLine: targetLine({ target, theme, axis: 'y' }) },
    ],
  }
}

/** The first rows that reach the last year bear their names there, none on another. */
function shiftsOf(
  rows: readonly ComparedDepartment[],
  { width, height = HEIGHT }: Drawing,
  range: AxisRange,
): Plot['shifts'] {
  const plotted = height - FRAME.top - FRAME.bottom
  const named = rows
    .flatMap((row) => {
      const value = percent(row.cells.at(-1))
      return value === null ? [] : [{ row, position: atEdge(value, range).position }]
    })
    .slice(0, width < 480 ? NAMED.narrow : NAMED.wide)
  const wanted = named.map(
    ({ position }) => ((range.max - position) / (range.max - range.min)) * plotted,
  )
  const places = spread(wanted, { gap: namesIn(width).line, bottom: plotted })
  return new Map(named.map(({ row }, at) => [row, (places[at] ?? 0) - (wanted[at] ?? 0)]))
}

function lineOf(row: ComparedDepartment, index: number, plot: Plot): LineSeriesOption {
  const { theme } = plot.drawing
  const end = row.cells.filter(isRated).at(-1)
  const status = end ? statusOf(end.rate, end.target) : null
  const color = status === null || status === 'met' ? theme.muted : theme[status]
  const isNamed = plot.shifts.has(row)
  const isBroken = row.cells.some((_, at) => isBreak(row, at))
  return {
    type: 'line',
    symbol: 'circle',
    symbolSize: 6,
    z: isNamed ? 4 : 3,
    itemStyle: { color },
    lineStyle: {
      color,
      width: isNamed ? 2 : 1,
      opacity: isNamed ? 1 : 0.55,
      type: isBroken ? 'dotted' : 'solid',
    },
    data: row.cells.map((cell, at) => ({
      ...linePoint(percent(cell), plot.range).point,
      row: index,
      ...(isNamed && at === row.cells.length - 1 ? { label: nameOf(row, plot) } : {}),
    })),
  }
}

/** Right of the last point, with what changed since the first. */
function nameOf(row: ComparedDepartment, { drawing: { theme, width }, shifts }: Plot) {
  const change = slopeText(row).replace(' 个百分点', '')
  return {
    ...rim(theme),
    show: true,
    position: 'right' as const,
    offset: [0, shifts.get(row) ?? 0],
    color: theme.ink,
    lineHeight: 14,
    formatter: nameLines(`${row.name} ${change}`, namesIn(width).room),
  }
}
