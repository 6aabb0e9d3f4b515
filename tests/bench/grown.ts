import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Browser, BrowserContext } from '@playwright/test'
import { newReader, visit, type Visit } from './first-chart.ts'
import { type Peer, peers } from './peers.ts'
import { type Measured, measured, OURS } from './results.ts'
import { tidyTable } from './tidy-table.ts'

const SEED = 20_221_231
const name = (rows: number) => `forms-${rows}.csv`

export async function writeForms(folder: string, rows: number): Promise<void> {
  const stream = createWriteStream(join(folder, name(rows)))
  for (const piece of tidyTable({ table: 'forms', rows, seed: SEED })) stream.write(piece)
  stream.end()
  await finished(stream)
}

const withFile = (Object.keys(peers) as Peer[]).filter((peer) => peer !== 'json')

/** First chart of the pages that read a generated table on every visit; all must draw the same. */
export async function grown(
  browser: Browser,
  url: string,
  { rows, runs }: { readonly rows: number; readonly runs: number },
): Promise<Measured[]> {
  const visits = new Map<Peer, Visit[]>(withFile.map((peer) => [peer, []]))
  for (let run = 0; run < runs; run++)
    for (const peer of withFile) {
      const reader = await newReader(browser)
      const address = `${url}${peer}/?data=../data/${name(rows)}&year=2022`
      visits.get(peer)?.push(await visit(reader, address, { hasEngine: false }))
      await reader.close()
    }
  const checksums = new Set([...visits.values()].flat().map(({ checksum }) => checksum))
  if (checksums.size !== 1) throw new Error(`the pages disagree: ${[...checksums].join(' / ')}`)
  return [...visits].map(([peer, seen]) =>
    measured(`first chart, ${rows} rows read on the visit`, peers[peer], charts(seen)),
  )
}

/** First chart when a reader comes back to a file of their own, beside pages that read it again. */
export async function returning(
  browser: Browser,
  urls: { readonly site: string; readonly peers: string; readonly data: string },
  { rows, runs }: { readonly rows: number; readonly runs: number },
): Promise<Measured[]> {
  const what = `first chart on return, ${rows} rows of own data`
  const ours = await newReader(browser)
  await importFile(ours, urls.site, join(urls.data, name(rows)))
  const readers = new Map(withFile.map((peer) => [peer, null as BrowserContext | null]))
  for (const peer of withFile) readers.set(peer, await newReader(browser))
  const visits = new Map<string, Visit[]>()
  const note = (subject: string, seen: Visit) =>
    visits.set(subject, [...(visits.get(subject) ?? []), seen])
  for (let run = 0; run < runs; run++) {
    note(OURS, await visit(ours, urls.site, { hasEngine: false }))
    for (const [peer, reader] of readers) {
      const address = `${urls.peers}${peer}/?data=../data/${name(rows)}&year=2022`
      if (reader) note(peers[peer], await visit(reader, address, { hasEngine: false }))
    }
  }
  await ours.close()
  for (const reader of readers.values()) await reader?.close()
  return [...visits].map(([subject, seen]) => measured(what, subject, charts(seen)))
}

const charts = (visits: readonly Visit[]) => visits.map(({ chart }) => chart)

/** Imports the file, looks at 总览, and waits until what was seen is kept. */
async function importFile(reader: BrowserContext, site: string, file: string): Promise<void> {
  const page = await reader.newPage()
  await page.goto(`${site}#/data`)
  await page.getByLabel('选择文件', { exact: true }).setInputFiles(file)
  await page.getByText('我导入的文件（1）').waitFor({ timeout: 300_000 })
  await page.getByText('已保存').first().waitFor({ timeout: 300_000 })
  await page.getByRole('link', { name: '总览', exact: true }).click()
  // Kept once the view has rested, with the pictures that stand there.
  while (!(await page.evaluate(isLeft))) await page.waitForTimeout(1000)
  await page.close()
}

const isLeft = () =>
  new Promise<boolean>((resolve) => {
    const opening = indexedDB.open('jijing')
    opening.onerror = () => resolve(false)
    opening.onsuccess = () => {
      const database = opening.result
      const request = database.transaction('visit').objectStore('visit').get('last')
      request.onerror = () => resolve(false)
      request.onsuccess = () => {
        database.close()
        const pictures: { panel: string }[] = request.result?.pictures ?? []
        resolve(pictures.some(({ panel }) => panel === 'ranked-completion'))
      }
    }
  })
