import type { ChartTheme } from '@/ui/chart-theme'

interface Look {
  readonly theme: ChartTheme
  readonly isNarrow: boolean
}

/** Names down the left side, first row on top; a long name is cut, its row says it in full. */
export const departmentAxis = (
  rows: readonly { readonly name: string }[],
  { theme, isNarrow }: Look,
) => ({
  type: 'category' as const,
  inverse: true,
  data: rows.map((row) => row.name),
  axisTick: { show: false },
  axisLine: { show: false },
  axisLabel: {
    color: theme.ink,
    width: isNarrow ? 104 : 180,
    overflow: 'truncate' as const,
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
