import type { Cell } from '../reading'
import type { Parts } from './xlsx-parts'
import type { Hidden } from './sheet-rows'

/** What SheetJS does not tell of a worksheet, from its XML. */
export interface SheetMarks {
  readonly hidden: Hidden
  /** Formulas without a stored result: SheetJS would make them 0, or nothing. */
  readonly withoutResult: readonly Cell[]
}

const SHEET = /<(?:\w+:)?sheet\b[^>]*>/gu
const RELATIONSHIP = /<(?:\w+:)?Relationship\b[^>]*>/gu
const HIDDEN_ROW = /<(?:\w+:)?row\b[^>]*\shidden=["'](?:1|true)["'][^>]*>/gu
const COLUMN = /<(?:\w+:)?col\b[^>]*>/gu
/** A cell with a formula and nothing, or an empty value, behind it. */
const EMPTY_FORMULA =
  /<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/gu

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s(?:\\w+:)?${name}=["']([^"']*)["']`, 'u').exec(tag)?.[1] ?? ''

/** Marks of the sheets in the order of the book; `null` where a sheet's XML cannot be found. */
export function readSheetMarks(parts: Parts): (SheetMarks | null)[] {
  const decoder = new TextDecoder()
  const text = (path: string) => {
    const part = parts[path]
    return part ? decoder.decode(part) : ''
  }
  const targets = new Map(
    (text('xl/_rels/workbook.xml.rels').match(RELATIONSHIP) ?? []).map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return (text('xl/workbook.xml').match(SHEET) ?? []).map((tag) => {
    const target = targets.get(/\s\w+:id=["']([^"']*)["']/u.exec(tag)?.[1] ?? '') ?? ''
    const xml = text(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    return xml === '' ? null : marksOf(xml)
  })
}

function marksOf(xml: string): SheetMarks {
  const rows = new Set((xml.match(HIDDEN_ROW) ?? []).map((tag) => Number(attribute(tag, 'r'))))
  const columns = (xml.slice(0, xml.indexOf('<sheetData')).match(COLUMN) ?? [])
    .filter((tag) => /^(?:1|true)$/u.test(attribute(tag, 'hidden')))
    .map((tag) => ({ from: Number(attribute(tag, 'min')), to: Number(attribute(tag, 'max')) }))
  const withoutResult = [...xml.matchAll(EMPTY_FORMULA)]
    .map(([, attributes = '']) => attributes)
    .filter((attributes) => attribute(attributes, 't') !== 'str')
    .map((attributes) => cellAt(attribute(attributes, 'r')))
  return {
    hidden: {
      row: (row) => rows.has(row),
      column: (column) => columns.some(({ from, to }) => from <= column && column <= to),
    },
    withoutResult,
  }
}

/** `C5` as a blank cell. */
function cellAt(name: string): Cell {
  const [, letters = '', digits = '1'] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(name) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits), column: Math.max(1, column), text: '' }
}
