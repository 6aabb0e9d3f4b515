import type { EChartsOption, LineSeriesOption } from 'echarts'
import { ratio } from '@/domain/rate'
import { type AxisRange, rateRange } from '../axis-range'
import { endLabel, isCrowded, labelSide, linePoint, rim } from '../line-labels'
import { fitted } from '../fitted'
import type { Drawing } from '../panel'
import { rateAxis } from '../rate-axis'
import { targetLine, targetWords } from '../target-line'
import type { Year } from './years'
import { medianText, rateOf, rateText } from './table'

/** In px: what the axis at the left and the names at the right take. */
const SIDES = 150

const percent = (fraction: number | null) => (fraction === null ? null : 100 * fraction)
const groupRates = (rows: readonly Year[]) => rows.map((row) => percent(ratio(rateOf(row))))
const medians = (rows: readonly Year[]) => rows.map((row) => percent(row.median))

/** The group's rate, emphasised, and the median department; a year without a rate is a gap. */
export function toOption(rows: readonly Year[], drawing: Drawing): EChartsOption {
  const { input, theme, width } = drawing
  const stated = [...groupRates(rows), ...medians(rows)].filter((value) => value !== null)
  const range = rateRange(stated, input.scope.target / 100)
  const isNarrow = width < 480
  return {
    grid: {
      left: 8,
      right: 96,
      top: 32,
      bottom: 4,
      ...fitted,
    },
    xAxis: {
      type: 'category',
      data: rows.map((row) => String(row.fiscal_year)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.muted } },
      axisLabel: { color: theme.muted, formatter: isNarrow ? '{value}' : '{value} 年' },
    },
    yAxis: rateAxis('纵轴', {
      range,
      theme,
      words: targetWords(input.scope.target),
    }),
    series: [groupLine(rows, drawing, range), medianLine(rows, drawing, range)],
  }
}

function groupLine(
  rows: readonly Year[],
  { input, theme, width }: Drawing,
  range: AxisRange,
): LineSeriesOption {
  const values = groupRates(rows)
  const chosen = rows.findIndex((row) => row.fiscal_year === input.scope.year)
  const step = (width - SIDES) / rows.length
  return {
    type: 'line',
    z: 4,
    symbol: 'circle',
    lineStyle: { color: theme.accent, width: 2.5 },
    itemStyle: { color: theme.accent },
    data: rows.map((row, index) => {
      const isChosen = index === chosen
      const { point } = linePoint(values[index] ?? null, range)
      const end = endLabel({ values, other: medians(rows), isFirst: true }, index)
      return {
        symbolSize: isChosen ? 12 : 7,
        ...point,
        row: index,
        label: {
          ...(end ?? { ...rim(theme), position: labelSide(values, index) }),
          show: end !== null || !isCrowded(index, chosen, step),
          color: theme.ink,
          fontWeight: isChosen ? ('bold' as const) : ('normal' as const),
          formatter: `${end ? '合计 ' : ''}${rateText(row, input)}`,
        },
      }
    }),
    labelLayout: { hideOverlap: true },
    markLine: targetLine({ target: input.scope.target, theme, axis: 'y' }),
  }
}

function medianLine(
  rows: readonly Year[],
  { input, theme }: Drawing,
  range: AxisRange,
): LineSeriesOption {
  const values = medians(rows)
  return {
    type: 'line',
    symbol: 'circle',
    symbolSize: 6,
    lineStyle: { color: theme.muted, width: 1 },
    itemStyle: { color: theme.paper, borderColor: theme.muted, borderWidth: 1.5 },
    data: rows.map((row, index) => {
      const { point, isOff } = linePoint(values[index] ?? null, range)
      const end = endLabel({ values, other: groupRates(rows), isFirst: false }, index)
      return {
        ...point,
        row: index,
        label: {
          ...(end ?? rim(theme)),
          show: end !== null || isOff,
          color: theme.muted,
          formatter: `${end ? '中位数 ' : ''}${medianText(row, input)}`,
        },
      }
    }),
  }
}
