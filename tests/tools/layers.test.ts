import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '..', '..')

/** One import for each file: the file, what it imports, the rule that refuses it (null: allowed). */
const imports = [
  ['src/domain/a.ts', "export * from '../engine/e'", 'room-domain'],
  ['src/domain/b.ts', "export { z } from 'zod'", 'domain-is-plain-typescript'],
  ['src/engine/e.ts', "export { AsyncDuckDB } from '@duckdb/duckdb-wasm'", null],
  ['src/engine/f.ts', "export { ref } from 'vue'", 'vue-stays-out'],
  ['src/pages/Home.vue', "import '../engine/e'", 'room-pages'],
  ['src/metrics/m.ts', "import type { X } from '../checks/c'\nexport type Y = X", 'room-metrics'],
  ['src/checks/c.ts', 'export type X = 1', null],
  [
    'src/panels/p/chart.ts',
    "import type { EChartsType as E } from 'echarts'\nexport type T = E",
    null,
  ],
  ['src/panels/p/query.ts', 'export const q = 1', null],
  ['src/panels/q/chart.ts', "export { init } from 'echarts'", 'wrapped-echarts'],
  [
    'src/metrics/n.ts',
    "export { AsyncDuckDB } from '@duckdb/duckdb-wasm'",
    'wrapped-duckdb-duckdb-wasm',
  ],
  ['src/metrics/o.ts', "import '@duckdb/duckdb-wasm/dist/x.js?url'", 'wrapped-duckdb-duckdb-wasm'],
  ['src/session/s.ts', "export * from '../panels/p/query'", null],
  ['src/session/t.ts', "export * from '../panels/p/chart'", 'session-takes-queries-only'],
  ['src/ui/u.ts', "export * from './v'", 'no-cycles'],
  // A cycle is reported once.
  ['src/ui/v.ts', "export * from './u'", null],
  ['tools/t.ts', "export * from '../src/ui/u'", 'tools-draw-nothing'],
] as const

let fixture: string

beforeAll(() => {
  fixture = mkdtempSync(join(tmpdir(), 'jijing-layers-'))
  symlinkSync(join(repository, 'node_modules'), join(fixture, 'node_modules'), 'junction')
  writeFileSync(join(fixture, 'tsconfig.json'), '{}')
  for (const [path, code] of imports) {
    mkdirSync(dirname(join(fixture, path)), { recursive: true })
    const content = path.endsWith('.vue') ? `<script setup lang="ts">\n${code}\n</script>` : code
    writeFileSync(join(fixture, path), `${content}\n`)
  }
})

afterAll(() => rmSync(fixture, { recursive: true, force: true }))

it('refuses the imports that the table of rooms forbids, and no others', () => {
  const expected = imports
    .filter(([, , rule]) => rule !== null)
    .map(([path, , rule]) => `${path}: ${rule}`)
  expect(violations()).toEqual(expected.sort())
})

function violations(): string[] {
  const cli = join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const config = join(repository, '.dependency-cruiser.mjs')
  const args = [cli, '--config', config, '--output-type', 'json', 'src', 'tools']
  const found = JSON.parse(execFileSync(process.execPath, args, { cwd: fixture }).toString()) as {
    summary: { violations: { from: string; rule: { name: string } }[] }
  }
  return found.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort()
}
