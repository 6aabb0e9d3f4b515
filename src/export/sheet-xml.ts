import { cellName } from '@/domain/source'
import { SHEET_OPEN } from './book-parts'
import { cellWriter } from './cell-xml'
import type { ExportColumn, Row } from './document'
import { linesAbove } from './lines-above'
import { HEADER, LINE, type Styles, TITLE } from './styles'

interface Layout {
  readonly columns: readonly ExportColumn[]
  /** Rows above the header, the first one the title. */
  readonly above: readonly string[]
  /** Of columns, in characters. */
  readonly widths: readonly number[]
  readonly styles: Styles
}

export interface SheetWriter {
  /** XML up to the first row, with the lines above the table and its header. */
  readonly open: () => string
  readonly row: (row: Row) => string
  readonly close: () => string
  /** Texts that were cut to what a cell holds. */
  readonly cutCount: () => number
}

/** 1-based. */
export const headerRowOf = ({ above }: Pick<Layout, 'above'>): number => above.length + 1

export function sheetWriter({ columns, above, widths, styles }: Layout): SheetWriter {
  const { cell, text, cutCount } = cellWriter(styles)
  const kinds = columns.map(({ kind }) => kind)
  const letters = columns.map((_, index) => cellName({ row: 1, column: index + 1 }).slice(0, -1))
  const headerRow = headerRowOf({ above })
  const { heightOf, merges } = linesAbove(above, widths)
  let rowNo = headerRow
  const rowXml = (number: number, cells: string, height = '') =>
    `<row r="${number}"${height}>${cells}</row>`
  const line = (words: string, index: number) =>
    words === ''
      ? ''
      : rowXml(
          index + 1,
          text(`A${index + 1}`, words, index === 0 ? TITLE : LINE),
          heightOf(words, index),
        )
  const header = () =>
    columns.map(({ label }, index) => text(`${letters[index]}${headerRow}`, label, HEADER)).join('')
  return {
    open: () =>
      `${SHEET_OPEN}${ONE_PAGE_WIDE}${frozen(headerRow)}${columnWidths(widths)}<sheetData>${above.map(line).join('')}${rowXml(headerRow, header())}`,
    row(row) {
      rowNo += 1
      let cells = ''
      for (const [index, kind] of kinds.entries())
        cells += cell(`${letters[index]}${rowNo}`, row[index], kind)
      return rowXml(rowNo, cells)
    },
    close: () =>
      `</sheetData><autoFilter ref="A${headerRow}:${letters.at(-1)}${rowNo}"/>${merges}${PAGE}</worksheet>`,
    cutCount,
  }
}

const ONE_PAGE_WIDE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
/** A4 across; as many pages long as it takes. */
const PAGE = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'

const frozen = (rows: number): string =>
  `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`

const columnWidths = (widths: readonly number[]): string =>
  `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`
