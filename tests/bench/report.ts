import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { BarChart } from 'echarts/charts'
import { GridComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type Measured, OURS, ratio, type Results } from './results.ts'

use([BarChart, GridComponent, TitleComponent, SVGRenderer])

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const readme = path('../../README.md')
const BEGIN = '<!-- measured: written by npm run bench -->'
const END = '<!-- /measured -->'
const WIDTH = 760
const ROW = 26
const HEAD = 64

/** What the chart in the README shows, if it was measured. */
const drawn = 'first chart, bundled data, cold'

/** Draws the chart and writes the table of the README, from these results alone. */
export function writeReport(results: Results): void {
  writeFileSync(path('results.svg'), chartOf(results))
  writeFileSync(readme, withReport(readFileSync(readme, 'utf8'), results))
}

/** The README with its measured part made anew. @throws when it has no place for it. */
export function withReport(text: string, results: Results): string {
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END)
  if (begin < 0 || end < begin) throw new Error(`the README has no ${BEGIN} … ${END}`)
  return `${text.slice(0, begin + BEGIN.length)}\n<!-- prettier-ignore-start -->\n\n${reportOf(results)}\n\n<!-- prettier-ignore-end -->\n${text.slice(end)}`
}

/** What a reader of the README sees outside of the measured part. */
export function outsideReport(text: string): string {
  return text.slice(0, text.indexOf(BEGIN)) + text.slice(text.indexOf(END) + END.length)
}

function reportOf(results: Results): string {
  const { measured: all } = results
  const subjects = [...new Set(all.map(({ what }) => what))]
  const rows = subjects.map((what) => {
    const found = ratio(all, what)
    const beside = others(all, what)
    const at = all.find((one) => one.what === what)
    return `| ${what} | ${ours(all, what)} | ${beside} | ${found === null ? '' : found.toFixed(2)} | ${at?.commit} |`
  })
  return [
    'Medians, each line measured in one run at its commit. The ratio is ours over the best beside it.',
    ...[...new Set(all.map(({ date, machine }) => `${date}, ${machine}.`))],
    '',
    ...(subjects.includes(drawn) ? [`![${drawn}](tests/bench/results.svg)`, ''] : []),
    '| measured | 绩镜 | beside it | ratio | commit |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

const told = ({ median, unit }: Measured) => `${median} ${unit}`
const ours = (all: readonly Measured[], what: string) =>
  all
    .filter((one) => one.what === what && one.subject === OURS)
    .map(told)
    .join('')
const others = (all: readonly Measured[], what: string) =>
  all
    .filter((one) => one.what === what && one.subject !== OURS)
    .sort((a, b) => a.median - b.median)
    .map((one) => `${one.subject} ${told(one)}`)
    .join(', ')

/** Bars of one thing measured, the fastest on top. */
export function chartOf({ measured: all }: Results): string {
  const bars = all.filter(({ what }) => what === drawn).sort((a, b) => b.median - a.median)
  const height = HEAD + bars.length * ROW
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    title: { text: `${drawn} (ms, less is better)`, textStyle: { fontSize: 14 } },
    grid: { left: 250, right: 60, top: 36, bottom: 24 },
    xAxis: { type: 'value' },
    yAxis: { type: 'category', data: bars.map(({ subject }) => subject) },
    series: [
      {
        type: 'bar',
        barWidth: 14,
        label: { show: true, position: 'right' },
        data: bars.map(({ median: value, subject }) => ({
          value,
          itemStyle: { color: subject === OURS ? '#1d4ed8' : '#94a3b8' },
        })),
      },
    ],
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return `${svg}\n`
}
