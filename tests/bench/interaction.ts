import { once } from 'node:events'
import { copyFileSync, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { calm, percentile } from './browser.ts'
import { newReader } from './first-chart.ts'
import { type Measured, measured, OURS } from './results.ts'
import { tidyTable } from './tidy-table.ts'

const STEPS = 40
const TABLE_ROWS = 1_000_000
const PATIENCE = 600_000
/** Between two steps, so that each is measured alone. */
const PAUSE = 200
/** In ms: a page that is drawn still loads for a while. */
const SETTLED = 3000
const SLIDER = 'a step of the target slider, 350 forms'
/** Percent. */
const targets = Array.from({ length: STEPS }, (_, at) => 70 + ((at * 3.5) % 29.5))
const answers = fileURLToPath(new URL('../../dist/data/prepared/answers.json', import.meta.url))
const BARS = '[data-panel="ranked-completion"] .drawing'

/** One step of a control: what it is set to, and words that its panel shows when it is painted. */
interface Step {
  readonly value: string
  readonly words: string
}
interface Control {
  readonly selector: string
  readonly event: 'input' | 'change'
  /** All of them show the words. */
  readonly shown: readonly string[]
}

/** Steps of controls, each in ms to the frame that shows it: medians, and 95th percentiles beside. */
export async function interaction(
  browser: Browser,
  { site, peers, data }: { readonly site: string; readonly peers: string; readonly data: string },
): Promise<Measured[]> {
  return [
    ...(await onForms(browser, site)),
    ...both(SLIDER, await redrawn(browser, peers, data), 'the same two pictures, bare ECharts'),
    ...(await onIndicators(browser, site, await writeTable(data))),
  ]
}

async function onForms(browser: Browser, site: string): Promise<Measured[]> {
  const reader = await newReader(browser)
  const page = await reader.newPage()
  await page.goto(site)
  await calm(page)
  const slider = {
    selector: 'input[type=range]',
    event: 'input',
    shown: ['.headline', BARS],
  } as const
  const slid = await steps(
    page,
    slider,
    targets.map((target) => ({ value: String(target), words: `${target}%` })),
  )
  const years = await steps(page, yearOf('.headline'), yearSteps)
  await reader.close()
  return [...both(SLIDER, slid), ...both('a change of the year, 350 forms', years)]
}

async function onIndicators(browser: Browser, site: string, file: string): Promise<Measured[]> {
  const reader = await newReader(browser)
  const page = await reader.newPage()
  await page.goto(`${site}#/data`)
  await page.getByText('随附的数据（7）').waitFor({ timeout: PATIENCE })
  await page.getByLabel('选择文件', { exact: true }).setInputFiles(file)
  await page.getByText('我导入的文件（1）').waitFor({ timeout: PATIENCE })
  await page.getByRole('link', { name: '指标', exact: true }).click()
  const title = page.locator('[data-panel="indicator-attainment"] h2')
  await title.waitFor({ timeout: PATIENCE })
  // What is above it may still grow.
  await calm(page)
  // A panel out of sight follows only after a pause.
  await title.scrollIntoViewIfNeeded()
  await page.waitForTimeout(PAUSE)
  const years = await steps(page, yearOf('[data-panel="indicator-attainment"] h2'), yearSteps)
  await reader.close()
  return both(`a change of the year on 指标, ${TABLE_ROWS} indicator rows`, years)
}

const yearOf = (...shown: readonly string[]): Control => ({
  selector: 'select:has(> option[value="2022"])',
  event: 'change',
  shown,
})
const yearSteps = Array.from({ length: STEPS }, (_, at) => {
  const year = 2018 + ((at * 3) % 7)
  return { value: String(year), words: `${year} 年` }
})

const both = (what: string, times: readonly number[], subject: string = OURS): Measured[] => [
  measured(what, subject, times),
  measured(`${what}, 95th percentile`, subject, [percentile(times, 0.95)]),
]

/** The pictures of the slider's steps drawn by themselves: no question, no page around them. */
async function redrawn(browser: Browser, peers: string, data: string): Promise<number[]> {
  copyFileSync(answers, join(data, 'answers.json'))
  const reader = await newReader(browser)
  const page = await reader.newPage()
  await page.goto(`${peers}redraw/?data=../data/answers.json`)
  await page.waitForFunction(() => document.documentElement.dataset['drawn'])
  await page.waitForTimeout(SETTLED)
  const times = await page.evaluate(
    async ({ targets, pause }) => {
      const { redrawAt } = window as Window & {
        redrawAt?: (target: number) => Promise<() => void>
      }
      const found: number[] = []
      for (const target of targets) {
        const redraw = await redrawAt?.(Math.round(target * 100))
        if (!redraw) throw new Error('the page cannot redraw')
        await new Promise((done) => setTimeout(done, pause))
        const start = performance.now()
        redraw()
        await new Promise((done) => requestAnimationFrame(done))
        await new Promise<void>((done) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done()
          port2.postMessage(null)
        })
        found.push(performance.now() - start)
      }
      return found
    },
    { targets, pause: PAUSE },
  )
  await reader.close()
  return times
}

async function steps(page: Page, control: Control, wanted: readonly Step[]): Promise<number[]> {
  return page.evaluate(
    async ({ control: { selector, event, shown }, wanted: all, pause }) => {
      const found: number[] = []
      for (const { value, words } of all) {
        const input = document.querySelector<HTMLInputElement>(selector)
        if (!input) throw new Error(`no ${selector}`)
        input.value = value
        const start = performance.now()
        input.dispatchEvent(new Event(event, { bubbles: true }))
        do {
          await new Promise((done) => requestAnimationFrame(done))
          if (performance.now() - start > 30_000) throw new Error(`${words} was never painted`)
          // Headings hold figure and unit together by spaces that do not break.
        } while (
          !shown.every((one) =>
            document.querySelector(one)?.textContent.replaceAll('\u00a0', ' ').includes(words),
          )
        )
        // After the frame's own work: what it holds is on the screen.
        await new Promise<void>((done) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done()
          port2.postMessage(null)
        })
        found.push(performance.now() - start)
        await new Promise((done) => setTimeout(done, pause))
      }
      return found
    },
    { control, wanted, pause: PAUSE },
  )
}

async function writeTable(folder: string): Promise<string> {
  const path = join(folder, 'indicators.csv')
  const stream = createWriteStream(path)
  for (const piece of tidyTable({ table: 'indicators', rows: TABLE_ROWS, seed: 7 }))
    if (!stream.write(piece)) await once(stream, 'drain')
  stream.end()
  await finished(stream)
  return path
}
