import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellKind, ExportDocument } from '@/export'
import { part, parts, readBook, sheetOf, shownRows, write } from './read-back'

const columns = (...kinds: CellKind[]) => kinds.map((kind) => ({ label: kind, kind }))
const firstSheet = 'xl/worksheets/sheet1.xml'

/** Cell A2 of a table with one column. */
const cellOf = (kind: CellKind, value: string | number | null) =>
  readBook(write(sheetOf(columns(kind), [value])).bytes).Sheets['表']!['A2']

describe('xlsxSteps', () => {
  it('writes figures as numbers in their format, words as words, a missing value as no cell', () => {
    const { bytes } = write(
      sheetOf(
        columns('text', 'integer', 'money', 'percent', 'points', 'number'),
        ['总工会', 2022, 65555.5, 0.9283, 1.2, 56],
        ['甲局', null, '未填报', null, -0.5, null],
      ),
    )
    const book = readBook(bytes)
    const sheet = book.Sheets['表']!
    expect(shownRows(book).slice(1)).toEqual([
      ['总工会', '2022', '65,555.50', '92.83%', '1.20', '56'],
      ['甲局', null, '未填报', null, '-0.50', null],
    ])
    expect(sheet['C2']).toMatchObject({ t: 'n', v: 65555.5, z: '#,##0.00' })
    expect(sheet['D2']).toMatchObject({ t: 'n', v: 0.9283, z: '0.00%' })
    expect(sheet['B3']).toBeUndefined()
    expect(sheet['C3']).toMatchObject({ t: 's', v: '未填报' })
  })

  it.each([
    '12.10',
    '0',
    '-0.50',
    '92.83%',
    '100%',
    '-3.0%',
    '0.000001',
    '643.45',
    '5%',
    '235.760%',
  ])('shows %s again with the digits that were printed, as a number', (text) => {
    expect(cellOf('printed', text)).toMatchObject({ t: 'n', w: text })
  })

  it.each(['约56户', '1,234', '007', '1e5', '-0', '1.', '.5', '1234567890123456.78', '-0%'])(
    'keeps %s as a text',
    (text) => {
      expect(cellOf('printed', text)).toMatchObject({ t: 's', v: text })
    },
  )

  it('shows a figure close to its target with the decimals that it is given', () => {
    const { bytes } = write(
      sheetOf(
        columns('percent', 'points', 'money'),
        [{ value: 0.89996, decimals: 3 }, { value: 0.004, decimals: 3 }, 1234.5],
        [0.9, 0.5, 1],
      ),
    )
    expect(shownRows(readBook(bytes)).slice(1)).toEqual([
      ['89.996%', '0.004', '1,234.50'],
      ['90.00%', '0.50', '1.00'],
    ])
  })

  it('prints across, one page wide, and breaks the lines above within that width', () => {
    const long = '口径：'.repeat(80)
    const document = {
      ...sheetOf(columns('text', 'money'), ['总工会', 1]),
      title: '部门情况',
      lines: [long, '短'],
    }
    const xml = part(write(document).bytes, firstSheet)
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    expect(xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"')
    const sheet = readBook(write(document).bytes).Sheets['表']!
    const merges = sheet['!merges']!
    expect(merges.map(({ s, e }) => [s.r, s.c, e.r])).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [2, 0, 2],
    ])
    const { c: last } = merges[0]!.e
    expect(8 + 8 + (last - 1) * 9).toBeGreaterThanOrEqual(100)
    expect(xml).toContain('<row r="2" ht="75" customHeight="1">')
    expect(xml).toContain('<row r="3" ht="15" customHeight="1">')
    const bare = part(write(sheetOf(columns('text'), ['x'])).bytes, firstSheet)
    expect(bare).not.toContain('<mergeCell')
  })

  it('makes no formula of a text, and takes care of the apostrophe that readers take away', () => {
    for (const text of ['=1+1', '+86', '-', '@SUM(A1)', '\t=1'])
      expect(cellOf('text', text)).toMatchObject({ t: 's', v: text })
    expect(cellOf('text', '=1+1')?.f).toBeUndefined()
    expect(cellOf('text', "'=1+1")).toMatchObject({ v: "''=1+1" })
    const { bytes } = write(sheetOf(columns('text'), ['=HYPERLINK("http://a","b")']))
    expect(part(bytes, firstSheet)).not.toMatch(/<f\b/u)
    expect(part(bytes, 'xl/styles.xml')).toContain('quotePrefix="1"')
  })

  it('holds every character, also those that XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const guarded = /^'[=+\-@\t\r\n']/u.test(text) ? `'${text}` : text
        expect(cellOf('text', text)?.v).toBe(guarded)
      }),
    )
    expect(cellOf('text', 'a\u0001\rb_x0041_\uffff<&>"')?.v).toBe('a\u0001\rb_x0041_\uffff<&>"')
    expect(cellOf('text', '\ud800')?.v).toBe('\ud800')
  })

  it('cuts what no cell can hold, and says so', () => {
    const { bytes, notices } = write(sheetOf(columns('text'), ['长'.repeat(40_000)]))
    const [, [text]] = shownRows(readBook(bytes)) as [unknown, [string]]
    expect(text).toHaveLength(32_767)
    expect(text).toMatch(/长……（超出单元格上限，已截断）$/u)
    expect(notices).toEqual([expect.stringContaining('有 1 个单元格的文字超过 32,767 个字符')])
  })

  it('puts title and lines above, keeps the header in sight, and gives widths and a filter', () => {
    const document: ExportDocument = {
      ...sheetOf(columns('text', 'money'), ['总工会', 1]),
      title: '部门情况',
      lines: ['演示数据（虚构）'],
    }
    const { bytes } = write(document)
    expect(shownRows(readBook(bytes)).map((row) => row[0])).toEqual([
      '部门情况',
      '演示数据（虚构）',
      null,
      'text',
      '总工会',
    ])
    const xml = part(bytes, firstSheet)
    expect(xml).toContain(
      '<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>',
    )
    expect(xml).toContain('<autoFilter ref="A4:B5"/>')
    expect(xml).toContain('<col min="2" max="2" width="8" customWidth="1"/>')
  })

  it('goes on in another sheet where one is full, and says so there and beside the file', () => {
    const rows = Array.from({ length: 12 }, (_, index) => [index])
    const { bytes, notices } = write(sheetOf(columns('integer'), ...rows), { maxRows: 8 })
    const book = readBook(bytes)
    expect(book.SheetNames).toEqual(['表', '表（2）', '表（3）'])
    expect(shownRows(book, '表（2）').map((row) => row[0])).toEqual([
      '“表”共 12 行，分在 3 张工作表里，这是第 2 张',
      null,
      'integer',
      '5',
      '6',
      '7',
      '8',
      '9',
    ])
    expect(
      shownRows(book, '表（3）')
        .map((row) => row[0])
        .slice(3),
    ).toEqual(['10', '11'])
    expect(notices).toEqual(['“表”超过一张工作表的行数上限，分在 3 张工作表里。'])
  })

  it('gives sheets names that spreadsheets accept, none twice', () => {
    const sheets = ['a/b:c[d]*?\\', 'A B C D', "'x'", '', 'History', '部'.repeat(40)].map(
      (name) => ({
        name,
        columns: columns('text'),
        rows: [['x']],
      }),
    )
    const { bytes } = write({ title: '', lines: [], sheets })
    const names = readBook(bytes).SheetNames
    expect(names).toEqual(['a b c d', 'A B C D（2）', 'x', '表', '表（2）', '部'.repeat(31)])
  })

  it('repeats the header of each sheet on every printed page, below the lines above it', () => {
    const sheets = ["总工会'22", '甲 & 乙'].map((name) => ({
      name,
      columns: columns('text'),
      rows: [['x']],
    }))
    const titlesOf = (title: string, lines: readonly string[]) =>
      readBook(write({ title, lines, sheets }).bytes).Workbook?.Names?.map(
        ({ Name, Sheet, Ref }) => [Name, Sheet, Ref],
      )
    expect(titlesOf('', [])).toEqual([
      ['_xlnm.Print_Titles', 0, "'总工会''22'!$1:$1"],
      ['_xlnm.Print_Titles', 1, "'甲 & 乙'!$1:$1"],
    ])
    // The title, a line, an empty row.
    expect(titlesOf('部门', ['口径'])?.map(([, , place]) => place)).toEqual([
      "'总工会''22'!$4:$4",
      "'甲 & 乙'!$4:$4",
    ])
  })

  it('is a package whose parts are all named and typed', () => {
    const { bytes } = write({ ...sheetOf(columns('text'), ['x']), title: '部门情况' })
    expect(parts(bytes).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      firstSheet,
    ])
    const types = part(bytes, '[Content_Types].xml')
    for (const name of ['workbook.xml', 'styles.xml', 'worksheets/sheet1.xml'])
      expect(types).toContain(`PartName="/xl/${name}"`)
    const xml = part(bytes, firstSheet)
    const order = [
      '<sheetPr',
      '<sheetViews',
      '<cols',
      '<sheetData',
      '<autoFilter',
      '<mergeCells',
      '<pageSetup',
    ]
    for (const tag of order) expect(xml).toContain(tag)
    expect(order.map((tag) => xml.indexOf(tag))).toEqual(
      order.map((tag) => xml.indexOf(tag)).sort((a, b) => a - b),
    )
  })
})
