import type { Encoding } from '@/domain/source'
import { openBook } from './books/open-book'
import { readHtmlTables } from './books/html-tables'
import type { Sheet } from './books/book'
import type { Budget } from './containers/unpack'
import { decodeText } from './decode'
import { refuse, type OpenKind, type Refusal } from './file-kind'
import type { Findings } from './findings'
import { parseGrid } from './grid'
import { knownLabels } from './known-labels'
import { openAndSave } from './save-as'

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
  if (decoded.undecodable > 0) reportUndecodable(decoded.undecodable, collected)
  const { text } = decoded
  return { encoding: decoded.encoding, sheets: await openText(text, collected, budget) }
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
  return [{ name: null, isHidden: false, ...parseGrid(text, knownLabels, collected.report) }]
}

const reportUndecodable = (count: number, { report }: Findings) =>
  report({
    code: 'undecodable-characters',
    severity: 'warning',
    message: `按所选的编码有 ${count} 处读不出文字，显示为“\ufffd”；请换一种编码，或核对这些地方`,
  })
