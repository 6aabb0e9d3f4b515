import { init } from 'echarts/core'
import { openingScope } from '@/domain/opening-scope'
import { completionByYear } from '@/panels/completion-by-year'
import { inputAbout } from '@/panels/many'
import { rankedCompletion } from '@/panels/ranked-completion'
import { type Prepared, shippedAnswers } from '@/session/prepared'
import { chartThemes } from '@/ui/chart-theme'
import '@/ui/echarts-modules'
import { fullOption } from '@/ui/full-option'
import { dataUrl } from '../shared'

/** As they stand on a screen of 1366 px. */
const pictures = [
  { panel: rankedCompletion, width: 720 },
  { panel: completionByYear, width: 480 },
]
const theme = chartThemes.light

const prepared = (await (await fetch(dataUrl)).json()) as Prepared
const answers = shippedAnswers(prepared)
const engine = {
  run: (statement: Parameters<typeof answers.rows>[0]) =>
    Promise.resolve(answers.rows(statement) ?? []),
}
const { report } = prepared
const input = inputAbout(openingScope({ ...report, wantedYear: 2022 }), report.departments)

/** What the two pictures show under a target, in 万分之一. */
async function optionsAt(target: number) {
  const asked = { ...input, scope: { ...input.scope, target } }
  return Promise.all(
    pictures.map(async ({ panel, width }) => {
      const answer = await panel.load(engine, asked)
      if (!answer?.chart) throw new Error(`${panel.id} draws nothing`)
      const option = fullOption(answer.chart({ input: asked, theme, width }), theme)
      return { option, width, height: answer.height }
    }),
  )
}

const charts = (await optionsAt(9000)).map(({ option, width, height }) => {
  const box = document.body.appendChild(document.createElement('div'))
  const chart = init(box, null, { renderer: 'svg', width, height })
  chart.setOption(option)
  return chart
})

declare global {
  interface Window {
    /** Resolves with what draws both pictures under the target, and nothing else. */
    redrawAt?: (target: number) => Promise<() => void>
  }
}
window.redrawAt = async (target) => {
  const options = await optionsAt(target)
  return () =>
    charts.forEach((chart, at) => chart.setOption(options[at]?.option ?? {}, { notMerge: true }))
}
document.documentElement.dataset.drawn = String(performance.now())
