import type { EChartsOption, LineSeriesOption } from 'echarts'
import type { ChartTheme } from '@/ui/chart-theme'
import { type AxisRange, cutWords, rateRange } from '../axis-range'
import { labelSide, linePoint, rim } from '../line-labels'
import { rateAxis } from '../rate-axis'
import { targetSteps, targetWords } from '../target-line'
import type { Row } from './query'
import { completion, targetsOf, valuesOf } from './rates'
import { absence } from './table'

const FONT_SIZE = 10

const rangeOf = (rows: readonly Row[]): AxisRange => {
  const stated = valuesOf(rows, completion.rateOf).filter((value) => value !== null)
  return rateRange(stated, ...judgedBy(rows).map((target) => target / 100))
}

const judgedBy = (rows: readonly Row[]) => targetsOf(rows).filter((target) => target !== null)

/** What the drawing's lines are, for its caption: `虚线：目标 90%；纵轴从 70% 起`. */
export const yearsWords = (rows: readonly Row[]): string =>
  [targetWords(...judgedBy(rows)), cutWords('纵轴', rangeOf(rows))].filter(Boolean).join('；')

/** Completion over the years as one line for a sheet; a year without a rate is a gap that says why. */
export function yearsOption(rows: readonly Row[], theme: ChartTheme): EChartsOption {
  const range = rangeOf(rows)
  const axis = rateAxis('纵轴', { range, theme })
  return {
    grid: { left: 44, right: 24, top: 16, bottom: 20 },
    xAxis: {
      type: 'category',
      data: rows.map((row) =>
        row.has_form ? `${row.fiscal_year}` : `${row.fiscal_year} ${absence(row)}`,
      ),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.ink }, onZero: false },
      axisLabel: { color: theme.ink, fontSize: FONT_SIZE, interval: 0 },
    },
    yAxis: {
      ...axis,
      name: '',
      axisLabel: { ...axis.axisLabel, fontSize: FONT_SIZE },
    },
    series: [lineOf(rows, theme, range), targetSteps(targetsOf(rows), theme)],
  }
}

function lineOf(rows: readonly Row[], theme: ChartTheme, range: AxisRange): LineSeriesOption {
  const values = valuesOf(rows, completion.rateOf)
  return {
    type: 'line',
    z: 4,
    symbol: 'circle',
    symbolSize: 5,
    lineStyle: { color: theme.ink, width: 1.5 },
    itemStyle: { color: theme.ink },
    data: rows.map((row, index) => ({
      ...linePoint(values[index] ?? null, range).point,
      label: {
        ...rim(theme),
        show: true,
        fontSize: FONT_SIZE,
        color: theme.ink,
        position: labelSide(values, index),
        formatter: completion.text(row),
      },
    })),
  }
}
