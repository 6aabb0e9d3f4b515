import { strToU8, Zip, ZipDeflate } from 'fflate'
import { bookParts, sheetPath, STYLES_PATH } from './book-parts'
import { joined } from './bytes'
import type { ExportDocument, Row, Written } from './document'
import { ROWS_PER_STEP, type Steps } from './drive'
import { noticesOf, type Part, partsOf, rowSource } from './parts'
import { sheetNames } from './sheet-names'
import { headerRowOf, sheetWriter, type SheetWriter } from './sheet-xml'
import { collectStyles } from './styles'
import { columnWidths } from './widths'

/** Rows of a sheet, the header and what stands above it included. */
const MAX_ROWS = 1_048_576
/** A file a little larger than the usual 6 makes, in half the time. */
const LEVEL = 3

interface Options {
  /** Fewer rows in a sheet than spreadsheets can hold. */
  readonly maxRows?: number
}

/**
 * A book with a sheet for each table: texts as texts, never as formulas; figures as figures in
 * their format; a missing value is an empty cell; the header stays in sight.
 */
export function* xlsxSteps(document: ExportDocument, options: Options = {}): Steps<Written> {
  const maxRows = options.maxRows ?? MAX_ROWS
  const parts = document.sheets.flatMap((sheet) => partsOf(document, sheet, maxRows))
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  const styles = collectStyles()
  const rowsOf = rowSource()
  const names = sheetNames(parts.map(({ name }) => name))
  const sheets = parts.map((part, at) => ({
    name: names[at] ?? part.name,
    headerRow: headerRowOf(part),
  }))
  for (const [path, xml] of bookParts(sheets)) openMember(zip, path)(xml, true)
  let before = 0
  let cutCount = 0
  for (const [index, part] of parts.entries()) {
    const { columns } = part.table
    const layout = { columns, above: part.above, widths: columnWidths(part.table), styles }
    const writer = sheetWriter(layout)
    const push = openMember(zip, sheetPath(index))
    for (const done of sheetSteps({ part, writer, rows: rowsOf(part), push }))
      yield (before + done) / total
    before += part.size
    cutCount += writer.cutCount()
  }
  openMember(zip, STYLES_PATH)(styles.xml(), true)
  zip.end()
  return { bytes: joined(chunks), notices: noticesOf(parts, cutCount) }
}

type Push = (xml: string, isLast: boolean) => void

/** Compresses text by text, so that the XML of a sheet never stands in memory whole. */
function openMember(zip: Zip, path: string): Push {
  const member = new ZipDeflate(path, { level: LEVEL })
  zip.add(member)
  return (xml, isLast) => member.push(strToU8(xml), isLast)
}

interface SheetWork {
  readonly part: Part
  readonly writer: SheetWriter
  readonly rows: Iterator<Row>
  readonly push: Push
}

/** Gives the number of rows written. */
function* sheetSteps({ part, writer, rows, push }: SheetWork): Generator<number, void> {
  let xml = writer.open()
  for (let done = 0; done < part.size;) {
    const { value, done: isOver } = rows.next()
    if (isOver) break
    xml += writer.row(value)
    done += 1
    if (done % ROWS_PER_STEP > 0) continue
    push(xml, false)
    xml = ''
    yield done
  }
  push(xml + writer.close(), true)
}
