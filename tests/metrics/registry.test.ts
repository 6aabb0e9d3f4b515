import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { metrics } from '@/metrics'

const folder = new URL('../../src/metrics/', import.meta.url)
const idsOnDisk = readdirSync(folder).filter((file) =>
  /^ {2}kind: '/m.test(readFileSync(new URL(file, folder), 'utf8')),
)

it('registers every metric file once, under its own name', () => {
  const files = metrics.map(({ id }) => `${id.replaceAll('_', '-')}.ts`)
  expect(files.sort()).toEqual(idsOnDisk.sort())
})

it.each(metrics.map((metric) => [metric.name, metric] as const))(
  'tells the reader what %s is, what it rests on and what to beware of',
  (_, { formula, basis, caveat, source, unit }) => {
    for (const text of [formula, basis, caveat, source]) expect(text).toMatch(/\p{Script=Han}{3}/u)
    expect(unit).not.toBe('')
  },
)
