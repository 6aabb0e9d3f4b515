import { departmentIdOf } from '@/domain/department'
import type { TargetRow } from '@/domain/tidy'
import { cleanName, isAnyone } from './edge'
import { withoutMarks } from './plain-department'
import { formMarks, headerMarks, indicatorMarks, taskMarks } from './preview-marks'
import type { PreviewMark } from './reading'
import type { Rows } from './table'
import type { Header } from './table-header'

/** Text of a cell of the sheet, 1-based; empty outside. */
type TextAt = (row: number, column: number) => string

/** What the heading and the cells of a tidy table became; a row that was refused has no marks. */
export function tableMarks(
  header: Header,
  rows: Rows,
  sheetRows: readonly (readonly string[])[],
): PreviewMark[] {
  const textAt: TextAt = (row, column) => sheetRows[row - 1]?.[column - 1] ?? ''
  const keysOf = keyMarks(header, textAt)
  const below = sheetRows.map((_, index) => index + 1).filter((row) => row > header.row)
  // A sheet may hold another table above or below.
  const isOwn = (name: { readonly cell: { readonly row: number } } | null) =>
    name !== null && name.cell.row > header.row && name.cell.row <= sheetRows.length
  return [
    ...headerMarks(header),
    ...rows.forms.filter(({ department }) => isOwn(department)).flatMap(formMarks),
    ...rows.tasks
      .filter(({ task }) => isOwn(task.name))
      .flatMap(({ task }) => [...keysOf(task.name.cell.row), ...taskMarks(task)]),
    ...rows.indicators
      .filter(({ indicator }) => isOwn(indicator.name))
      .flatMap(({ indicator }) => [
        ...keysOf(indicator.name.cell.row),
        ...indicatorMarks(indicator),
      ]),
    ...rowsWithoutCells(header, rows, { textAt, below }),
  ]
}

interface Shown {
  readonly header: Header
  readonly textAt: TextAt
}

/** Department, year and task of a row, which its record holds without their cells. */
const keyMarks = (header: Header, textAt: TextAt) => (row: number) =>
  ['department', 'fiscal_year', 'division_code', 'task'].flatMap((id) =>
    plainMark({ header, textAt }, row, id),
  )

function plainMark({ header, textAt }: Shown, row: number, id: string): PreviewMark[] {
  const found = header.columns.get(id)
  const text = found ? textAt(row, found.cell.column).trim() : ''
  return found && text !== ''
    ? [{ row, column: found.cell.column, meaning: `${found.column.name} ${shortened(text)}` }]
    : []
}

const shortened = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

interface Sheet {
  readonly textAt: TextAt
  readonly below: readonly number[]
}

/** Records of these tables keep no cells: a row is one of them when its names are. */
function rowsWithoutCells(header: Header, rows: Rows, { textAt, below }: Sheet): PreviewMark[] {
  const at = (row: number, id: string) => {
    const column = header.columns.get(id)?.cell.column
    return column === undefined ? '' : cleanName(textAt(row, column))
  }
  const department = (row: number) => departmentIdOf(withoutMarks(at(row, 'department')))
  const isRead = recordsOf(header.table.id, rows, { at, department })
  return isRead === null
    ? []
    : below
        .filter(isRead)
        .flatMap((row) =>
          [...header.columns.keys()].flatMap((id) => plainMark({ header, textAt }, row, id)),
        )
}

interface Reads {
  readonly at: (row: number, id: string) => string
  readonly department: (row: number) => string
}

function recordsOf(
  table: Header['table']['id'],
  rows: Rows,
  { at, department }: Reads,
): ((row: number) => boolean) | null {
  if (table === 'departments') {
    const ids = new Set(rows.departments.map(({ departmentId }) => departmentId))
    return (row) => ids.has(department(row))
  }
  if (table === 'aliases') {
    const names = new Set(
      rows.aliases.map(({ name, canonicalName }) => `${name}\n${canonicalName}`),
    )
    return (row) => names.has(`${at(row, 'alias')}\n${at(row, 'canonical_name')}`)
  }
  if (table === 'targets') {
    const keys = new Set(rows.targets.map(targetKey))
    return (row) => {
      const [id, year] = [department(row), /\d{4}/u.exec(at(row, 'fiscal_year'))?.[0] ?? '']
      const name = isAnyone(id) ? '' : id
      return keys.has(JSON.stringify([name, year, at(row, 'indicator')]))
    }
  }
  return null
}

const targetKey = (row: TargetRow): string =>
  JSON.stringify([
    row.departmentName === null ? '' : departmentIdOf(row.departmentName),
    String(row.fiscalYear ?? ''),
    'indicatorName' in row ? row.indicatorName : '',
  ])
