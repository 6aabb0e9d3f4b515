import type { CellKind, CellValue } from './document'
import { plainNumber, printedNumber } from './figures'
import { LONG_TEXT, QUOTED_TEXT, type Styles, TEXT } from './styles'
import { xmlText } from './xml-text'

/** Characters that a spreadsheet's cell holds. */
const MAX_TEXT = 32_767
const CUT = '……（超出单元格上限，已截断）'
const RISKY = /^[=+\-@\t\r']/u
/** Our reader of tables takes one `'` off these: one more is put before them. */
const LOSES_APOSTROPHE = /^'[=+\-@\t\r\n']/u
/** Without the attribute, spaces at the ends and breaks are not kept. */
const NEEDS_SPACE = /^\s|\s$|\n/u

const FORMATS: Readonly<Record<CellKind, string>> = {
  text: 'General',
  printed: 'General',
  number: 'General',
  integer: '0',
  money: '#,##0.00',
  percent: '0.00%',
  points: '0.00',
}

export interface CellWriter {
  /** Nothing for a missing value. `at` is the cell's name, `C5`. */
  readonly cell: (at: string, value: CellValue | undefined, kind: CellKind) => string
  readonly text: (at: string, value: string, style: number) => string
  /** Texts that were cut to what a cell holds. */
  readonly cutCount: () => number
}

export function cellWriter({ numberStyle }: Styles): CellWriter {
  let cut = 0
  const text = (at: string, value: string, style: number) => {
    let shown = LOSES_APOSTROPHE.test(value) ? `'${value}` : value
    if (shown.length > MAX_TEXT) {
      cut += 1
      shown = shown.slice(0, MAX_TEXT - CUT.length) + CUT
    }
    const space = NEEDS_SPACE.test(shown) ? ' xml:space="preserve"' : ''
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t${space}>${xmlText(shown)}</t></is></c>`
  }
  const number = (at: string, stored: string, format: string) =>
    `<c r="${at}" s="${numberStyle(format)}"><v>${stored}</v></c>`
  return {
    cell(at, value, kind) {
      if (value === null || value === undefined || value === '') return ''
      if (typeof value === 'number') return number(at, plainNumber(value), FORMATS[kind])
      if (typeof value === 'object')
        return number(at, plainNumber(value.value), withDecimals(FORMATS[kind], value.decimals))
      const printed = kind === 'printed' ? printedNumber(value) : null
      if (printed) return number(at, printed.stored, printed.format)
      return text(at, value, styleOf(value))
    },
    text,
    cutCount: () => cut,
  }
}

const withDecimals = (format: string, decimals: number): string =>
  format.replace('.00', `.${'0'.repeat(decimals)}`)

/** Characters from which a text breaks over lines. */
const LONG = 40

function styleOf(value: string): number {
  if (RISKY.test(value)) return QUOTED_TEXT
  return value.length > LONG || value.includes('\n') ? LONG_TEXT : TEXT
}
