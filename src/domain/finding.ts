import { cellName } from './source'

export type Severity = 'error' | 'warning' | 'information'

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  information: '说明',
}

/**
 * Something wrong with, or worth saying about, the reader's data: a value that we collect and
 * show, never an exception.
 */
export interface Finding {
  /** Kebab-case and stable, such as `unreadable-amount`; a check's findings carry its id. */
  readonly code: string
  readonly severity: Severity
  /** One Chinese sentence for a finance officer: what was found and what it means. */
  readonly message: string
  /** File name. */
  readonly file: string
  readonly sheet: string | null
  /** 1-based; `null` when the finding is about the whole file. */
  readonly row: number | null
  readonly column: number | null
  /** The text found there, cut to 200 characters. */
  readonly text: string | null
}

/** `第 5 行第 3 列（C5）`; empty for a finding about the whole file. */
export function describePlace({ sheet, row, column }: Finding): string {
  if (row === null) return sheet === null ? '' : `工作表“${sheet}”`
  const place =
    column === null ? `第 ${row} 行` : `第 ${row} 行第 ${column} 列（${cellName({ row, column })}）`
  return sheet === null ? place : `工作表“${sheet}”${place}`
}

/** What only the reader can know before a form or a target may enter a figure. */
export interface Question {
  readonly kind: 'department' | 'year' | 'target'
  /** One Chinese sentence, with what was found. */
  readonly message: string
  readonly file: string
  /** `null` for text files. */
  readonly sheet: string | null
  readonly row: number | null
}
