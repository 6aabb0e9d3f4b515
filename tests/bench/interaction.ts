import type { Page } from '@playwright/test'
import { median, onSite, percentile } from './browser.ts'

const STEPS = 60

/** In ms, from the event of a control to the frame that shows its figures. */
export async function sliderSteps(page: Page, steps = STEPS): Promise<number[]> {
  return page.evaluate(async (count) => {
    const slider = document.querySelector<HTMLInputElement>('input[type=range]')!
    const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    /** After the frame's own work: what it holds is on the screen. */
    const afterFrame = () =>
      new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done()
        port2.postMessage(null)
      })
    const shows = (words: string) =>
      document.querySelector('.headline')?.textContent?.includes(words) &&
      document
        .querySelector('[data-panel="ranked-completion"] .drawing')
        ?.textContent?.includes(words)
    const times: number[] = []
    for (let at = 0; at < count; at += 1) {
      const target = 70 + ((at * 3.5) % 29.5)
      slider.value = String(target)
      const start = performance.now()
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      do {
        await frame()
        if (performance.now() - start > 10_000) throw new Error(`${target}% never painted`)
      } while (!shows(`${target}%`))
      await afterFrame()
      times.push(performance.now() - start)
      await pause(150)
    }
    return times
  }, steps)
}

await onSite(async (open, url) => {
  const page = await open()
  await page.goto(url)
  await page.getByText('预先计算').first().waitFor({ state: 'attached' })
  await page.getByText('预先计算').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(1500)
  const times = await sliderSteps(page)
  console.log(
    `slider on 350 forms: median ${median(times).toFixed(0)} ms, 95th percentile ${percentile(times, 0.95).toFixed(0)} ms`,
  )
})
