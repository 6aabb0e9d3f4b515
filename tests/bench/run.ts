import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from '@playwright/test'
import { serveSite } from '../e2e/support/serve-site.ts'
import { launch } from './browser.ts'
import { bundled, writeBundled } from './bundled.ts'
import { checks } from './checks.ts'
import { exports } from './exports.ts'
import { grown, returning, writeForms } from './grown.ts'
import { interaction } from './interaction.ts'
import { manyFiles } from './many-files.ts'
import { native } from './native.ts'
import { buildPeers, servePeers } from './peers.ts'
import { questions } from './questions.ts'
import { writeReport } from './report.ts'
import { type Measured, printResults, writeResults } from './results.ts'
import { tables } from './tables.ts'

interface Around {
  readonly browser: Browser
  readonly site: string
  readonly peers: string
  readonly data: string
}

/** Medians of this many, one after the other. */
const RUNS = Number(process.env.BENCH_RUNS ?? 5)

/** Parts of the bench; each stands alone: `npm run bench -- bundled questions`. */
const parts: Readonly<Record<string, (around: Around) => Promise<Measured[]>>> = {
  bundled: async ({ browser, data, ...urls }) => {
    writeBundled(data)
    return bundled(browser, urls, RUNS)
  },
  grown: async ({ browser, data, peers }) => {
    const found: Measured[] = []
    for (const rows of [10_000, 300_000]) {
      await writeForms(data, rows)
      found.push(...(await grown(browser, peers, { rows, runs: RUNS })))
    }
    return found
  },
  returning: async ({ browser, ...urls }) => {
    await writeForms(urls.data, 200_000)
    return returning(browser, urls, { rows: 200_000, runs: RUNS })
  },
  tables: async (urls) => {
    const found: Measured[] = []
    for (const rows of [10_000, 100_000, 1_000_000])
      found.push(...(await tables(urls, { rows, runs: RUNS })))
    return found
  },
  'five-million': (urls) => tables(urls, { rows: 5_000_000, runs: 1 }),
  interaction: ({ browser, ...urls }) => interaction(browser, urls),
  files: ({ browser, site, data }) => manyFiles(browser, { site, data, runs: RUNS }),
  exports: () => exports(RUNS),
  checks: () => checks(RUNS),
  questions: async ({ browser, data, peers }) => {
    const found: Measured[] = []
    for (const rows of [100_000, 1_000_000]) {
      await writeForms(data, rows)
      found.push(...(await questions(browser, peers, { rows, runs: 9 })))
      found.push(...(await native(data, { rows, runs: 9 })))
    }
    return found
  },
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
if (!existsSync(dist)) throw new Error('build the site first: npm run build')
await buildPeers()
const data = mkdtempSync(join(tmpdir(), 'jijing-bench-'))
mkdirSync(data, { recursive: true })
const site = await serveSite(dist, '127.0.0.1')
const served = await servePeers(data)
const browser = await launch()
try {
  for (const [name, part] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) {
      console.log(`… ${name}`)
      const found = await part({ browser, site: site.url, peers: served.url, data })
      // At once: a later part that fails takes nothing with it.
      const results = writeResults(found, `Chromium ${browser.version()}`)
      printResults(results)
      writeReport(results)
    }
} finally {
  await browser.close()
  await site.close()
  served.close()
  rmSync(data, { recursive: true, force: true })
}
