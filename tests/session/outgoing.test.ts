import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '@/domain/source'
import type { TidyTables } from '@/domain/tidy'
import { readSource, tables } from '@/ingest'
import type { Snapshot } from '@/session/entry'
import type { Incoming } from '@/session/incoming'
import { createLibrary, type Library } from '@/session/library'
import { shippedFiles } from '../support/shipped'

const own = (name: string, bytes: Uint8Array): Incoming => ({
  name,
  title: name,
  bytes,
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})
const csv = (name: string, ...lines: string[]) =>
  own(name, new TextEncoder().encode(`${lines.join('\n')}\n`))
const header = '部门名称,年度,调整预算(万元),实际支出(万元)'

/** What tells one file from another; the text of funds is a plain number in the export. */
const ofTheFile = new Set(['source_id', 'task_funds_text'])

/** Rows of a table of the engine, without that. */
function rowsOf({ tables }: Snapshot, table: string, dataset: Dataset): unknown[] {
  const text = new TextDecoder().decode(tables.get(table)?.[0])
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    .data.filter((row) => row['dataset'] === dataset)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !ofTheFile.has(key))))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** Another computer that opens what this one has written. */
async function elsewhere(library: Library, dataset: Dataset, format: 'csv' | 'xlsx') {
  const { bytes, notices } = await library.write({ kind: 'tables', dataset, format })
  const name = format === 'csv' ? 'a.zip' : 'a.xlsx'
  const there = createLibrary()
  return { snapshot: await there.add([own(name, bytes)]), notices }
}

describe.each(['csv', 'xlsx'] as const)('all forms as %s', (format) => {
  it.each(['real', 'demonstration'] as const)(
    'read again, give the same %s figures',
    async (dataset) => {
      const library = createLibrary()
      const here = await library.add(shippedFiles())
      const { snapshot: there, notices } = await elsewhere(library, dataset, format)
      expect(notices).toEqual([])
      expect(there.report.entries.map((entry) => entry.dataset)).toEqual([dataset])
      for (const table of [
        'form',
        'task',
        'indicator',
        'department',
        'division',
        'target',
        'finding',
        'missing_form',
      ]) {
        const rows = rowsOf(here, table, dataset)
        expect(rowsOf(there, table, dataset), table).toEqual(rows)
        if (table === 'form') expect(rows.length).toBe(dataset === 'real' ? 1 : 479)
      }
      expect(rowsOf(there, 'form', dataset === 'real' ? 'demonstration' : 'real')).toEqual([])
    },
  )
})

it('leaves out what no table can hold, and says so', async () => {
  const library = createLibrary()
  await library.add([
    csv('a.csv', header, '甲局,2022,100,90'),
    csv('b.csv', header, '甲局,2022,100,80'),
  ])
  const { snapshot, notices } = await elsewhere(library, 'real', 'xlsx')
  expect(notices).toEqual(['有 1 份重复的表没有导出：同一部门同一年度只导出在用的一份。'])
  expect(rowsOf(snapshot, 'form', 'real')).toMatchObject([{ actual_expenditure: '900000.00' }])
})

it('keeps the names of rows that came without their form', async () => {
  const library = createLibrary()
  const here = await library.add([
    csv('a.csv', '部门名称,年度,任务,任务涉及资金(万元)', '甲局,2022,修路,5.6'),
    csv('b.csv', '部门名称,年度,任务,关键指标,完成值', '甲局,2022,修路,里程,12公里'),
  ])
  const { snapshot } = await elsewhere(library, 'real', 'csv')
  for (const table of ['form', 'task', 'indicator'])
    expect(rowsOf(snapshot, table, 'real'), table).toEqual(rowsOf(here, table, 'real'))
})

it('ends with an AbortError once it is stopped', async () => {
  const library = createLibrary()
  await library.add(shippedFiles())
  const writing = library.write({
    kind: 'tables',
    dataset: 'demonstration',
    format: 'xlsx',
  })
  await library.stopWriting()
  await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
})

describe('templates', () => {
  const written = async (id: keyof TidyTables | null, format: 'csv' | 'xlsx') => {
    const { bytes } = await createLibrary().write({ kind: 'template', id, format })
    return readSource({ name: format === 'csv' ? 'a.csv' : 'a.xlsx', bytes })
  }

  it.each(tables.map(({ id }) => id))(
    'of %s are recognised, and their examples are no data',
    async (id) => {
      for (const format of ['csv', 'xlsx'] as const) {
        const { sources, findings, tables: read } = await written(id, format)
        expect(sources[0]?.layouts).toEqual([id])
        expect(Object.values(read).flat()).toEqual([])
        expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['example-row']))
      }
    },
  )

  it('show how a row is filled in: without the mark, the examples are read without a finding', async () => {
    const { bytes } = await createLibrary().write({ kind: 'template', id: null, format: 'csv' })
    const filled = Object.values(unzipSync(bytes)).map((file) =>
      strFromU8(file).replaceAll('（示例，请删除）', ''),
    )
    const readings = await Promise.all(
      filled.map((text) => readSource({ name: 'a.csv', bytes: new TextEncoder().encode(text) })),
    )
    expect(readings.flatMap(({ findings }) => findings)).toEqual([])
    expect(readings.map(({ sources }) => sources[0]?.rowCount)).toEqual([1, 1, 2, 2, 2, 2])
  })

  it('stand in one book with a sheet for each table', async () => {
    const { sources } = await written(null, 'xlsx')
    expect(new Set(sources[0]?.layouts)).toEqual(new Set(tables.map(({ id }) => id)))
  })
})
