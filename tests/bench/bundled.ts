import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from '@playwright/test'
import Papa from 'papaparse'
import { newReader, visit, type Visit, visitEngine } from './first-chart.ts'
import { type Peer, peers } from './peers.ts'
import { type Measured, measured, OURS } from './results.ts'

const forms = fileURLToPath(new URL('../../data/demonstration/forms.csv', import.meta.url))
const YEAR = '2022'

/** The bundled forms as a table, and the rates of one year as the JSON of a page that has them ready. */
export function writeBundled(folder: string): void {
  copyFileSync(forms, join(folder, 'bundled.csv'))
  const { data } = Papa.parse<Record<string, string>>(readFileSync(forms, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  const rates = data
    .filter((row) => row['年度'] === YEAR)
    .map((row) => ({
      name: row['部门名称'],
      actual: Number(row['实际支出(万元)']),
      revised: Number(row['调整预算(万元)']),
    }))
  writeFileSync(join(folder, 'bundled.json'), JSON.stringify(rates))
}

interface Subject {
  readonly name: string
  readonly url: string
  readonly hasEngine: boolean
}

/** First chart of every page on the bundled data, and when the engine answers: cold, warm, slow. */
export async function bundled(
  browser: Browser,
  urls: { readonly site: string; readonly peers: string },
  runs: number,
): Promise<Measured[]> {
  const subjects: Subject[] = [
    { name: OURS, url: urls.site, hasEngine: true },
    ...Object.entries(peers).map(([peer, name]) => ({
      name,
      url: `${urls.peers}${peer}/?data=../data/bundled.${peer === 'json' ? 'json' : 'csv'}&year=${YEAR}`,
      hasEngine: (peer as Peer) === 'duckdb',
    })),
  ]
  const visits = new Map<string, Visit[]>()
  const alone: number[] = []
  const note = (what: string, subject: Subject, seen: Visit) =>
    visits.set(`${what}|${subject.name}`, [...(visits.get(`${what}|${subject.name}`) ?? []), seen])
  for (let run = 0; run < runs; run++)
    for (const subject of subjects) {
      const { hasEngine, url } = subject
      const reader = await newReader(browser)
      note('cold', subject, await visit(reader, url, { hasEngine }))
      note('warm', subject, await visit(reader, url, { hasEngine }))
      await reader.close()
      const far = await newReader(browser)
      note('cold, 20 Mbit/s and 40 ms', subject, await visit(far, url, { hasEngine, isSlow: true }))
      await far.close()
    }
  for (let run = 0; run < runs; run++) alone.push(await engineAlone(browser, urls.site))
  const bare = visits.get(`cold|${peers.duckdb}`)?.flatMap(({ ready }) => ready ?? []) ?? []
  const withoutPage = [measured(ALONE, OURS, alone), measured(ALONE, peers.duckdb, bare)]
  return [...visits]
    .flatMap(([key, seen]) => {
      const [what = '', subject = ''] = key.split('|')
      const ready = seen.flatMap((one) => one.ready ?? [])
      return [
        measured(
          `first chart, bundled data, ${what}`,
          subject,
          seen.map(({ chart }) => chart),
        ),
        ...(ready.length > 0 ? [measured(`engine ready, ${what}`, subject, ready)] : []),
      ]
    })
    .concat(withoutPage)
}

const ALONE = 'engine ready, our engine without our page, cold'

/** The engine that ships, started by a page that does nothing else; in ms from navigation. */
async function engineAlone(browser: Browser, site: string): Promise<number> {
  const index = await (await fetch(site)).text()
  const [engine = '', ...parts] = /data-engine="([^"]+)"/.exec(index)?.[1]?.split(' ') ?? []
  const reader = await newReader(browser)
  await reader.route(`${site}alone`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `${parts.map((part) => `<link rel="modulepreload" href="${part}" />`).join('')}
        <script type="module">
          import { takeDatabase } from '${engine}'
          const { db } = await takeDatabase()
          await (await db.connect()).query('SELECT 1')
          document.documentElement.dataset.ready = performance.now()
        </script>`,
    }),
  )
  const ready = await visitEngine(reader, `${site}alone`)
  await reader.close()
  return ready
}
