import type { TargetRow } from '@/domain/tidy'
import { shiftPoint } from '../percent'
import { targets } from '../tables/targets'
import { type WrittenTable, writeTable } from './table'
import { indicatorText, nameText, sharedUnit, signText, unitText, valueText } from './texts'

const targetOf = (row: TargetRow) => ('indicatorTarget' in row ? row.indicatorTarget : null)
const unitOf = (row: TargetRow) => sharedUnit([targetOf(row)])

export const writeTargets = (rows: readonly TargetRow[]): WrittenTable =>
  writeTable<TargetRow>(targets, rows, [
    {
      id: 'department',
      kind: 'text',
      cell: ({ departmentName }) => (departmentName === null ? '*' : nameText(departmentName)),
    },
    {
      id: 'fiscal_year',
      kind: 'printed',
      cell: ({ fiscalYear }) => (fiscalYear === null ? '*' : String(fiscalYear)),
    },
    optional('division_code', ({ divisionCode }) => divisionCode),
    optional('indicator', (row) =>
      'indicatorName' in row ? indicatorText(row.indicatorName) : null,
    ),
    {
      id: 'completion_rate_target',
      kind: 'printed',
      cell: (row) => ('target' in row ? `${shiftPoint(String(row.target), -2)}%` : null),
    },
    optional('comparator', (row) => signText(targetOf(row), unitOf(row))),
    optional('target_value', (row) => {
      const target = targetOf(row)
      return target && valueText(target, unitOf(row))
    }),
    optional('unit', (row) => unitText(unitOf(row))),
  ])

const optional = (id: string, cell: (row: TargetRow) => string | null) => ({
  id,
  kind: 'text' as const,
  isOptional: true,
  cell,
})
