import type { CellObject } from '@e965/xlsx'
import type { CellNote } from './book'

/** The part of SheetJS that writes a number in a format. */
export interface Formatter {
  readonly format: (format: string, value: number, options: { date1904: boolean }) => string
  readonly is_date: (format: string) => boolean
}

export interface ShownText {
  readonly text: string
  readonly note?: CellNote
  readonly detail?: string
}

/** As Chinese Excel shows built-in date formats, whose text depends on the language of the system. */
export const DATE_FORMAT = 'yyyy/m/d'
const SHORT_US_DATE = /^\d{1,2}\/\d{1,2}\/\d{2}$/u
/** Quoted, escaped and bracketed parts, and characters that SheetJS refuses without quotes. */
const FORMAT_PARTS = /"[^"]*"|\\.|\[[^\]]*\]|上午\/下午|[^\x20-\x7e]+/gu

/**
 * The text that a cell shows: what the department printed. A number is never taken from a
 * rendering that its stored value contradicts.
 */
export function shownText(cell: CellObject, ssf: Formatter, date1904: boolean): ShownText {
  if (cell.t === 'z' || cell.v === undefined) return { text: '' }
  if (cell.t === 'e') return { text: cell.w ?? '#ERROR!', note: 'error' }
  if (cell.t !== 'n' || typeof cell.v !== 'number') return shownWords(cell)
  const format = typeof cell.z === 'string' ? cell.z : ''
  if (SHORT_US_DATE.test(cell.w ?? '') && !format.includes('0'))
    return { text: ssf.format(DATE_FORMAT, cell.v, { date1904 }) }
  const shown = (cell.w ?? render(cell.v, format, { ssf, date1904 })).trim()
  if (format !== '' && ssf.is_date(format)) return { text: shown }
  return checkNumber(cell.v, shown, format)
}

function shownWords({ v, w }: CellObject): ShownText {
  const stored = String(v)
  const text = (w ?? stored).replace(/\r\n?/gu, '\n')
  return text.trim() === '' && stored.trim() !== ''
    ? { text: '', note: 'invisible', detail: stored.slice(0, 40) }
    : { text }
}

/** SheetJS knows neither the yen sign nor the Chinese name of General. */
function render(
  value: number,
  format: string,
  { ssf, date1904 }: { readonly ssf: Formatter; readonly date1904: boolean },
): string {
  const quoted = format
    .replace(/G\/通用格式/gu, 'General')
    .replace(FORMAT_PARTS, (part) => (/^[^\x20-\x7e上]/u.test(part) ? `"${part}"` : part))
  try {
    return ssf.format(quoted, value, { date1904 })
  } catch {
    return ''
  }
}

function checkNumber(value: number, shown: string, format: string): ShownText {
  const stored = plainNumber(value)
  if (shown === '') {
    const isVisible = /[0#?]/u.test(format) && value !== 0
    return isVisible ? refuse(stored, format) : { text: '', note: 'invisible', detail: stored }
  }
  if (!/\d/u.test(shown))
    return value === 0 ? { text: '0', note: 'zero-as-dash', detail: shown } : refuse(stored, format)
  // General turns to powers of ten by the width of the column: nobody printed those on purpose.
  if (/^(?:General)?$/u.test(format) && /E/u.test(shown)) return { text: stored }
  const printed = readPrinted(shown)
  if (printed === null) return refuse(stored, format)
  const scaled = value * printed.factor
  const error = Math.abs(Math.abs(printed.number) - Math.abs(scaled))
  const noise = Math.abs(scaled) * 1e-14
  if (error > 0.5 * 10 ** -printed.decimals + noise) return refuse(stored, format)
  const isSigned = /^[^\d]*[-−(（]/u.test(shown)
  if (value > 0 && isSigned) return refuse(stored, format)
  if (value < 0 && !isSigned) return { text: `-${shown}`, note: 'colour-sign', detail: shown }
  return error > noise ? { text: shown, note: 'finer', detail: stored } : { text: shown }
}

/** A text that no reader takes for a number. */
const refuse = (stored: string, format: string): ShownText => ({
  text: `${stored}（格式 ${format}）`,
  note: 'format',
  detail: format,
})

/** The one number of a shown text; `factor` is what the format multiplied it by. `null`: none, or several. */
function readPrinted(
  shown: string,
): { readonly number: number; readonly decimals: number; readonly factor: number } | null {
  const scientific = /^-?\d(?:\.(\d+))?E([+-]\d+)$/u.exec(shown)
  if (scientific)
    return {
      number: Number(shown),
      decimals: (scientific[1]?.length ?? 0) - Number(scientific[2]),
      factor: 1,
    }
  const runs = shown.match(/\d[\d,]*(?:\.\d*)?|\.\d+/gu) ?? []
  const [run] = runs
  if (run === undefined || runs.length > 1) return null
  return {
    number: Number(run.replaceAll(',', '')),
    decimals: run.split('.')[1]?.length ?? 0,
    factor: /[%％]/u.test(shown) ? 100 : 1,
  }
}

/** To the 15 digits that a spreadsheet keeps, without a power of ten where it can be avoided. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)))
