import type { WorkBook, WorkSheet } from '@e965/xlsx'
import type { Budget } from '../containers/unpack'
import type { ZipDirectory } from '../containers/zip-directory'
import { refuse, type Refusal } from '../file-kind'
import type { Findings } from '../findings'
import { openAndSave, removePassword } from '../save-as'
import type { Sheet } from './book'
import { collectNotes } from './notes'
import { sheetRows, spansOf, type Hidden } from './sheet-rows'
import { DATE_FORMAT, type Formatter } from './shown-text'
import { hasCutPart, repack, unpackParts } from './xlsx-parts'
import { readSheetMarks, type SheetMarks } from './xlsx-sheets'

/** An XLSX by its directory, an XLS or ET by its stream, an XML table as text. */
export type BookBytes =
  | { readonly kind: 'xlsx'; readonly directory: ZipDirectory }
  | { readonly kind: 'xls'; readonly stream: Uint8Array }
  | { readonly kind: 'xml'; readonly text: string }

const damaged = refuse(
  `工作簿已损坏或不完整，没有读入任何内容。请重新下载或拷贝；如果还能打开，${openAndSave}`,
  'damaged-book',
)
const encrypted = refuse(`这份工作簿设有打开密码，读不了。${removePassword}`, 'encrypted-book')
const tooLarge = refuse(
  '工作簿展开后过大，没有读入。请只保留自评表所在的工作表后再导入',
  'expansion-limit',
)

/** Every sheet of a book as text; what is worth saying about its cells goes to the findings. */
export async function openBook(
  book: BookBytes,
  collected: Findings,
  budget: Budget,
): Promise<readonly Sheet[] | Refusal> {
  if (book.kind === 'xls') return readSheets(book.stream, [], collected)
  if (book.kind === 'xml') return readSheets(book.text, [], collected)
  if (!book.directory.isComplete) return damaged
  const unpacked = unpackParts(book.directory, budget)
  if ('parts' in unpacked) {
    const { parts } = unpacked
    return hasCutPart(parts) ? damaged : readSheets(repack(parts), readSheetMarks(parts), collected)
  }
  const { problem } = unpacked
  if (problem === 'encrypted') return encrypted
  return problem === 'expands' || problem === 'spent' ? tooLarge : damaged
}

async function readSheets(
  data: Uint8Array | string,
  marks: readonly (SheetMarks | null)[],
  collected: Findings,
): Promise<readonly Sheet[] | Refusal> {
  const xlsx = await import('@e965/xlsx')
  const ssf: Formatter = xlsx.SSF
  let book: WorkBook
  try {
    book = xlsx.read(data, {
      type: typeof data === 'string' ? 'string' : 'array',
      dense: true,
      cellNF: true,
      cellHTML: false,
      // With formulas, one without a result would come out as 0.
      cellFormula: false,
      dateNF: DATE_FORMAT,
      // XLS tells its hidden rows and columns only with styles; XLSX would pay for every blank cell.
      cellStyles: typeof data !== 'string' && marks.length === 0,
    })
  } catch (error) {
    return /password|encrypt/iu.test(String(error)) ? encrypted : damaged
  }
  const notes = collectNotes()
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.flatMap((name, index): Sheet[] => {
    const sheet = book.Sheets[name]
    if (!sheet?.['!data']) {
      reportUnreadSheet(name, sheet, collected)
      return []
    }
    const take = notes.takeIn(name)
    marks[index]?.withoutResult.forEach((cell) => take('no-result', cell))
    const hidden = marks[index]?.hidden ?? hiddenOf(sheet)
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const rows = sheetRows(sheet, { ssf, date1904, hidden, take })
    return [{ name, isHidden, rows, merges: spansOf(sheet) }]
  })
  notes.report(collected)
  return sheets
}

const hiddenOf = (sheet: WorkSheet): Hidden => ({
  row: (row) => sheet['!rows']?.[row - 1]?.hidden === true,
  column: (column) => sheet['!cols']?.[column - 1]?.hidden === true,
})

/** Charts and macro sheets hold no cells; a worksheet without cells could not be read. */
function reportUnreadSheet(name: string, sheet: WorkSheet | undefined, collected: Findings): void {
  const isChart = sheet?.['!type'] !== undefined && sheet['!type'] !== 'sheet'
  collected.reportIn(name)(
    isChart
      ? { code: 'sheet-not-read', severity: 'information', message: '这是图表页，没有读入' }
      : { code: 'damaged-sheet', severity: 'error', message: '这张工作表已损坏，没有读入' },
  )
}
