import { beforeAll, expect, it } from 'vitest'
import { checks, openChecks } from '@/checks'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import { openCsvWriter } from '@/session/csv'
import { openPackedWriter } from '@/session/packed-rows'
import { cellsOf } from '@/session/tables'
import { seedBlank, seedForm } from '../support/seed-form'
import { stated } from '../support/stated'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const keyOf = (department_id: string) => ({ dataset: 'real', department_id, fiscal_year: 2022 })
const sourceIds = { form: 's1', task: 's1', indicator: 's2' }

it('gives every cell back, with field, place and text', async () => {
  const name = stated('带\u001f的名称', { sheet: '表一', row: 9, column: 3 })
  const form = { ...seedForm, department: name }
  const writer = openCsvWriter()
  openPackedWriter(writer).addCells(
    keyOf('甲局'),
    cellsOf({ departmentId: '甲局', fiscalYear: 2022, form, sourceIds }),
  )
  await engine.replaceAll(writer.finish())
  const rows = await engine.run(sql`SELECT * FROM cell ORDER BY row_no, column_no, field`)
  const expected = cellsOf({ departmentId: '甲局', fiscalYear: 2022, form, sourceIds }).flatMap(
    ({ sourceId, cells }) =>
      cells.flatMap(([field, one]) => (one ? [{ sourceId, field, one }] : [])),
  )
  expect(rows).toHaveLength(expected.length)
  for (const { sourceId, field, one } of expected)
    expect(rows).toContainEqual({
      ...keyOf('甲局'),
      source_id: sourceId,
      field,
      sheet: one.cell.sheet,
      row_no: one.cell.row,
      column_no: one.cell.column,
      text: one.text.replace('\u001f', '\u241f'),
    })
})

it('gives back what every check said of every form, and stores a shape once', async () => {
  const forms = { 甲局: seedForm, 乙局: seedForm, 丙局: seedBlank('problems', 'original_budget') }
  const filed = Object.entries(forms).map(([departmentId, form]) => ({
    departmentId,
    fiscalYear: 2022,
    form,
  }))
  const judge = openChecks({ filed, held: [], departments: [] })
  const writer = openCsvWriter()
  const packed = openPackedWriter(writer)
  for (const one of filed) packed.addJudged(keyOf(one.departmentId), judge(one))
  await engine.replaceAll(writer.finish())
  const rows = await engine.run(sql`SELECT * FROM judgement`)
  const stored = checks.filter(({ kind }) => kind !== 'target')
  expect(rows).toHaveLength(3 * stored.length)
  for (const one of filed)
    for (const { check, result } of judge(one))
      expect(rows).toContainEqual({
        ...keyOf(one.departmentId),
        check_id: check.id,
        outcome: result.outcome,
        severity: result.severity ?? check.severity,
        message: result.message,
        cells: result.fields.join(' ') || null,
      })
  expect(await engine.run(sql`SELECT count(DISTINCT shape_no) AS n FROM verdict_shape`)).toEqual([
    { n: 2 },
  ])
})
