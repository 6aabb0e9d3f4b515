import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import type { Browser } from '@playwright/test'
import { calm } from './browser.ts'
import { newReader } from './first-chart.ts'
import { type Measured, measured, OURS } from './results.ts'

const form = readFileSync(new URL('../fixtures/tianhe-2022.txt', import.meta.url), 'utf8')
const DEPARTMENT = '广州市天河区总工会'

const formOf = (number: number) => form.replaceAll(DEPARTMENT, `第${number}单位`)
function bookOf(text: string): Uint8Array {
  const book = utils.book_new()
  const rows = text.split('\n').map((line) => line.split('\t'))
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '自评表')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }))
}

const kinds = [
  { name: 'CSV', count: 1_000, bytes: (text: string) => new TextEncoder().encode(text) },
  { name: 'XLSX', count: 500, bytes: bookOf },
] as const

/** The real form of one department under many names, chosen at once on the page 数据. */
export async function manyFiles(
  browser: Browser,
  { site, data, runs }: { readonly site: string; readonly data: string; readonly runs: number },
): Promise<Measured[]> {
  const found: Measured[] = []
  for (const { name, count, bytes } of kinds) {
    const folder = join(data, name)
    mkdirSync(folder)
    const files = Array.from({ length: count }, (_, number) => {
      const path = join(folder, `${number}.${name.toLowerCase()}`)
      writeFileSync(path, bytes(formOf(number)))
      return path
    })
    const drops: Drop[] = []
    for (let run = 0; run < runs; run++) drops.push(await drop(browser, site, files))
    rmSync(folder, { recursive: true })
    found.push(
      measured(
        `form files read, ${count} ${name} at once`,
        OURS,
        drops.map(({ ms }) => (count * 1000) / ms),
        'files/s',
      ),
      measured(
        `longest task of the page meanwhile, ${count} ${name}`,
        OURS,
        drops.map(({ longest }) => longest),
      ),
    )
  }
  return found
}

interface Drop {
  /** From the choice to the list of files on the page. */
  readonly ms: number
  readonly longest: number
}

async function drop(browser: Browser, site: string, files: readonly string[]): Promise<Drop> {
  const reader = await newReader(browser)
  const page = await reader.newPage()
  await page.goto(`${site}#/data`)
  await page.getByText('随附的数据（7）').waitFor({ timeout: 60_000 })
  // What is measured is the reading, not the start of the engine beside it.
  await calm(page)
  await page.evaluate(() => {
    let longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
      document.documentElement.dataset['longest'] = String(longest)
    }).observe({ type: 'longtask' })
    document.addEventListener(
      'change',
      () => (document.documentElement.dataset['chosen'] = String(performance.now())),
      true,
    )
  })
  await page.getByLabel('选择文件', { exact: true }).setInputFiles([...files])
  const read = await page.waitForFunction(
    (words) => document.body.textContent.includes(words) && performance.now(),
    `我导入的文件（${files.length.toString()}）`,
    { timeout: 300_000, polling: 'raf' },
  )
  const { chosen, longest } = await page.evaluate(() => ({ ...document.documentElement.dataset }))
  const ms = Number(await read.jsonValue()) - Number(chosen)
  await reader.close()
  return { ms, longest: Number(longest ?? 0) }
}
