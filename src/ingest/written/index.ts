import type { Department } from '@/domain/department'
import type { AliasRow, TidyTables } from '@/domain/tidy'
import { aliases } from '../tables/aliases'
import { departments } from '../tables/departments'
import { writeForms } from './forms'
import { type WrittenTable, writeTable } from './table'
import { writeTargets } from './targets'
import { writeIndicators, writeTasks } from './tasks'
import { nameText, plainText } from './texts'

export { flattenForms } from './flatten'

/** The six tidy tables as cells: reading them gives the same records. */
export const writeTables = (tables: TidyTables): readonly WrittenTable[] => [
  writeDepartments(tables.departments),
  writeForms(tables.forms),
  writeTasks(tables.tasks),
  writeIndicators(tables.indicators),
  writeTargets(tables.targets),
  writeAliases(tables.aliases),
]

const name = (text: string | null) => (text === null ? null : nameText(text))
const year = (value: number | null) => (value === null ? null : String(value))
const plain = (text: string | null) => (text === null ? null : plainText(text))

const writeDepartments = (rows: readonly Department[]) =>
  writeTable<Department>(departments, rows, [
    { id: 'department', kind: 'text', cell: (row) => nameText(row.name) },
    { id: 'division_code', kind: 'text', cell: (row) => row.divisionCode },
    { id: 'division_name', kind: 'text', cell: (row) => plain(row.divisionName) },
    { id: 'department_code', kind: 'text', cell: (row) => plain(row.departmentCode) },
    { id: 'category', kind: 'text', cell: (row) => plain(row.category) },
    { id: 'parent', kind: 'text', cell: (row) => name(row.parentId) },
    {
      id: 'predecessor',
      kind: 'text',
      cell: (row) => row.predecessorIds.map(nameText).join('、') || null,
    },
    { id: 'valid_from', kind: 'printed', cell: (row) => year(row.validFrom) },
    { id: 'valid_to', kind: 'printed', cell: (row) => year(row.validTo) },
    { id: 'due_years', kind: 'text', cell: (row) => row.dueYears?.join('、') ?? null },
  ])

const writeAliases = (rows: readonly AliasRow[]) =>
  writeTable<AliasRow>(aliases, rows, [
    { id: 'kind', kind: 'text', cell: (row) => (row.kind === 'department' ? '部门' : '指标') },
    { id: 'department', kind: 'text', cell: (row) => name(row.departmentName) },
    { id: 'alias', kind: 'text', cell: (row) => nameText(row.name) },
    { id: 'canonical_name', kind: 'text', cell: (row) => nameText(row.canonicalName) },
    { id: 'basis', kind: 'text', cell: (row) => plain(row.basis) },
  ])
