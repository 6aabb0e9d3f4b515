import type { Question } from '@/domain/finding'
import { saysInvented } from '@/domain/source'
import { chooseLayout, matchingLayouts } from '../choose-layout'
import { collectFindings, type Findings } from '../findings'
import { filledRows, parseGrid, type TextGrid } from '../grid'
import { knownLabels } from '../known-labels'
import { RECOGNISED_ROWS } from '../grid-head'
import type { FormContext } from '../reading'
import { findHeader, type Header } from '../table-header'
import { openTable } from '../table-reader'
import type { TableState } from '../table-row'
import { tables } from '../tables'
import { type IndicatorPlan, planIndicators } from './indicator-plan'
import { normaliseLines } from './line-ends'
import { Abandoned } from './records'

/** Invented figures say so above their table. */
const MARKED_ROWS = 20

/** Enough for `parseGrid` to tell the delimiter as it would from the whole file. */
const HEAD = 1024 * 1024

/** A table whose header is understood. */
export interface OpenTable {
  /** With `\n` line ends. */
  readonly bytes: Uint8Array
  readonly head: TextGrid
  readonly header: Header
  readonly plan: IndicatorPlan
  readonly state: TableState
  readonly collected: Findings
  readonly questions: readonly Question[]
}

/** `null` when the file is no table of indicators, or is odd from the start. */
export function openIndicators(name: string, original: Uint8Array): OpenTable | null {
  const bytes = normaliseLines(original)
  const head = headOf(bytes)
  if (!head || !isSingleByte(head.delimiter)) return null
  const cells = filledRows({ rows: head.rows.slice(0, RECOGNISED_ROWS) })
  const collected = collectFindings(name)
  const questions: Question[] = []
  const header = chooseLayout(matchingLayouts(cells), collected.report)
    ? null
    : findHeader(cells, tables)
  if (header?.table.id !== 'indicators' || header.firstRow !== header.row) return null
  const width = head.rows[header.row - 1]?.length ?? 0
  const plan = planIndicators(header, { bytes, delimiter: head.delimiter, width })
  const context: FormContext = {
    sourceId: '',
    fileName: name,
    answers: {},
    report: collected.report,
    ask(question) {
      if (question.kind !== 'blank') throw new Abandoned('有要选定的问题')
      questions.push({ ...question, form: null, file: name, sheet: null })
    },
  }
  const state = plan && openTable(head, header, context)
  return plan && state ? { bytes, head, header, plan, state, collected, questions } : null
}

const isSingleByte = (delimiter: string) => delimiter.charCodeAt(0) < 0x80

/** The first rows as text; `null` when they are no UTF-8, or are odd already. */
function headOf(bytes: Uint8Array): TextGrid | null {
  const isWhole = bytes.length <= HEAD
  const end = isWhole ? bytes.length : bytes.lastIndexOf(10, HEAD)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end))
    if (/^\s*(?:<|MIME-Version:)/iu.test(text)) return null
    let isOdd = false
    const grid = parseGrid(text, knownLabels, () => (isOdd = true))
    const isInvented = grid.rows.slice(0, MARKED_ROWS).flat().some(saysInvented)
    if (isInvented) return null
    return isOdd || (!isWhole && grid.rows.length < RECOGNISED_ROWS) ? null : grid
  } catch {
    return null
  }
}
