const SAVE_AS_CSV = '请另存为 CSV 后再导入'

/** First bytes of files that people mistake for tables. */
const MAGIC: readonly (readonly [bytes: readonly number[], message: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], `这是图片文件（PNG），不是表格。${SAVE_AS_CSV}`],
  [[0xff, 0xd8, 0xff], `这是图片文件（JPEG），不是表格。${SAVE_AS_CSV}`],
  [[0x47, 0x49, 0x46, 0x38], `这是图片文件（GIF），不是表格。${SAVE_AS_CSV}`],
  [[0x25, 0x50, 0x44, 0x46], `这是 PDF 文件，不是表格。请用原来的电子表格${SAVE_AS_CSV.slice(1)}`],
  [[0xd0, 0xcf, 0x11, 0xe0], `这是旧版 Office 文件（XLS 或 DOC），暂不能直接读取。${SAVE_AS_CSV}`],
  [[0x50, 0x4b, 0x05, 0x06], '这个压缩包（ZIP）是空的，里面没有文件'],
  [[0x52, 0x61, 0x72, 0x21], '这是压缩包（RAR），暂不能直接读取。请解压后导入其中的 CSV 文件'],
  [[0x37, 0x7a, 0xbc, 0xaf], '这是压缩包（7Z），暂不能直接读取。请解压后导入其中的 CSV 文件'],
  [[0x1f, 0x8b], '这是压缩文件（GZIP），暂不能直接读取。请解压后导入其中的 CSV 文件'],
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Names of members stand at the start of a ZIP, or in the directory at its end. */
const ZIP_WINDOW = 65_536

/** Why these bytes cannot be a text table, in one Chinese sentence; `null` when they may be one. */
export function refusalOf(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return '文件是空的（0 字节）'
  for (const [magic, message] of MAGIC) if (startsWith(bytes, magic)) return message
  if (startsWith(bytes, ZIP)) return zipRefusal(bytes)
  if (!hasUtf16Mark(bytes) && bytes.includes(0))
    return `文件里有空字节，不是文本表格。${SAVE_AS_CSV}`
  return null
}

/** A web page saved under the name of a table; `null` otherwise. */
export const webPageRefusal = (text: string): string | null =>
  /^\s*<(?:!doctype\s+html|html|table|\?xml)[\s>]/iu.test(text.slice(0, 500))
    ? `这是网页格式的文件（HTML 或 XML），暂不能直接读取。请用电子表格软件打开，${SAVE_AS_CSV.slice(1)}`
    : null

function zipRefusal(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1')
  const names = latin.decode(bytes.slice(0, ZIP_WINDOW)) + latin.decode(bytes.slice(-ZIP_WINDOW))
  if (names.includes('xl/')) return `这是 Excel 工作簿（XLSX），暂不能直接读取。${SAVE_AS_CSV}`
  if (names.includes('word/')) return `这是 Word 文档（DOCX），不是表格。${SAVE_AS_CSV}`
  return '这是压缩包（ZIP），暂不能直接读取。请解压后导入其中的 CSV 文件'
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, index) => bytes[index] === byte)

const hasUtf16Mark = (bytes: Uint8Array) =>
  startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
