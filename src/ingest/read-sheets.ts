import { placeKeyOf, type Question } from '@/domain/finding'
import type { Form } from '@/domain/form'
import type { Sheet } from './books/book'
import { continueForm } from './continued-form'
import { continueTable } from './continued-table'
import { hasCells } from './grid'
import { placeOnSheet } from './place-on-sheet'
import { reportUnrecognised } from './grid-findings'
import { appendRows, noRows, readGrid, type GridReading } from './read-grid'
import type { Answers, FormContext, PreviewMark } from './reading'
import type { Findings } from './findings'
import type { Rows } from './table'

/** What the sheets of one source gave; findings go to the collector. */
export interface SheetsReading {
  readonly layouts: readonly string[]
  readonly forms: readonly Form[]
  readonly rows: Rows
  readonly questions: readonly Question[]
  readonly grids: readonly ReadSheet[]
}

export interface ReadSheet extends GridReading {
  readonly sheet: Sheet
  /** Blank cells that took their value from another. */
  readonly filled: readonly PreviewMark[]
}

interface SourceContext {
  readonly sourceId: string
  readonly name: string
  /** By `placeKeyOf`. */
  readonly answersOf: (place: string) => Answers
  readonly collected: Findings
}

/** Each sheet for itself. One that is neither form nor table is an error only where no other is. */
export async function readSheets(
  sheets: readonly Sheet[],
  source: SourceContext,
  pause: (done: number) => Promise<void>,
): Promise<SheetsReading> {
  const filled = sheets.filter(hasCells)
  const questions: Question[] = []
  const grids: ReadSheet[] = []
  const forms: Form[] = []
  for (const [index, sheet] of filled.entries()) {
    const asked: Question[] = []
    const marks: PreviewMark[] = []
    const context = { ...contextOf(sheet, source, asked), fill: pushTo(marks) }
    if (sheet.isHidden) reportHidden(context)
    const step = (done: number) => pause((index + done) / filled.length)
    await step(0)
    const before = grids.at(-1)?.forms.length === 1 ? forms.at(-1) : undefined
    const next = before && continueForm(sheet, before, context)
    const reading = next
      ? placed(pageOf(next.page), sheet)
      : await readNext(sheet, { context, last: grids.at(-1) }, step)
    if (next) forms[forms.length - 1] = next.join()
    else forms.push(...reading.forms)
    const isAlone = reading.forms.length < 2
    questions.push(...asked.map((one) => (isAlone ? ofWholeSheet(one) : one)))
    grids.push({ sheet, filled: marks, ...reading })
  }
  reportSheets(grids, source.collected)
  const rows = grids.length === 1 && grids[0] ? grids[0].rows : noRows()
  if (grids.length > 1) for (const grid of grids) appendRows(rows, grid.rows)
  return {
    layouts: [...new Set(grids.flatMap(({ layouts }) => layouts))],
    forms,
    rows,
    questions,
    grids,
  }
}

interface Place {
  readonly context: FormContext
  /** The sheet before. */
  readonly last: ReadSheet | undefined
}

/** A sheet by itself, or as the next page of the table before. */
async function readNext(
  sheet: Sheet,
  { context, last }: Place,
  step: (done: number) => Promise<void>,
): Promise<GridReading> {
  const table = continueTable(sheet, [...(last?.forms ?? []), ...(last?.rows.forms ?? [])], context)
  const reading = placed(await readGrid(sheet, table?.context ?? context, step), sheet)
  return table ? { ...reading, forms: table.dated(reading.forms) } : reading
}

function placed(reading: GridReading, { name }: Sheet): GridReading {
  if (name !== null) placeOnSheet([reading.forms, reading.rows], name)
  return reading
}

/** A sheet that belongs to the form of another: what it gave alone is for its preview. */
const pageOf = (page: Form): GridReading => ({
  layouts: [page.layout],
  forms: [page],
  rows: noRows(),
  headers: [],
})

/** A form beside another knows its answers by its column, however many are read in the end. */
const ofWholeSheet = (question: Question): Question =>
  question.form?.column ? question : { ...question, form: null }

const pushTo = (marks: PreviewMark[]) => (mark: PreviewMark) => {
  marks.push(mark)
}

const reportOf = ({ name }: Sheet, { report, reportIn }: Findings) =>
  name === null ? report : reportIn(name)

function contextOf(
  sheet: Sheet,
  { sourceId, name, answersOf, collected }: SourceContext,
  questions: Question[],
): FormContext {
  const prefix = sheet.name === null ? '' : `工作表“${sheet.name}”：`
  return {
    sourceId,
    fileName: name,
    ...(sheet.name === null ? {} : { sheetName: sheet.name }),
    answers: answersOf(placeKeyOf({ sheet: sheet.name, form: null })),
    answersAt: (form) => answersOf(placeKeyOf({ sheet: sheet.name, form })),
    report: reportOf(sheet, collected),
    ask: (question) =>
      questions.push({
        ...question,
        form: question.form ?? null,
        message: prefix + question.message,
        file: name,
        sheet: sheet.name,
      }),
  }
}

const reportHidden = ({ report }: FormContext) =>
  report({
    code: 'hidden-sheet',
    severity: 'information',
    message: '这张工作表是隐藏的，照常读入',
  })

function reportSheets(grids: readonly ReadSheet[], collected: Findings): void {
  const [first] = grids
  if (!first) {
    // A book whose sheets are all damaged has said so.
    if (collected.findings.every(({ severity }) => severity !== 'error'))
      collected.report({ code: 'empty-file', severity: 'error', message: '文件里没有任何内容' })
    return
  }
  const isUnderstood = grids.some(({ layouts }) => layouts.length > 0)
  if (!isUnderstood) reportUnrecognised(first.sheet, reportOf(first.sheet, collected))
  for (const { sheet, layouts } of isUnderstood ? grids : grids.slice(1))
    if (layouts.length === 0)
      reportOf(
        sheet,
        collected,
      )({
        code: 'sheet-not-recognised',
        severity: 'information',
        message: '这张工作表不是认得的表，没有读入',
      })
}
