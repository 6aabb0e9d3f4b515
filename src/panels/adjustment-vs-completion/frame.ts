import type { MarkAreaComponentOption } from 'echarts'
import { ratio } from '@/domain/rate'
import { type AxisRange, atEdge, axisRange } from '../axis-range'
import type { Drawing } from '../panel'
import { adjustmentOf, completionOf, quadrantNames } from './points'
import type { Row } from './query'

/** In percent. */
export const x = (row: Row): number => 100 * (ratio(adjustmentOf(row)) ?? 0)
export const y = (row: Row): number => 100 * (ratio(completionOf(row)) ?? 0)

export interface Frame {
  readonly across: AxisRange
  readonly up: AxisRange
}

export const frameOf = (rows: readonly Row[], target: number): Frame => ({
  across: axisRange(rows.map(x), [-5, 5]),
  up: axisRange(rows.map(y), [target - 5, Math.max(target, 100)]),
})

export const isOutside = (row: Row, { across, up }: Frame): boolean =>
  atEdge(x(row), across).edge !== null || atEdge(y(row), up).edge !== null

/** Names in the four corners; the ground itself stays paper. */
export function quadrants(
  { across, up }: Frame,
  { input, theme }: Drawing,
): MarkAreaComponentOption {
  const target = input.scope.target / 100
  const corners = [
    'insideTopRight',
    'insideBottomRight',
    'insideTopLeft',
    'insideBottomLeft',
  ] as const
  return {
    silent: true,
    itemStyle: { color: 'transparent' },
    data: quadrantNames.map((name, index) => [
      {
        name,
        coord: [index < 2 ? 0 : across.min, index % 2 === 0 ? target : up.min],
        label: { show: true, position: corners[index] ?? 'inside', color: theme.muted },
      },
      { coord: [index < 2 ? across.max : 0, index % 2 === 0 ? up.max : target] },
    ]),
  }
}
