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
