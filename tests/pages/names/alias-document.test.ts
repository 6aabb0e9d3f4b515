import { expect, it } from 'vitest'
import { drive, writeSteps } from '@/export'
import { readSource } from '@/ingest'
import { aliasDocument } from '@/pages/names/alias-document'

it('is read again as it was written', async () => {
  const aliases = [
    {
      kind: 'indicator' as const,
      departmentName: '甲局',
      name: '=帮扶,“覆盖面”',
      canonicalName: '帮扶覆盖率',
      basis: '只差“覆盖面”与“覆盖率”（王某 2026-01-31 批准）',
    },
    {
      kind: 'department' as const,
      departmentName: null,
      name: '区财政局',
      canonicalName: '区财政委',
      basis: null,
    },
  ]
  const { bytes } = await drive(writeSteps(aliasDocument(aliases), 'csv'))
  const { tables, findings } = await readSource({ name: '别名表.csv', bytes })
  expect(tables.aliases).toEqual(aliases)
  expect(findings).toEqual([])
})
