import { readFileSync } from 'node:fs'
import { CFB } from '@e965/xlsx'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '@/ingest/decode'
import { fileKindOf } from '@/ingest/file-kind'

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
    {
      encoding: 'utf-16le',
      bytes: iconv.encode('一级,部门\r\n5', 'utf16le', { addBOM: false }),
      text: '一级,部门\r\n5',
    },
    {
      encoding: 'utf-16be',
      bytes: iconv.encode('一级,部门\r\n5', 'utf16be', { addBOM: false }),
      text: '一级,部门\r\n5',
    },
  ])('reads $encoding without its mark', ({ encoding, bytes, text }) => {
    expect(decodeText(bytes)).toMatchObject({ text, encoding, undecodable: 0 })
  })

  it('looks at the whole file before it calls it UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('a'.repeat(100_000)), iconv.encode('部门', 'gbk')])
    expect(decodeText(bytes)?.encoding).toBe('gb18030')
  })

  it('gives nothing for bytes that are no text', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xff, 0x30))).toBeNull()
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x30))).toBeNull()
  })

  it('takes the reader’s choice as it is, and counts what that cannot read', () => {
    const bytes = iconv.encode('部门', 'gbk')
    expect(decodeText(bytes, 'gb18030')).toMatchObject({ text: '部门', undecodable: 0 })
    const wrong = decodeText(bytes, 'utf-8')
    expect(wrong).toMatchObject({ encoding: 'utf-8', undecodable: 4 })
    expect(wrong?.text).toContain('\ufffd')
  })
})

describe('fileKindOf', () => {
  const zip = (name: string) => zipSync({ [name]: new Uint8Array(3) })
  const ole = (stream: string) => {
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(5_000, 1))
    return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
  }
  const book = (name: string) => readFileSync(new URL(`../fixtures/books/${name}`, import.meta.url))

  it.each([
    ['图片文件（PNG）', Buffer.from('\x89PNG\r\n', 'latin1')],
    ['图片文件（JPEG）', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['图片文件（GIF）', Buffer.from('GIF89a')],
    ['PDF', Buffer.from('%PDF-1.7')],
    ['RTF', Buffer.from('{\\rtf1')],
    ['RAR', Buffer.from('Rar!\x1a\x07')],
    ['7Z', Buffer.from('7z\xbc\xaf', 'latin1')],
    ['GZIP', Uint8Array.of(0x1f, 0x8b)],
    ['Word 文档（DOCX）', zip('word/document.xml')],
    ['演示文稿（PPTX）', zip('ppt/presentation.xml')],
    ['OpenDocument', zip('META-INF/manifest.xml')],
    ['OFD', zip('OFD.xml')],
    ['DOC', ole('WordDocument')],
    ['PPT', ole('PowerPoint Document')],
    ['设有打开密码', ole('EncryptedPackage')],
    ['已损坏或不完整', book('tianhe-2022.xls').subarray(0, 9_000)],
    ['已损坏或不完整', ole('Workbook')],
    ['空字节', utf8('部门\0名称')],
    ['0 字节', Uint8Array.of()],
    ['是空的', Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)])],
  ])('says that a file is no table: %s', (words, bytes) => {
    expect(fileKindOf(bytes)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(words),
    })
  })

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n', 'latin1')],
    ['a Word document', zip('word/document.xml')],
    ['a locked book', ole('EncryptedPackage')],
    ['an old Office file', ole('Contents')],
  ])('names the menu by which %s becomes a table', (_, bytes) => {
    expect(fileKindOf(bytes)).toMatchObject({
      message: expect.stringContaining('“文件 → 另存为”存成 XLSX 或 CSV'),
    })
  })

  it('takes UTF-8 with an empty byte in it for no UTF-16, wherever that stands', () => {
    const text = '部门名称,年度\n甲乙丙局,2022\n'
    for (const whole of [text, `${text} `])
      for (const at of Array.from(text).keys()) {
        const chars = Array.from(whole)
        chars.splice(at, 0, '\0')
        expect(fileKindOf(utf8(chars.join('')))).toMatchObject({
          message: expect.stringContaining('文件里有空字节'),
        })
      }
  })

  it.each([
    ['text', utf8('PK,部门')],
    ['text', iconv.encode('a,b', 'utf16le', { addBOM: true })],
    ['text', iconv.encode('部门,1', 'utf16be', { addBOM: false })],
    ['xlsx', zip('xl/workbook.xml')],
    ['xls', book('tianhe-2022.xls')],
    ['xlsx', book('tianhe-2022.xlsx')],
    ['zip', zip('a.csv')],
  ])('knows %s by its bytes', (kind, bytes) => {
    expect(fileKindOf(bytes).kind).toBe(kind)
  })
})
