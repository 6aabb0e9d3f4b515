import { beforeAll, expect, it } from 'vitest'
import { findingsIn } from '@/checks'
import { DEFAULT_TARGET } from '@/domain/scope'
import type { Engine, PlainRow } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { createLibrary } from '@/session/library'
import { planted } from '../data/read-tables'
import { shippedFiles } from '../support/shipped'

interface Consequence {
  readonly check: string
  readonly reason: string
  readonly isExpected: (row: PlainRow) => boolean
}

/** What fires in 示例区 without having been planted, and why that is right. */
const consequences: readonly Consequence[] = [
  {
    check: 'Q07',
    reason: 'about a fifth of the district is drawn below its target',
    isExpected: () => true,
  },
  {
    check: 'Q09',
    reason: 'adjustments between 10% and 30% are ordinary',
    isExpected: ({ severity }) => severity !== 'error',
  },
]

/** Renames and the like that are in order, said without blame. */
const notes = ['Q26 示例区教育局 2022']

const keyOf = (check: unknown, department: unknown, year: unknown) =>
  `${String(check)} ${String(department)} ${String(year)}`
const rowKey = ({ check_id, department_id, fiscal_year }: PlainRow) =>
  keyOf(check_id, department_id, fiscal_year)
const plantedKeys = new Set(planted.map((one) => keyOf(one.check, one.department, one.year)))

let engine: Engine
let rows: readonly PlainRow[]

async function findingsAt(target: number): Promise<readonly PlainRow[]> {
  const { text, values } = findingsIn({ dataset: 'demonstration', target })
  return engine.run({ text: `SELECT * FROM ${text}`, values })
}

const firing = (all: readonly PlainRow[]) => all.filter(({ outcome }) => outcome === 'fires')

beforeAll(async () => {
  engine = await openEngine()
  const { tables } = await createLibrary().add(shippedFiles())
  await engine.replaceAll(tables)
  rows = await findingsAt(DEFAULT_TARGET)
})

it('finds every planted fault', () => {
  const found = new Set(firing(rows).map(rowKey))
  expect([...plantedKeys].filter((key) => !found.has(key))).toEqual([])
})

it('finds nothing else, but what follows from ordinary figures by name', () => {
  const unexplained = firing(rows)
    .filter((row) => !plantedKeys.has(rowKey(row)))
    .filter((row) => !consequences.some((one) => one.check === row.check_id && one.isExpected(row)))
  expect(unexplained.map((row) => `${rowKey(row)}: ${String(row.message)}`)).toEqual([])
})

it('keeps no explanation that nothing needs', () => {
  const extra = firing(rows).filter((row) => !plantedKeys.has(rowKey(row)))
  const checks = new Set(extra.map(({ check_id }) => check_id))
  expect(consequences.map(({ check }) => check)).toEqual([...checks].sort())
})

it('notes the 汇总 form whose unit filed one too, and nothing else', () => {
  expect(rows.filter(({ outcome }) => outcome === 'note').map(rowKey)).toEqual(notes)
})

it('judges every form by every check', () => {
  const forms = new Set(
    rows.map((row) => `${String(row.department_id)} ${String(row.fiscal_year)}`),
  )
  expect(rows).toHaveLength(forms.size * 31)
})

it('points at cells that stand in the files, but where a blank is the fault', async () => {
  const { text, values } = findingsIn({ dataset: 'demonstration', target: DEFAULT_TARGET })
  const lost = await engine.run({
    text: `SELECT DISTINCT f.check_id FROM (
        SELECT *, unnest(string_split(cells, ' ')) AS field FROM ${text} WHERE outcome = 'fires') f
      ANTI JOIN cell c ON c.dataset = f.dataset AND c.department_id = f.department_id
        AND c.fiscal_year = f.fiscal_year AND c.field = f.field
      ORDER BY 1`,
    values,
  })
  expect(lost.map(({ check_id }) => check_id)).toEqual(['Q05', 'Q11', 'Q24'])
})

it('says something wherever it fires, with no gap in the sentence', () => {
  for (const { message } of firing(rows)) {
    expect(message).toMatch(/\p{Script=Han}/u)
    expect(message).not.toMatch(/undefined|null|NaN|\[object/)
  }
})

it('prints one more digit for the department a hair below its target', () => {
  const hair = rows.find(
    ({ check_id, department_id, fiscal_year }) =>
      check_id === 'Q07' && department_id === '示例区丁宁街道办事处' && fiscal_year === 2022,
  )
  expect(hair?.message).toContain('预算完成率 89.996%')
  expect(hair?.message).toContain('低于目标 90%，还差 0.49 万元')
})

it('judges a department by a target of its own, whatever the page says', async () => {
  const own = (all: readonly PlainRow[]) =>
    all.find((row) => row.check_id === 'Q07' && row.department_id === '示例区水务局')
  expect(own(rows)?.message).toContain('目标表为本部门所定的目标 85%')
  expect(own(await findingsAt(10_000))).toEqual(own(rows))
})
