import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, CanvasRenderer])

/** A department's completion rate in one year. */
export interface Rate {
  readonly name: string
  readonly actual: number
  readonly revised: number
}

/** Columns of the tables that every page reads. */
export const columns = {
  name: '部门名称',
  year: '年度',
  revised: '调整预算(万元)',
  actual: '实际支出(万元)',
} as const

const { searchParams } = new URL(location.href)
/** The table to read, beside the page. */
export const dataUrl = new URL(searchParams.get('data') ?? '', location.href).href
export const year = Number(searchParams.get('year') ?? 2022)
const SHOWN = 20

/** Draws the ranked bars, worst first, and says on the page when they stand. */
export function show(rates: readonly Rate[]): void {
  const known = rates.filter(({ revised }) => revised > 0)
  const worst = [...known]
    .sort((a, b) => a.actual / a.revised - b.actual / b.revised)
    .slice(0, SHOWN)
  const chart = init(document.querySelector<HTMLElement>('#chart'), null, { renderer: 'canvas' })
  chart.on('rendered', () => {
    requestAnimationFrame(() => {
      document.documentElement.dataset.drawn = String(performance.now())
    })
  })
  chart.setOption({
    animation: false,
    xAxis: { type: 'value' },
    yAxis: { type: 'category', inverse: true, data: worst.map(({ name }) => name) },
    series: [{ type: 'bar', data: worst.map(({ actual, revised }) => actual / revised) }],
  })
  const sum = (pick: (rate: Rate) => number) => known.reduce((all, rate) => all + pick(rate), 0)
  document.documentElement.dataset.checksum = `${known.length} ${(sum(({ actual }) => actual) / sum(({ revised }) => revised)).toFixed(6)}`
}

/** Questions by name; each gives a checksum. */
export type Questions = Readonly<Record<string, () => Promise<string> | string>>

declare global {
  interface Window {
    questions?: Questions
  }
}

/** Lets the bench ask the page's engine, once its data is there. */
export const answer = (questions: Questions): void => {
  window.questions = questions
}
