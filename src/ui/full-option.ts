import type { EChartsOption } from 'echarts'
import { type ChartTheme, FONT_FAMILY } from './chart-theme'

/** What every drawing has in common, on the page and in pictures drawn beforehand. */
export const fullOption = (option: EChartsOption, theme: ChartTheme): EChartsOption => ({
  animation: false,
  textStyle: { fontFamily: FONT_FAMILY, color: theme.ink, fontSize: 12 },
  ...option,
  aria: { enabled: false, decal: { show: true } },
})
