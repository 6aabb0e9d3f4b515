import { expect, it } from 'vitest'
import { exportName } from '@/pages/data/export-names'

const day = new Date(2026, 0, 5)

it.each([
  [{ kind: 'tables', dataset: 'real', format: 'csv' }, '全部自评表-2026-01-05.zip'],
  [
    { kind: 'tables', dataset: 'demonstration', format: 'xlsx' },
    '全部自评表-演示数据（虚构）-2026-01-05.xlsx',
  ],
  [{ kind: 'template', id: 'forms', format: 'csv' }, '模板-部门情况表.csv'],
  [{ kind: 'template', id: null, format: 'xlsx' }, '模板-六张整理表.xlsx'],
] as const)('%o is saved as %s', (wanted, name) => {
  expect(exportName(wanted, day)).toBe(name)
})
