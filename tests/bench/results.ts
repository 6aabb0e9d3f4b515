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

export interface Results {
  readonly commit: string
  readonly date: string
  readonly machine: string
  readonly measured: readonly Measured[]
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

/** Keeps what an earlier run on the same commit measured and this one did not. */
export function writeResults(fresh: readonly Measured[], browser: string): Results {
  const isFresh = ({ what }: Measured) => fresh.some((one) => one.what === what)
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const results: Results = {
    commit,
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${browser}`,
    measured: [...earlier(commit).filter((one) => !isFresh(one)), ...fresh],
  }
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`)
  return results
}

function earlier(commit: string): readonly Measured[] {
  try {
    const known = readResults()
    return known.commit === commit ? known.measured : []
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
