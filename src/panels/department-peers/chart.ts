import type { EChartsOption, SeriesOption } from 'echarts'
import { atEdge, type AxisRange, axisRange } from '../axis-range'
import type { Drawing } from '../panel'
import { rateAxis } from '../rate-axis'
import { percentOf, type Standing } from './standing'
import { gapWords, medianText, ownText } from './table'

/** In px. `plot` on a page, `least` on a projector, whose letters take the room. */
const STRIP = { head: 30, plot: 150, least: 62, foot: 56 }
const stripHeight = (plot: number): number => STRIP.head + plot + STRIP.foot

export const heightOf = (all: readonly Standing[]): number =>
  groupsOf(all).length * stripHeight(STRIP.plot)
export const leastHeight = (all: readonly Standing[]): number =>
  groupsOf(all).length * stripHeight(STRIP.least)

interface Numbered {
  readonly standing: Standing
  /** Its place in the table. */
  readonly row: number
}

/** One strip for each rate, in the order of the rows. */
function groupsOf(all: readonly Standing[]): readonly (readonly Numbered[])[] {
  const groups = new Map<string, Numbered[]>()
  all.forEach((standing, row) => {
    const { id } = standing.metric
    groups.set(id, [...(groups.get(id) ?? []), { standing, row }])
  })
  return [...groups.values()]
}

/**
 * A strip for each rate: a column a year with the peers as dots, their middle half and median, and
 * the own dot; both lines break in a year without a form. The figures stand under the year, where
 * no dot or line of theirs lies.
 */
export function toOption(all: readonly Standing[], drawing: Drawing): EChartsOption {
  const groups = groupsOf(all)
  const strip = (drawing.height ?? heightOf(all)) / groups.length
  const sides = drawing.width < 480 ? NARROW : WIDE
  const strips = groups.map((group, index) => stripOf(group, index, drawing))
  return {
    grid: groups.map((_, index) => ({
      ...sides,
      top: STRIP.head + index * strip,
      height: strip - stripHeight(0),
    })),
    xAxis: strips.map(({ xAxis }) => xAxis),
    yAxis: strips.map(({ yAxis }) => yAxis),
    series: strips.flatMap(({ series }) => series),
  }
}

/** In px, beside the columns. */
const WIDE = { left: 56, right: 24 }
const NARROW = { left: 48, right: 4 }

function stripOf(group: readonly Numbered[], index: number, drawing: Drawing) {
  const { theme } = drawing
  const years = group.map(({ standing }) => String(standing.year))
  const percents = group.flatMap(({ standing }) => [
    ...standing.peers.map(({ percent }) => percent),
    ...[percentOf(standing)].filter((value) => value !== null),
  ])
  const range = axisRange(percents, [])
  const name = group[0]?.standing.metric.name ?? ''
  return {
    xAxis: {
      type: 'category' as const,
      gridIndex: index,
      data: years,
      axisTick: { show: false },
      axisLine: { show: false, onZero: false },
      axisLabel: {
        color: theme.muted,
        interval: 0,
        lineHeight: 14,
        rich: { own: { color: theme.accent, fontWeight: 'bold' as const, lineHeight: 16 } },
        formatter: (year: string, x: number) =>
          labelOf(year, group[x]?.standing, widthOf(drawing, years.length)),
      },
    },
    yAxis: { ...rateAxis('纵轴', { range, theme, words: name }), gridIndex: index },
    series: marksOf(group, { index, range, drawing }),
  }
}

/** In px, of a year's column. */
const widthOf = ({ width }: Drawing, years: number): number => (width - WIDE.left) / years
/** In px: a figure, and the median's with its word. */
const ROOM = { figure: 44, median: 72 }

/** Under the year the own rate and the peers' median, or why there is none. */
function labelOf(year: string, standing: Standing | undefined, width: number): string {
  if (!standing || width < ROOM.figure) return year
  const isRated = percentOf(standing) !== null
  const lines = [year, ...(isRated ? [`{own|${ownText(standing)}}`] : [])]
  if (width < ROOM.median) return [...lines, ...(isRated ? [] : [gapWords(standing)])].join('\n')
  return [...lines, gapWords(standing) ?? `中位 ${medianText(standing)}`].join('\n')
}

interface Place {
  readonly index: number
  readonly range: AxisRange
  readonly drawing: Drawing
}

function marksOf(group: readonly Numbered[], { index, range, drawing }: Place): SeriesOption[] {
  const { theme } = drawing
  const axes = { xAxisIndex: index, yAxisIndex: index }
  const at = (percent: number) => atEdge(percent, range).position
  const spreads = group.map(({ standing }) => standing.spread)
  const bar = { type: 'bar' as const, ...axes, barWidth: 26, barGap: '-100%', silent: true }
  return [
    {
      ...bar,
      stack: `band-${index}`,
      stackStrategy: 'all',
      itemStyle: { color: 'transparent' },
      // A stack starts at zero: its lower part is there only to carry the band.
      data: spreads.map((one) => (one ? at(one.lowerQuartile) : NaN)),
    },
    {
      ...bar,
      stack: `band-${index}`,
      stackStrategy: 'all',
      itemStyle: { color: theme.missing, opacity: 0.7 },
      data: spreads.map((one) => (one ? at(one.upperQuartile) - at(one.lowerQuartile) : NaN)),
    },
    {
      type: 'scatter',
      ...axes,
      symbolSize: 5,
      silent: true,
      itemStyle: { color: theme.muted, opacity: 0.55 },
      data: group.flatMap(({ standing }, x) =>
        standing.peers.map(({ percent }) => [x, at(percent)]),
      ),
    },
    {
      type: 'line',
      ...axes,
      symbol: 'rect',
      symbolSize: [34, 2],
      silent: true,
      lineStyle: { color: theme.ink, width: 1 },
      itemStyle: { color: theme.ink, opacity: 1 },
      data: spreads.map((one) => (one ? at(one.median) : NaN)),
    },
    ownDots(group, { index, range, drawing }),
  ]
}

function ownDots(group: readonly Numbered[], { index, range, drawing }: Place): SeriesOption {
  const { theme } = drawing
  return {
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    z: 5,
    symbol: 'circle',
    symbolSize: 11,
    lineStyle: { color: theme.accent, width: 1.5 },
    itemStyle: { color: theme.accent, opacity: 1, borderColor: theme.paper, borderWidth: 1 },
    data: group.map(({ standing, row }) => {
      const percent = percentOf(standing)
      if (percent === null) return { value: NaN, row }
      const { position, edge } = atEdge(percent, range)
      const off = { symbol: 'triangle', symbolRotate: edge === 'low' ? 180 : 0 }
      return { value: position, row, ...(edge === null ? {} : off) }
    }),
  }
}
