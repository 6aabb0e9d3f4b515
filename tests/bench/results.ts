import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { median } from './browser.ts'

/** One thing measured, of one subject, in one run of the bench. */
export interface Measured {
  /** What was measured, such as `first chart, bundled data, cold`. */
  readonly what: string
  /** `绩镜` or the page, library or engine beside it. */
  readonly subject: string
  readonly unit: 'ms' | 'MB' | 'files/s'
  readonly runs: readonly number[]
  readonly median: number
}

/** Where and when something was measured, with what stands beside it. */
interface Run {
  /** Ends in `+` where files were changed since. */
  readonly commit: string
  readonly date: string
  readonly machine: string
}

export interface Results {
  readonly measured: readonly (Measured & Run)[]
}

export const OURS = '绩镜'
const path = fileURLToPath(new URL('results.json', import.meta.url))

export const readResults = (): Results => JSON.parse(readFileSync(path, 'utf8')) as Results

export const measured = (
  what: string,
  subject: string,
  runs: readonly number[],
  unit: Measured['unit'] = 'ms',
): Measured => ({ what, subject, unit, runs: runs.map(rounded), median: rounded(median(runs)) })

const rounded = (value: number) => (value < 100 ? Math.round(value * 10) / 10 : Math.round(value))

/** Keeps what earlier runs measured and this one did not, each with its own commit. */
export function writeResults(fresh: readonly Measured[], browser: string): Results {
  const run: Run = {
    commit: commit(),
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${browser}`,
  }
  const now = fresh.map((one) => ({ ...one, ...run }))
  const kept = earlier().filter(({ what }) => !fresh.some((one) => one.what === what))
  const results: Results = { measured: [...kept, ...now] }
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`)
  return results
}

const git = (...words: readonly string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim()

/** What the bench itself writes is no change. */
const commit = (): string =>
  git('rev-parse', '--short', 'HEAD') +
  (git('status', '--porcelain', '--', '.', ':!tests/bench/results.*', ':!README.md') && '+')

function earlier(): Results['measured'] {
  try {
    return readResults().measured
  } catch {
    return []
  }
}

/** Ours over the fastest of the others; below 1 is faster. `null` where there is nothing beside it. */
export function ratio(all: readonly Measured[], what: string): number | null {
  const of = all.filter((one) => one.what === what)
  const ours = of.find(({ subject }) => subject === OURS)
  const others = of.filter(({ subject }) => subject !== OURS).map((one) => one.median)
  if (!ours || others.length === 0) return null
  const best = ours.unit === 'files/s' ? Math.max(...others) : Math.min(...others)
  return ours.median / best
}

/** A table for the terminal: a block for each thing measured, ours first. */
export function printResults({ measured: all }: Results): void {
  for (const what of new Set(all.map((one) => one.what))) {
    const found = ratio(all, what)
    console.log(`\n${what}${found === null ? '' : `  (${found.toFixed(2)} × the best beside it)`}`)
    for (const { subject, median: middle, unit, runs } of all.filter((one) => one.what === what))
      console.log(
        `  ${subject.padEnd(28)}${String(middle).padStart(9)} ${unit}   of ${runs.length} (${Math.min(...runs)} to ${Math.max(...runs)})`,
      )
  }
}
