import { beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import type { Given } from '@/session/incoming'
import { createLibrary } from '@/session/library'
import { tidyTable } from '../bench/tidy-table'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

it('answers from compressed row groups what stands in the file', async () => {
  const rows = 130_000
  const bytes = Buffer.concat([...tidyTable({ table: 'indicators', rows, seed: 11 })])
  const file: Given = {
    ...{ name: '指标.csv', title: '指标.csv', bytes: new Uint8Array(bytes) },
    ...{ dataset: 'real', origin: 'own', listedSha256: null },
  }
  const { tables, longTables } = await createLibrary({ store: engine.long }).add([file])
  await engine.replaceAll(tables, longTables)

  const lines = bytes.toString('utf8').trimEnd().split('\n').slice(1)
  const cells = lines.map((line) => line.split(','))
  const reasons = new Map<string, number>()
  for (const [, , , , , , , , , , , reason = ''] of cells)
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  const hundredths = cells.reduce((sum, cell) => sum + Math.round(Number(cell[6]) * 100), 0)
  expect(
    await engine.run(sql`
      SELECT count(*)::INTEGER AS n, sum(reported_value)::DOUBLE AS reported,
        count(DISTINCT name)::INTEGER AS names,
        count(*) FILTER (starts_with(name, '困难救助'))::INTEGER AS aid
      FROM indicator`),
  ).toEqual([
    {
      n: rows,
      reported: hundredths / 100,
      names: new Set(cells.map((cell) => cell[4])).size,
      aid: cells.filter((cell) => cell[4]?.startsWith('困难救助')).length,
    },
  ])
  const found = await engine.run(sql`
    SELECT coalesce(deviation_reason, '') AS reason, count(*)::INTEGER AS n
    FROM indicator GROUP BY ALL`)
  expect(new Map(found.map(({ reason, n }) => [reason, n]))).toEqual(reasons)
  expect(
    await engine.run(sql`
      SELECT count(*)::INTEGER AS n FROM cell WHERE field = 'indicator_name:48' AND row_no = 49`),
  ).toEqual([{ n: 1 }])

  const [{ name } = { name: '' }] = await engine.run(sql`
    SELECT table_name AS name FROM duckdb_tables() WHERE schema_name = 'long_table'`)
  const storage = await engine.run({
    text: `SELECT DISTINCT compression FROM pragma_storage_info('long_table.${String(name)}')
      WHERE segment_type = 'VARCHAR'`,
    values: [],
  })
  expect(storage).not.toContainEqual({ compression: 'Uncompressed' })
})
