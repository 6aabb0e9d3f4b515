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

/** Tells one form of a sheet from the others. */
export interface FormStart {
  readonly row: number
  /** First column of a form that stands to the right of another; `null` for any other. */
  readonly column: number | null
}

/** What only the reader can know before a form or a target may enter a figure. */
export interface Question {
  readonly kind: 'department' | 'year' | 'target' | 'department-column' | 'blank'
  /** One Chinese sentence, with what was found. */
  readonly message: string
  readonly file: string
  /** `null` for text files. */
  readonly sheet: string | null
  /** The form that asks, where its sheet holds several. */
  readonly form: FormStart | null
  readonly row: number | null
  /** The form says nothing about it, right or wrong: others like it may have the same answer. */
  readonly isUnsaid?: boolean
  /** Headings to choose from, for a column. */
  readonly choices?: readonly string[]
  /** What a blank cell of a column means. */
  readonly blank?: BlankQuestion
}

/** Columns whose blank cells may repeat what stands above them. */
export const blankColumns = ['department', 'fiscal_year', 'task', 'level1', 'level2'] as const
export type BlankColumn = (typeof blankColumns)[number]

export interface BlankQuestion {
  readonly column: BlankColumn
  /** Chinese, as the table calls it. */
  readonly name: string
}

export type BlankMeaning = 'above' | 'skip'

export const blankColumnNames: Readonly<Record<BlankColumn, string>> = {
  department: '部门名称',
  fiscal_year: '年度',
  task: '任务',
  level1: '一级指标',
  level2: '二级指标',
}

/** What the reader says of blank cells: a row goes without a task, but not without a department. */
export function blankWords(column: BlankColumn, means: BlankMeaning): string {
  if (means === 'above') return '与上一行相同'
  return column === 'department' || column === 'fiscal_year' ? '不读入' : '就是空白'
}

/** A sheet, `null` for text files, or one of several forms on it. */
type AskedPlace = Pick<Question, 'sheet' | 'form'>

/** What answers are kept under. Nobody can name a sheet with a line break. */
export const placeKeyOf = ({ sheet, form }: AskedPlace): string =>
  [sheet ?? '', ...(form ? [form.row, form.column ?? []].flat() : [])].join('\n')

/** `工作表“甲”第 12 行起的表`, `第 1 行第 15 列起的表`; empty for a text file as a whole. */
export function describeAskedPlace(key: string): string {
  const [sheet = '', row, column] = key.split('\n')
  const start = `${row === undefined ? '' : `第 ${row} 行`}${column === undefined ? '' : `第 ${column} 列`}`
  return `${sheet === '' ? '' : `工作表“${sheet}”`}${start === '' ? '' : `${start}起的表`}`
}
