import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '@/ingest/decode'
import { refusalOf, webPageRefusal } from '@/ingest/file-kind'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeText', () => {
  it.each([
    { encoding: 'utf-8', bytes: utf8('部门名称'), text: '部门名称' },
    { encoding: 'utf-8', bytes: utf8('\ufeff部门名称'), text: '部门名称' },
    { encoding: 'gb18030', bytes: iconv.encode('部门名称', 'gbk'), text: '部门名称' },
    { encoding: 'gb18030', bytes: iconv.encode('㐀𠀀部门', 'gb18030'), text: '㐀𠀀部门' },
    {
      encoding: 'utf-16le',
      bytes: iconv.encode('部门', 'utf16le', { addBOM: true }),
      text: '部门',
    },
    {
      encoding: 'utf-16be',
      bytes: iconv.encode('部门', 'utf16be', { addBOM: true }),
      text: '部门',
    },
  ])('reads $encoding without its mark', ({ encoding, bytes, text }) => {
    expect(decodeText(bytes)).toEqual({ text, encoding })
  })

  it('looks at the whole file before it calls it UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('a'.repeat(100_000)), iconv.encode('部门', 'gbk')])
    expect(decodeText(bytes)?.encoding).toBe('gb18030')
  })

  it('gives nothing for bytes that are no text', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xff, 0x30))).toBeNull()
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x30))).toBeNull()
  })
})

describe('refusalOf', () => {
  const zip = (name: string) => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from(name)])
  it.each([
    [Uint8Array.of(), '文件是空的（0 字节）'],
    [Buffer.from('\x89PNG\r\n', 'latin1'), '这是图片文件（PNG），不是表格。请另存为 CSV 后再导入'],
    [
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
      '这是图片文件（JPEG），不是表格。请另存为 CSV 后再导入',
    ],
    [Buffer.from('%PDF-1.7'), '这是 PDF 文件，不是表格。请用原来的电子表格另存为 CSV 后再导入'],
    [
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      '这是旧版 Office 文件（XLS 或 DOC），暂不能直接读取。请另存为 CSV 后再导入',
    ],
    [zip('xl/workbook.xml'), '这是 Excel 工作簿（XLSX），暂不能直接读取。请另存为 CSV 后再导入'],
    [zip('word/document.xml'), '这是 Word 文档（DOCX），不是表格。请另存为 CSV 后再导入'],
    [zip('a.csv'), '这是压缩包（ZIP），暂不能直接读取。请解压后导入其中的 CSV 文件'],
    [
      Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
      '这个压缩包（ZIP）是空的，里面没有文件',
    ],
    [utf8('部门\0名称'), '文件里有空字节，不是文本表格。请另存为 CSV 后再导入'],
  ])('says what a file is that is no text table (%#)', (bytes, message) => {
    expect(refusalOf(bytes)).toBe(message)
  })

  it('lets text pass, UTF-16 with its zero bytes too', () => {
    expect(refusalOf(utf8('PK,部门'))).toBeNull()
    expect(refusalOf(iconv.encode('a,b', 'utf16le', { addBOM: true }))).toBeNull()
  })
})

it('knows a web page under the name of a table', () => {
  expect(webPageRefusal('\n<html><body>')).toContain('网页')
  expect(webPageRefusal('部门,<p>')).toBeNull()
})
