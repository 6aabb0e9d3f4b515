import { joined } from './bytes'
import {
  type CellKind,
  type CellValue,
  type ExportDocument,
  type ExportSheet,
  rowsAbove,
} from './document'
import { ROWS_PER_STEP, type Steps } from './drive'
import { figureText, isPrintedNumber } from './figures'

/** A spreadsheet would run these as a formula; our reader of tables takes one `'` off again. */
const RISKY = /^[=+\-@\t\r']/u
const NEEDS_QUOTES = /[",\r\n\t]|^\s|\s$/u

const guarded = (text: string): string => (RISKY.test(text) ? `'${text}` : text)

const quoted = (text: string): string =>
  NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** One look for most cells: what neither of the two would touch. */
const IS_SPECIAL = /[",\r\n\t]|^[\s=+\-@']|\s$/u

const textCell = (text: string): string => (IS_SPECIAL.test(text) ? quoted(guarded(text)) : text)

function cellOf(value: CellValue | undefined, kind: CellKind): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return figureText(value, kind)
  if (typeof value === 'object') return figureText(value.value, kind)
  return kind === 'printed' && isPrintedNumber(value) ? value : textCell(value)
}

/**
 * One table as UTF-8 with a byte-order mark, lines ending in CRLF, as Excel opens and saves it.
 * A missing value is an empty cell.
 */
export function* csvSteps(
  document: Pick<ExportDocument, 'title' | 'lines'>,
  { columns, rows }: ExportSheet,
): Steps<Uint8Array> {
  const encoder = new TextEncoder()
  const kinds = columns.map(({ kind }) => kind)
  const chunks: Uint8Array[] = []
  let text = `\ufeff${rowsAbove(document)
    .map((line) => `${textCell(line)}\r\n`)
    .join('')}`
  text += `${columns.map(({ label }) => textCell(label)).join(',')}\r\n`
  let done = 0
  for (const row of rows) {
    text += `${kinds.map((kind, index) => cellOf(row[index], kind)).join(',')}\r\n`
    if (++done % ROWS_PER_STEP > 0) continue
    chunks.push(encoder.encode(text))
    text = ''
    yield done / rows.length
  }
  chunks.push(encoder.encode(text))
  return joined(chunks)
}
