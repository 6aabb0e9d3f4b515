import type { Page } from '@playwright/test'
import { onSite } from './browser.ts'

const RUNS = 5

interface LongTask {
  /** In ms since navigation. */
  readonly start: number
  readonly duration: number
}

interface Visit {
  /** When the picture of the ranked bars stood there, in ms since navigation. */
  readonly firstChart: number
  /** When the engine had read the files. */
  readonly ready: number
  readonly before: readonly LongTask[]
  readonly after: readonly LongTask[]
}

/** Tasks of more than 50 ms on the main thread, before and after the first chart. */
export async function longTasks(page: Page, url: string): Promise<Visit> {
  await page.addInitScript(() => {
    const seen: { start: number; duration: number }[] = []
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        seen.push({ start: startTime, duration })
    }).observe({ type: 'longtask', buffered: true })
    const onLoad = (event: Event) => {
      const image = event.target as HTMLElement
      if (!image.closest?.('[data-panel="ranked-completion"] .picture')) return
      Object.assign(window, { firstChart: performance.now() })
      document.removeEventListener('load', onLoad, true)
    }
    document.addEventListener('load', onLoad, true)
    Object.assign(window, { seen })
  })
  await page.goto(url)
  await page.getByText('预先计算').first().waitFor({ state: 'attached' })
  await page.getByText('预先计算').first().waitFor({ state: 'detached', timeout: 90_000 })
  const ready = await page.evaluate(() => performance.now())
  await page.waitForTimeout(2000)
  const { firstChart, seen } = await page.evaluate(() => {
    const { firstChart, seen } = window as unknown as { firstChart: number; seen: LongTask[] }
    return { firstChart, seen }
  })
  return {
    firstChart,
    ready,
    before: seen.filter(({ start }) => start < firstChart),
    after: seen.filter(({ start }) => start >= firstChart),
  }
}

const words = (tasks: readonly LongTask[]) =>
  tasks.map(({ start, duration }) => `${duration.toFixed(0)} at ${start.toFixed(0)}`).join(', ') ||
  'none'

await onSite(async (open, url) => {
  for (let run = 0; run < RUNS; run += 1) {
    const page = await open()
    const { firstChart, ready, before, after } = await longTasks(page, url)
    await page.close()
    console.log(
      `first chart ${firstChart.toFixed(0)} ms, ready ${ready.toFixed(0)} ms; long tasks in ms, before: ${words(before)}; after: ${words(after)}`,
    )
  }
})
