import { findBook } from './containers/ole'
import { readDirectory, type ZipDirectory } from './containers/zip-directory'
import { utf16Of } from './decode'
import { copyAndSave, extract, findAndSave, openAndSave } from './save-as'

/** What the first bytes and the contents say a file is; its name is not asked. */
export type FileKind =
  OpenKind | Refusal | { readonly kind: 'zip'; readonly directory: ZipDirectory }

/** What a source can be; `xls` is also the ET of WPS. */
export type OpenKind =
  /** `isWide`: with empty bytes, as UTF-16 has them. */
  | { readonly kind: 'text'; readonly isWide: boolean }
  | { readonly kind: 'xls'; readonly stream: Uint8Array }
  | { readonly kind: 'xlsx'; readonly directory: ZipDirectory }

/** Why a file cannot be read, in one Chinese sentence, and what to do about it. */
export interface Refusal {
  readonly kind: 'refused'
  readonly code: string
  readonly message: string
}

export const refuse = (message: string, code = 'not-a-table'): Refusal => ({
  kind: 'refused',
  code,
  message,
})

/** First bytes of files that people mistake for tables. */
const MAGIC: readonly (readonly [bytes: string, message: string])[] = [
  ['\x89PNG', `这是图片文件（PNG），不是表格。${findAndSave}`],
  ['\xff\xd8\xff', `这是图片文件（JPEG），不是表格。${findAndSave}`],
  ['GIF8', `这是图片文件（GIF），不是表格。${findAndSave}`],
  ['II*\0', `这是图片文件（TIFF），不是表格。${findAndSave}`],
  ['MM\0*', `这是图片文件（TIFF），不是表格。${findAndSave}`],
  ['%PDF', `这是 PDF 文件，不是表格。${findAndSave}`],
  ['{\\rtf', `这是 RTF 文档，不是表格。${copyAndSave}`],
  ['Rar!', `这是压缩包（RAR），不能直接读取。${extract}`],
  ['7z\xbc\xaf', `这是压缩包（7Z），不能直接读取。${extract}`],
  ['\x1f\x8b', `这是压缩文件（GZIP），不能直接读取。${extract}`],
]
const OLE = '\xd0\xcf\x11\xe0'
const ZIP = 'PK\x03\x04'
const EMPTY_ZIP = 'PK\x05\x06'

/** Members that tell which program's file a ZIP is. */
const PACKAGES: readonly (readonly [member: RegExp, message: string])[] = [
  [/^word\//u, `这是 Word 文档（DOCX），不是表格。${copyAndSave}`],
  [/^ppt\//u, `这是演示文稿（PPTX），不是表格。${copyAndSave}`],
  [/^OFD\.xml$/u, `这是 OFD 版式文件，不是表格。${findAndSave}`],
  [/^Index\/Document\.iwa$/u, `这是 Numbers 表格，不能直接读取。${openAndSave}`],
  [
    /^META-INF\/manifest\.xml$/u,
    `这是 OpenDocument 文件（ODS 或 ODT），不能直接读取。${openAndSave}`,
  ],
]

export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return refuse('文件是空的（0 字节）', 'empty-file')
  const known = MAGIC.find(([magic]) => startsWith(bytes, magic))
  if (known) return refuse(known[1])
  if (startsWith(bytes, OLE)) {
    const book = findBook(bytes)
    return 'stream' in book ? { kind: 'xls', ...book } : refuse(book.message)
  }
  if (startsWith(bytes, ZIP)) return zipKind(bytes)
  if (startsWith(bytes, EMPTY_ZIP)) return refuse('这个压缩包（ZIP）是空的，里面没有文件')
  const isWide = bytes.includes(0)
  if (isWide && utf16Of(bytes) === null)
    return refuse(`文件里有空字节，不是文本表格。${openAndSave}`)
  return { kind: 'text', isWide }
}

function zipKind(bytes: Uint8Array): FileKind {
  const directory = readDirectory(bytes)
  const has = (member: RegExp) => directory.entries.some(({ name }) => member.test(name))
  // A package that was cut off may not show its workbook; docx and pptx would show theirs.
  const isPart = !directory.isComplete && has(/^(?:\[Content_Types\]\.xml|_rels\/\.rels)$/u)
  const isOther = has(/^(?:word|ppt)\//u)
  if (has(/^xl\/(?:workbook|_rels|worksheets)/u) || (isPart && !isOther))
    return { kind: 'xlsx', directory }
  const known = has(/\.(?:csv|tsv|txt|xlsx?|et)$/iu)
    ? undefined
    : PACKAGES.find(([member]) => has(member))
  return known ? refuse(known[1]) : { kind: 'zip', directory }
}

const startsWith = (bytes: Uint8Array, magic: string) =>
  [...magic].every((character, index) => bytes[index] === character.charCodeAt(0))
