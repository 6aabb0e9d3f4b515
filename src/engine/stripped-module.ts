import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { stripExports } from './strip-exports.ts'

/** The module that the stripping was tried on: another one has to be tried again. */
const PINNED_SHA256 = '4c221bfa59c11f24dbd750e70c90b9252eca6eec5633936e6a2ec766e55fd879'

const { resolve } = createRequire(import.meta.url)
const dist = (file: string) => resolve(`@duckdb/duckdb-wasm/dist/${file}`)

/**
 * Path of the DuckDB module that ships and that the tests run on: `duckdb-eh.wasm` without the
 * exports that neither the browser's nor Node's glue names. Made once, then kept beside the packages.
 *
 * @throws when the installed module is not the pinned one.
 */
export function strippedModule(): string {
  const source = dist('duckdb-eh.wasm')
  const cache = join(dirname(source), '..', '..', '..', '.cache', 'jijing')
  const target = join(cache, `duckdb-eh-${PINNED_SHA256.slice(0, 12)}.wasm`)
  if (existsSync(target)) return target

  const module = readFileSync(source)
  const sha256 = createHash('sha256').update(module).digest('hex')
  if (sha256 !== PINNED_SHA256)
    throw new Error(
      `duckdb-eh.wasm is not the pinned one: ${sha256}. Try the new one, then pin it.`,
    )
  const glue = [
    'duckdb-browser-eh.worker.js',
    'duckdb-node-blocking.cjs',
    'duckdb-node-eh.worker.cjs',
  ]
  const named = new Set(
    glue.flatMap((file) => readFileSync(dist(file), 'utf8').match(/[A-Za-z_$][\w$]*/g) ?? []),
  )
  mkdirSync(cache, { recursive: true })
  // Two processes may come here at once: a rename shows either nothing or the whole file.
  const partial = `${target}.${process.pid}`
  writeFileSync(
    partial,
    stripExports(module, (name) => named.has(name) || named.has(`_${name}`)),
  )
  renameSync(partial, target)
  return target
}
