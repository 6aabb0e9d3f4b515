import type { FormContext, Report } from './reading'
import { quoteCells } from './staff'
import { missingColumns, type Header } from './table-header'

/** A form names its department and year above its table, and nowhere on a second page. */
const mayGoOn = (id: string, missing: readonly string[]) =>
  ['indicators', 'tasks'].includes(id) &&
  missing.includes('department') &&
  missing.includes('fiscal_year')

/** True when a required column is missing, so that no row can be read. */
export function reportMissing(header: Header, { report, sheetName }: FormContext): boolean {
  const { table, columns, repeated, row } = header
  const missing = missingColumns(header).filter(
    (id) => !repeated.some(({ column }) => column.id === id),
  )
  const names = missing.map(
    (id) => `“${table.columns.find((column) => column.id === id)?.name ?? id}”`,
  )
  if (names.length > 0)
    report({
      code: 'missing-column',
      severity: 'error',
      message: `认出是${table.name}，但缺少必需的列${names.join('')}，没有读入任何一行${mayGoOn(table.id, missing) ? `；如果是一张自评表的续表，请把这些行接在那张表的下面${sheetName === undefined ? '' : '，或把这张工作表紧放在那张表之后，名称里写明“续表”'}` : ''}`,
      cell: {
        row,
        column: 1,
        text: [...columns.values()].map(({ cell }) => cell.text.trim()).join('，'),
      },
    })
  return missingColumns(header).length > 0
}

export function reportNoRows({ columns, row, table }: Header, report: Report): void {
  const [first] = columns.values()
  report({
    code: 'no-rows',
    severity: 'warning',
    message: `认出是${table.name}，但只有表头，没有数据行`,
    cell: first?.cell ?? { row, column: 1, text: '' },
  })
}

export function reportColumns({ unknown, repeated, table }: Header, report: Report): void {
  if (unknown[0])
    report({
      code: 'unknown-column',
      severity: 'information',
      message: `${quoteCells(unknown)}不是这张表认得的列，没有读入`,
      cell: unknown[0],
    })
  for (const { column, cells } of repeated)
    reportAmbiguous({ name: column.name, cells, isKey: table.required.includes(column.id) }, report)
}

interface Ambiguous {
  readonly name: string
  readonly cells: Header['headings']
  /** Without it no row can be read. */
  readonly isKey: boolean
}

/** Columns of one meaning: which of them counts, only the reader can say. */
export function reportAmbiguous({ name, cells, isKey }: Ambiguous, report: Report): void {
  const left = isKey ? '整张表没有读入' : '这几列都没有读入'
  report({
    code: 'repeated-column',
    severity: isKey ? 'error' : 'warning',
    message: `${quoteCells(cells)}都是“${name}”，分不清以哪一列为准，${left}；请只留一列，或把列名写得能够区分`,
    cell: cells[1],
  })
}
