import type { ReadAnswer, ReadRequest } from '@/composables/useReading'
import { formatTarget } from '@/domain/rate'
import type { CellKind, ExportDocument, Row } from '@/export'
import {
  type AnswerColumn,
  isBinary,
  isNumber,
  isYear,
  unboundedWords,
} from '@/panels/answer-cells'
import { formatMoment, type SourceEntry, sourceFacts } from '@/panels/file-head'
import { formatCount } from '@/ui/formats'

interface Asked {
  readonly request: ReadRequest
  readonly answer: ReadAnswer
  /** In hundredths of a percent. */
  readonly target: number
  /** Of the session; those of the other dataset are not named. */
  readonly entries: readonly SourceEntry[]
  readonly at: Date
}

/** An answer as a file, with the query and what it was asked of above it. */
export function answerDocument({ request, answer, target, entries, at }: Asked): ExportDocument {
  const { columns, rows, total } = answer
  const isCut = total > rows.length
  const asked = entries.filter(({ dataset }) => dataset === request.dataset)
  return {
    title: '查询结果',
    lines: [
      request.dataset === 'demonstration' ? '演示数据（虚构）' : '真实数据',
      `页面目标完成率：${formatTarget(target)}`,
      `行数：${formatCount(total)}${isCut ? `，这里是前 ${formatCount(rows.length)} 行` : ''}`,
      ...sourceFacts(asked).map(([label, text]) => `${label}：${text}`),
      `导出时间：${formatMoment(at)}（绩镜）`,
      `查询：${request.text.replace(/\s+/g, ' ').trim()}`,
    ],
    sheets: [
      {
        name: '查询结果',
        columns: columns.map((column) => ({ label: column.name, kind: kindOf(column) })),
        rows: rows.map((row): Row => row.map((cell, i) => valueOf(columns[i], cell))),
      },
    ],
  }
}

function kindOf(column: AnswerColumn): CellKind {
  if (!isNumber(column)) return 'text'
  if (isYear(column)) return 'integer'
  return isBinary(column) ? 'number' : 'printed'
}

function valueOf(column: AnswerColumn | undefined, cell: string | null): string | number | null {
  if (cell === null || !column) return null
  const isNumeric = kindOf(column) === 'integer' || kindOf(column) === 'number'
  if (isNumeric && Number.isFinite(Number(cell))) return Number(cell)
  return isBinary(column) ? unboundedWords(cell) : cell
}
