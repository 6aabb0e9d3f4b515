import { meetsTarget, NEAR, ratio, type BasisPoints, type Rate } from '@/domain/rate'
import type { ChartTheme } from '@/ui/chart-theme'

/** `near`: under the target by at most `NEAR`, 5 百分点. */
export type Status = 'met' | 'near' | 'below'

export const statusNames: Readonly<Record<Status, string>> = {
  met: '达标',
  near: '略低于目标',
  below: '低于目标',
}

/** `null` where the rate is 无法计算. */
export function statusOf(rate: Rate, target: BasisPoints): Status | null {
  if (ratio(rate) === null) return null
  if (meetsTarget(rate, target)) return 'met'
  return meetsTarget(rate, target - NEAR) ? 'near' : 'below'
}

/** Colour with a pattern beside it, for readers and printers without colour. */
export function statusStyle(status: Status | null, theme: ChartTheme) {
  if (status === null) return { color: theme.missing, decal: hatch(theme.muted, Math.PI / 4) }
  const color = theme[status]
  if (status === 'met') return { color }
  return { color, decal: hatch('rgba(255, 255, 255, 0.45)', status === 'below' ? -Math.PI / 4 : 0) }
}

const hatch = (color: string, rotation: number) => ({
  symbol: 'rect' as const,
  color,
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation,
})
