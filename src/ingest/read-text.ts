import type { Finding, Question } from '@/domain/finding'
import type { Form } from '@/domain/form'
import type { TidyTables } from '@/domain/tidy'
import { hasShape } from './form-shape'
import { filledRows, parseGrid } from './grid'
import { parseLabel } from './labels'
import type { Layout } from './layout'
import { layouts } from './layouts'
import type { Cell, FormContext, Report, ReadOptions } from './reading'
import { quoteCells } from './staff'
import type { Rows } from './table'
import { findHeader, headersOf } from './table-header'
import { readTable } from './table-reader'
import { tables } from './tables'

/** What the text of one source gave; its findings go to the collector. */
export interface TextReading {
  readonly layouts: readonly string[]
  readonly forms: readonly Form[]
  readonly tables: TidyTables
  readonly questions: readonly Question[]
}

interface SourceContext {
  readonly sourceId: string
  readonly name: string
  readonly findings: readonly Finding[]
  readonly report: Report
}

/** A form shows its labels, and a table its header, long before this row. */
const RECOGNISED_ROWS = 500

/** Labels that tell the delimiter. */
const knownLabels: ReadonlySet<string> = new Set([
  ...layouts.flatMap(({ labels }) => labels.map((label) => parseLabel(label).name)),
  ...tables.flatMap(({ columns }) => columns.flatMap(headersOf)),
])

/** A layout is tried first, then the tables; a text that is neither gives one finding. */
export async function readText(
  text: string,
  source: SourceContext,
  { answers = {}, signal, onProgress }: ReadOptions,
): Promise<TextReading> {
  const questions: Question[] = []
  const ask: FormContext['ask'] = (question) => questions.push({ ...question, file: source.name })
  const context: FormContext = { sourceId: source.sourceId, answers, report: source.report, ask }
  const pause = async (done: number) => {
    onProgress?.(done)
    // A task of its own, so that an abort message can arrive.
    await new Promise((resolve) => setTimeout(resolve))
    signal?.throwIfAborted()
  }
  const grid = parseGrid(text, knownLabels, source.report)
  await pause(0.3)
  const rows = noRows()
  const head = filledRows({ rows: grid.rows.slice(0, RECOGNISED_ROWS) })
  const layout = recogniseLayout(head)
  if (layout) {
    const forms = layout
      .read(filledRows(grid), context)
      .filter((form) => hasShape(form, source.report))
    return { layouts: [layout.id], forms, tables: rows, questions }
  }
  const header = findHeader(head, tables)
  if (!header) {
    reportUnrecognised(head, source.report)
    return { layouts: [], forms: [], tables: rows, questions }
  }
  await readTable({ grid, header }, { rows, context }, (done) => pause(0.3 + 0.7 * done))
  return { layouts: [header.table.id], forms: [], tables: rows, questions }
}

const noRows = (): Rows => ({
  departments: [],
  forms: [],
  tasks: [],
  indicators: [],
  targets: [],
  aliases: [],
})

/** The layout of which most labels were found, among those that recognise the rows. */
function recogniseLayout(rows: readonly Cell[][]): Layout | null {
  const matches = layouts
    .map((layout) => ({ layout, recognition: layout.recognise(rows) }))
    .filter(({ recognition }) => recognition.isMatch)
    .sort((a, b) => b.recognition.found.length - a.recognition.found.length)
  return matches[0]?.layout ?? null
}

function reportUnrecognised(rows: readonly Cell[][], report: Report): void {
  const quote = (words: readonly string[]) => words.map((word) => `“${word}”`).join('')
  const partly = layouts.flatMap((layout) => layout.recognise(rows).found)
  const sought = [
    ...layouts.map(({ name, marks }) => `${name}的标签${quote(marks)}`),
    ...tables.map(({ name, columns, required }) => {
      const names = columns.filter(({ id }) => required.includes(id)).map((column) => column.name)
      return `${name}的表头${quote(names)}`
    }),
  ]
  const [first = []] = rows
  const found = [
    ...(partly.length > 0 ? [`其中只认得${quote([...new Set(partly)].slice(0, 5))}`] : []),
    `开头是${rows
      .slice(0, 3)
      .map((cells) => quoteCells(cells.slice(0, 6)))
      .join('')}`,
  ]
  report({
    code: 'unrecognised',
    severity: 'error',
    message: `没有认出这份文件。找过${sought.join('，')}；${found.join('，')}`,
    cell: first[0],
  })
}
