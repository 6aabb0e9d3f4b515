import type { EChartsOption, ScatterSeriesOption } from 'echarts'
import { isSmallBudget } from '@/domain/ranking'
import { atEdge } from '../axis-range'
import { rim } from '../line-labels'
import { greatest } from '../extent'
import { fitted } from '../fitted'
import type { Drawing } from '../panel'
import { rateAxis } from '../rate-axis'
import { statusOf } from '../status'
import { targetLine, targetWords } from '../target-line'
import { type Frame, frameOf, isOutside, quadrants, x, y } from './frame'
import { completionOf, type Department } from './points'
import { adjustmentText, completionText } from './table'

/** Diameters in px; area is in proportion to the budget between them. */
const LARGEST = 52
const SMALLEST = 6
/** With more departments than this, bubbles shrink and let those below shine through. */
const CROWD = 150
/** How many of the largest and of the lowest departments bear their names. */
const NAMED = 5

/** Net adjustment across, completion up, in four named quadrants; what lies off stands at the edge. */
export function toOption(rows: readonly Department[], drawing: Drawing): EChartsOption {
  const { input, theme } = drawing
  const target = input.scope.target / 100
  const frame = frameOf(rows, target)
  return {
    grid: {
      left: 8,
      right: 24,
      top: 32,
      bottom: 24,
      ...fitted,
    },
    xAxis: {
      ...rateAxis('横轴', { range: frame.across, theme }),
      name: '净调整率（追加为正，调减为负）',
      nameLocation: 'middle',
      nameGap: 28,
      splitLine: { show: false },
    },
    yAxis: {
      ...rateAxis('纵轴', {
        range: frame.up,
        theme,
        words: `预算完成率 · ${targetWords(input.scope.target)}`,
      }),
      splitLine: { show: false },
    },
    series: [
      {
        type: 'scatter',
        data: pointsOf(rows, drawing, frame),
        labelLayout: ({ dataIndex }) => {
          const row = rows[dataIndex ?? -1]
          return { hideOverlap: row !== undefined && !isOutside(row, frame) }
        },
        markLine: linesOf(drawing),
        markArea: quadrants(frame, drawing),
      },
    ],
  }
}

function linesOf({ input, theme }: Drawing) {
  const line = targetLine({ target: input.scope.target, theme, axis: 'y' })
  const zero = { xAxis: 0, lineStyle: { color: theme.muted, type: 'solid' as const, width: 1 } }
  return { ...line, data: [...line.data, zero] }
}

function pointsOf(rows: readonly Department[], { theme, width, input }: Drawing, frame: Frame) {
  const largest = Math.max(greatest(rows.filter((row) => !isOutside(row, frame)).map(budget)), 1)
  const crowded = Math.max(0.5, Math.min(1, Math.sqrt(CROWD / rows.length)))
  const named = namedOnes(rows, width < 480 ? 2 : NAMED)
  return rows.map(
    (row, index): NonNullable<ScatterSeriesOption['data']>[number] & { row: number } => {
      const isOff = isOutside(row, frame)
      const color = theme[statusOf(completionOf(row), row.target_bp) ?? 'missing']
      const isHollow = isSmallBudget(row.revised, input.scope)
      const size = crowded * LARGEST * Math.sqrt(Math.min(budget(row) / largest, 1))
      return {
        value: [atEdge(x(row), frame.across).position, atEdge(y(row), frame.up).position],
        row: index,
        symbolSize: isOff ? 12 : Math.max(size, crowded * SMALLEST),
        ...(isOff ? { symbol: 'triangle', symbolRotate: rotation(row, frame) } : {}),
        itemStyle: {
          color: isHollow ? theme.paper : color,
          opacity: isHollow ? 1 : crowded < 1 ? 0.45 : 0.8,
          borderColor: isHollow ? color : theme.paper,
          borderWidth: isHollow ? 1.5 : 1,
        },
        label: {
          ...rim(theme),
          show: isOff || named.has(row.department_id),
          position: x(row) > 0.7 * frame.across.max ? 'left' : 'right',
          color: theme.ink,
          // A name would take the opacity of its dot.
          opacity: 1,
          formatter: isOff ? offText(row, frame) : row.name,
        },
      }
    },
  )
}

const budget = (row: Department): number => row.revised ?? 0

/** Degrees that turn the triangle towards where the value lies. */
function rotation(row: Department, { across, up }: Frame): number {
  const vertical = atEdge(y(row), up).edge
  if (vertical !== null) return vertical === 'high' ? 0 : 180
  return atEdge(x(row), across).edge === 'high' ? -90 : 90
}

const offText = (row: Department, { up }: Frame): string =>
  atEdge(y(row), up).edge === null
    ? `${row.name} 调整率 ${adjustmentText(row)}`
    : `${row.name} 完成率 ${completionText(row)}`

function namedOnes(rows: readonly Department[], count: number): ReadonlySet<string> {
  const lowest = [...rows].sort((a, b) => y(a) - y(b)).slice(0, count)
  return new Set([...rows.slice(0, count), ...lowest].map((row) => row.department_id))
}
