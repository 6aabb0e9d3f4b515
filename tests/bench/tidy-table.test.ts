import { expect, it } from 'vitest'
import { readSource } from '@/ingest'
import { tidyTable } from './tidy-table'

const textOf = (size: Parameters<typeof tidyTable>[0]) =>
  Buffer.concat([...tidyTable(size)]).toString('utf8')

it('writes the same bytes for the same seed, and so many rows', () => {
  const size = { table: 'indicators', rows: 500, seed: 3 } as const
  expect(textOf(size)).toBe(textOf(size))
  expect(textOf(size)).not.toBe(textOf({ ...size, seed: 4 }))
  expect(textOf(size).split('\n')).toHaveLength(502)
})

it.each(['indicators', 'forms'] as const)('is a clean table of %s', async (table) => {
  const bytes = new TextEncoder().encode(textOf({ table, rows: 300, seed: 3 }))
  const { tables, findings } = await readSource({ name: 'a.csv', bytes })
  expect(tables[table]).toHaveLength(300)
  expect(findings).toEqual([])
})

it('spoils about the share of rows that is asked for', async () => {
  const bytes = new TextEncoder().encode(
    textOf({ table: 'indicators', rows: 2000, seed: 3, badShare: 0.1 }),
  )
  const { findings } = await readSource({ name: 'a.csv', bytes })
  const rows = new Set(findings.map(({ row }) => row)).size
  expect(rows).toBeGreaterThan(100)
  expect(rows).toBeLessThan(220)
})
