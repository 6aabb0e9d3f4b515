import { cellText, type AnswerColumn, isNumber } from './answer-cells'
import { answerHeight, answerNote, answerOption } from './answer-chart'
import { shapeOf } from './answer-shape'
import type { PanelAnswer } from './panel'

interface Answer {
  readonly columns: readonly AnswerColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
  readonly total: number
}

interface Shown {
  readonly title: string
  /** Column that is drawn; `null`: none. */
  readonly drawn: number | null
}

/** An answer to a reader's own query in the shape of a panel's, so that it is drawn as one. */
export function answerPanel(answer: Answer, { title, drawn }: Shown): Omit<PanelAnswer, 'sheet'> {
  const { columns, rows, total } = answer
  const shape = drawn === null ? null : shapeOf(columns, rows, drawn)
  const cells = rows.map((row) => columns.map((column, at) => cellText(column, row[at] ?? null)))
  return {
    title,
    note: shape ? answerNote(answer, shape) : null,
    chart: shape ? (drawing) => answerOption(answer, shape, drawing) : null,
    height: shape ? answerHeight(answer, shape) : 0,
    leastHeight: shape ? answerHeight(answer, shape) : 0,
    minWidth: 0,
    columns: columns.map((column, at) => ({
      label: column.name,
      key: String(at),
      align: isNumber(column) ? 'end' : 'start',
      isSortable: false,
    })),
    rows: cells.map((texts) => ({
      cells: texts,
      description: texts.map((text, at) => `${columns[at]?.name ?? ''} ${text}`),
      departmentId: null,
      choice: null,
      originsOf: () => [],
      origins: () => [],
    })),
    total,
  }
}
