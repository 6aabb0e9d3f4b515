import { once } from 'node:events'
import { createWriteStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { launch, siteKept } from './browser.ts'
import { type Measured, measured, OURS } from './results.ts'
import { tidyTable } from './tidy-table.ts'

const SEED = 7
const PEER = 'bare typed read_csv, duckdb-wasm'
/** A table of five million rows takes minutes. */
const PATIENCE = 1_800_000

interface Urls {
  readonly site: string
  readonly peers: string
  readonly data: string
}

/** How long from choosing the file; in ms. */
interface Load {
  /** Every row is read and looked at, and the engine has it. */
  readonly read: number
  /** All checks are made too, and the pages answer. */
  readonly ready: number
  /** Of the whole browser when the pages answer, in MB. */
  readonly memory: number
}

/** A table of indicators, chosen on the page 数据, beside a page that only reads a clean one. */
export async function tables(
  urls: Urls,
  { rows, runs }: { readonly rows: number; readonly runs: number },
): Promise<Measured[]> {
  const clean = await writeTable(urls.data, { rows, badShare: 0 })
  const bad = await writeTable(urls.data, { rows, badShare: 0.002 })
  const bare: Load[] = []
  const ours = { clean: [] as Load[], bad: [] as Load[] }
  for (let run = 0; run < runs; run++) {
    bare.push(await inBrowser((page) => loadBare(page, urls.peers, { file: clean, rows })))
    ours.clean.push(await inBrowser((page) => loadOurs(page, urls.site, clean)))
    ours.bad.push(await inBrowser((page) => loadOurs(page, urls.site, bad)))
  }
  const note = (what: string, loads: readonly Load[], pick: keyof Load) => {
    const unit = pick === 'memory' ? 'MB' : 'ms'
    const of = (all: readonly Load[], key: keyof Load) => all.map((load) => load[key])
    return [
      measured(what, OURS, of(loads, pick), unit),
      measured(what, PEER, of(bare, pick === 'memory' ? 'memory' : 'read'), unit),
    ]
  }
  const table = `indicator table of ${rows} rows`
  return [
    ...note(`${table}, clean: read and looked at`, ours.clean, 'read'),
    ...note(`${table}, 0.2% bad rows: read and explained`, ours.bad, 'read'),
    ...note(`${table}, clean: 31 checks made too`, ours.clean, 'ready'),
    ...note(`${table}: memory of the browser`, ours.clean, 'memory'),
  ]
}

async function writeTable(
  folder: string,
  { rows, badShare }: { readonly rows: number; readonly badShare: number },
): Promise<string> {
  const path = join(folder, `indicators-${rows}-${badShare}.csv`)
  const stream = createWriteStream(path)
  for (const piece of tidyTable({ table: 'indicators', rows, seed: SEED, badShare }))
    if (!stream.write(piece)) await once(stream, 'drain')
  stream.end()
  await finished(stream)
  return path
}

/** A browser of its own, so that its memory can be told. */
async function inBrowser<T>(
  work: (page: Page) => Promise<T>,
): Promise<T & { readonly memory: number }> {
  const before = new Set(chromiums())
  const browser = await launch()
  const context: BrowserContext = await browser.newContext({ locale: 'zh-CN' })
  try {
    const found = await work(await context.newPage())
    const own = chromiums().filter((pid) => !before.has(pid))
    return { ...found, memory: own.reduce((sum, pid) => sum + memoryOf(pid), 0) / 1e6 }
  } finally {
    await browser.close()
  }
}

const chromiums = (): string[] =>
  readdirSync('/proc').filter((pid) => /^\d+$/u.test(pid) && /chrom/iu.test(statusOf(pid)))

/** Resident, without what it shares with others. */
function memoryOf(pid: string): number {
  const found = /^RssAnon:\s+(?<kilobytes>\d+)/mu.exec(statusOf(pid))
  return Number(found?.groups?.['kilobytes'] ?? 0) * 1024
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

async function loadBare(
  page: Page,
  url: string,
  { file, rows }: { readonly file: string; readonly rows: number },
) {
  await page.goto(`${url}typed/`)
  const told = (name: string) =>
    page.waitForFunction((key) => document.documentElement.dataset[key], name, {
      timeout: PATIENCE,
    })
  await told('ready')
  await page.locator('input').setInputFiles(file)
  const took = Number(await (await told('took')).jsonValue())
  if (Number(await (await told('rows')).jsonValue()) !== rows)
    throw new Error('the bare page lost rows')
  return { read: took, ready: took }
}

/** Notes when each stage of the import is first told on the page, and when the last is over. */
const watch = `
  const seen = (document.documentElement.stages = {})
  const note = (stage) => (seen[stage] ??= performance.now())
  document.addEventListener('change', () => note('start'), true)
  new MutationObserver(() => {
    const said = document.querySelector('main')?.innerText ?? ''
    if (seen.start && said.includes('正在读取')) note('reading')
    if (seen.reading && /正在核查|正在装入/u.test(said)) note('read')
    if (seen.read && !/正在读取|正在核查|正在装入/u.test(said)) note('ready')
  }).observe(document, { subtree: true, childList: true, characterData: true })
`

type WatchedPage = HTMLElement & { readonly stages: Readonly<Record<string, number>> }

async function loadOurs(page: Page, url: string, file: string) {
  await page.goto(`${url}#/data`)
  await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0, null, {
    timeout: PATIENCE,
  })
  // What ships is read first.
  await page.getByText('随附的数据').waitFor({ timeout: PATIENCE })
  await page.waitForFunction(
    () => !/正在读取|正在核查|正在装入/u.test(document.body.innerText),
    null,
    { timeout: PATIENCE },
  )
  await siteKept(page)
  await page.evaluate(watch)
  await page.getByLabel('选择文件', { exact: true }).setInputFiles(file)
  const handle = await page.waitForFunction(
    () => {
      const { stages } = document.documentElement as WatchedPage
      return stages['ready'] ? { ...stages } : null
    },
    null,
    { timeout: PATIENCE },
  )
  const stages = (await handle.jsonValue()) ?? {}
  const since = (stage: string) => (stages[stage] ?? Number.NaN) - (stages['start'] ?? 0)
  return { read: since('read'), ready: since('ready') }
}
