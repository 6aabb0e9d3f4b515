import type { EChartsOption } from 'echarts'
import { ratio } from '@/domain/rate'
import { formatSignedRate } from '@/ui/formats'
import { atEdge, axisRange, rateRange } from '../axis-range'
import type { Drawing } from '../panel'
import { rateAxis } from '../rate-axis'
import { targetSteps, targetWords } from '../target-line'
import { lineOf, reportedMarks } from './lines'
import type { Row } from './query'
import { adjustmentOf, completion, outturn, targetsOf, valuesOf } from './rates'
import { absence } from './table'

/** In px. */
const UPPER = { top: 28, height: 208 }
const LOWER = { top: 284, height: 68 }
export const HEIGHT = 400

/** Completion and outturn as lines above, the signed adjustment as bars from zero below. */
export function toOption(rows: readonly Row[], drawing: Drawing): EChartsOption {
  const { theme } = drawing
  const stated = [completion, outturn]
    .flatMap((line) => valuesOf(rows, line.rateOf))
    .filter((value) => value !== null)
  const targets = targetsOf(rows)
  const judged = targets.filter((target) => target !== null)
  const range = rateRange(stated, ...judged.map((target) => target / 100))
  const adjustments = valuesOf(rows, adjustmentOf).filter((value) => value !== null)
  const lower = axisRange(adjustments, [0])
  const grid = { left: 52, right: 116 }
  return {
    grid: [
      { ...grid, ...UPPER },
      { ...grid, ...LOWER },
    ],
    xAxis: [yearAxis(rows, drawing, 0), yearAxis(rows, drawing, 1)],
    yAxis: [
      rateAxis('纵轴', { range, theme, words: targetWords(...judged) }),
      {
        ...rateAxis('纵轴', { range: lower, theme }),
        gridIndex: 1,
        interval: lower.max - lower.min,
        name: '净调整率（追加为正，调减为负）',
        splitLine: { show: false },
      },
    ],
    series: [
      lineOf(completion, rows, { drawing, range, other: outturn }),
      lineOf(outturn, rows, { drawing, range, other: completion }),
      reportedMarks(rows, drawing, range),
      targetSteps(targets, theme),
      {
        type: 'bar',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barMaxWidth: 16,
        itemStyle: { color: theme.muted },
        data: rows.map((row, index) => {
          const value = valuesOf([row], adjustmentOf)[0] ?? null
          const { position, edge } = atEdge(value ?? 0, lower)
          return {
            value: value === null ? NaN : position,
            row: index,
            label: {
              show: true,
              position: (value ?? 0) < 0 ? ('bottom' as const) : ('top' as const),
              color: theme.ink,
              formatter: `${edge === null ? '' : '⇡ '}${formatSignedRate(adjustmentOf(row))}`,
            },
          }
        }),
        labelLayout: { hideOverlap: true },
      },
    ],
  }
}

/** A year without a form or rate says so under its number. */
function yearAxis(rows: readonly Row[], { theme, width }: Drawing, gridIndex: number) {
  const isNarrow = width < 480
  return {
    type: 'category' as const,
    gridIndex,
    data: rows.map((row) => String(row.fiscal_year)),
    axisTick: { show: false },
    axisLine: { show: gridIndex === 1, onZero: true, lineStyle: { color: theme.muted } },
    axisLabel: {
      show: gridIndex === 1,
      color: theme.muted,
      ...(isNarrow ? {} : { interval: 0 }),
      margin: 16,
      lineHeight: 16,
      formatter: (year: string, index: number) => {
        const row = rows[index]
        if (!row || isNarrow || ratio(completion.rateOf(row)) !== null) return year
        return `${year}\n${row.has_form ? '无法计算' : absence(row)}`
      },
    },
  }
}
