import type { Encoding } from '@/domain/source'
import { openBook } from './books/open-book'
import { readHtmlTables } from './books/html-tables'
import type { Sheet } from './books/book'
import type { Budget } from './containers/unpack'
import { decodeText } from './decode'
import { refuse, type OpenKind, type Refusal } from './file-kind'
import type { Findings } from './findings'
import { reportDecoding } from './decoding-findings'
import { parseGrid } from './grid'
import { knownLabels } from './known-labels'
import { openAndSave } from './save-as'
import { withinLimits } from './text-limits'

/** A file as sheets of text. */
export interface OpenFile {
  /** `null` for books. */
  readonly encoding: Encoding | null
  readonly sheets: readonly Sheet[] | Refusal
}

export interface Opening {
  readonly collected: Findings
  readonly budget: Budget
  /** The reader's choice. */
  readonly encoding: Encoding | undefined
}

/** Any file but a container. */
export async function openFile(
  bytes: Uint8Array,
  kind: OpenKind,
  { collected, budget, encoding }: Opening,
): Promise<OpenFile> {
  if (kind.kind !== 'text') return book(await openBook(kind, collected, budget))
  const decoded = decodeText(bytes, encoding)
  if (decoded === null)
    return book(refuse('读不出文字：文件既不是 UTF-8、GB18030，也不是 UTF-16', 'undecodable'))
  const sheets = await openText(decoded.text, collected, budget)
  if ('length' in sheets && sheets[0]) reportDecoding(decoded, sheets[0], collected)
  return { encoding: decoded.encoding, sheets }
}

const book = (sheets: OpenFile['sheets']): OpenFile => ({ encoding: null, sheets })

async function openText(
  text: string,
  collected: Findings,
  budget: Budget,
): Promise<OpenFile['sheets']> {
  const start = text.slice(0, 2_000)
  if (/^\s*<\?xml\b[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/u.test(start))
    return openBook({ kind: 'xml', text }, collected, budget)
  if (/^\s*<(?:!doctype\s+html|html|head|meta|table|\?xml)[\s>]/iu.test(start)) {
    const page = readHtmlTables(text)
    return page ? [page] : refuse(`这是网页格式的文件（HTML 或 XML），里面没有表格。${openAndSave}`)
  }
  if (/^\s*MIME-Version:/iu.test(start))
    return refuse(`这是单个文件网页（MHTML），不能直接读取。${openAndSave}`)
  if (text.trim() === '') return refuse('文件里没有任何内容', 'empty-file')
  const grid = parseGrid(text, knownLabels, collected.report)
  return [{ name: null, isHidden: false, ...withinLimits(grid, collected.report) }]
}
