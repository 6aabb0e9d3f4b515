import './echarts-modules'
import type { EChartsOption } from 'echarts'
import { init } from 'echarts/core'
import type { ChartTheme } from './chart-theme'
import { fullOption } from './full-option'

/** In px. */
interface Size {
  readonly width: number
  readonly height: number
}

/** The same drawing as on the page, as SVG text; needs no DOM. */
export function drawSvg(option: EChartsOption, theme: ChartTheme, size: Size): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  chart.setOption(fullOption(option, theme))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
