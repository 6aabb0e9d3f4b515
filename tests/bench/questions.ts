import type { Browser } from '@playwright/test'
import { newReader } from './first-chart.ts'
import { type Peer, peers } from './peers.ts'
import { type Measured, measured } from './results.ts'

const engines = ['duckdb', 'arquero', 'sqljs'] as const satisfies readonly Peer[]
const WARM_UP = 2

/** A page of the bench lets itself be asked: see `peers/shared.ts`. */
type AskedWindow = typeof window & {
  readonly questions?: Readonly<Record<string, () => Promise<string> | string>>
}

/** The questions of a dashboard, asked of each page's engine over the same table. */
export async function questions(
  browser: Browser,
  url: string,
  { rows, runs }: { readonly rows: number; readonly runs: number },
): Promise<Measured[]> {
  const all: Measured[] = []
  const checksums = new Map<string, Set<string>>()
  for (const peer of engines) {
    const reader = await newReader(browser)
    const page = await reader.newPage()
    await page.goto(`${url}${peer}/?data=../data/forms-${rows}.csv&year=2022`)
    await page.waitForFunction(() => (window as AskedWindow).questions, null, { timeout: 300_000 })
    const asked = await page.evaluate(async (count) => {
      const found: { question: string; times: number[]; checksum: string }[] = []
      for (const [question, ask] of Object.entries((window as AskedWindow).questions ?? {})) {
        const times: number[] = []
        let checksum = ''
        for (let run = 0; run < count; run++) {
          const start = performance.now()
          checksum = await ask()
          times.push(performance.now() - start)
        }
        found.push({ question, times, checksum })
      }
      return found
    }, runs + WARM_UP)
    for (const { question, times, checksum } of asked) {
      const said = checksums.get(question) ?? new Set()
      checksums.set(question, said.add(checksum))
      all.push(measured(`${question}, ${rows} rows`, peers[peer], times.slice(WARM_UP)))
    }
    await reader.close()
  }
  for (const [question, said] of checksums)
    if (said.size !== 1)
      throw new Error(`${question}: the engines disagree: ${[...said].join(' / ')}`)
  return all
}
