import { SSF, utils, type CellObject } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { shownText } from '@/ingest/books/shown-text'
import { bookOf, firstSheet, readBook, withPart } from './build'

const header = ['部门名称', '年度', '实际支出(万元)', '存在问题']
const sheetWith = (cell: CellObject) => {
  const sheet = utils.aoa_to_sheet([header, ['甲局', 2022, null, '无']])
  sheet['C2'] = cell
  return sheet
}

describe('the text that a number shows', () => {
  const show = (v: number, z: string) => {
    const cell: CellObject = { t: 'n', v, z }
    try {
      cell.w = SSF.format(z, v)
    } catch {
      // As SheetJS leaves it.
    }
    return shownText(cell, SSF, false)
  }

  it.each([
    [0.9283, '0.00%', '92.83%', undefined],
    [608.5678, '0.00', '608.57', 'finer'],
    [608.57, '#,##0.00_ ', '608.57', undefined],
    [1234.5, '#,##0.00', '1,234.50', undefined],
    [-5.5, '#,##0.00_);[Red]\\(#,##0.00\\)', '(5.50)', undefined],
    [-5.5, '0.00;[Red]-0.00', '-5.50', undefined],
    [-5.5, '#,##0.00;[Red]#,##0.00', '-5.50', 'colour-sign'],
    [608.57, '0.00"万元"', '608.57万元', undefined],
    [655.55, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '655.55', undefined],
    [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0', 'zero-as-dash'],
    [12.100000000000001, 'General', '12.1', undefined],
    [1 / 3, 'General', '0.333333333', 'finer'],
    [123456789012, 'General', '123456789012', undefined],
    [655.55, '¥#,##0.00;[Red]¥-#,##0.00', '¥655.55', undefined],
    [5.5, 'G/通用格式', '5.5', undefined],
    [44562, 'yyyy"年"', '2022年', undefined],
    [44562, 'yyyy"年"m"月"d"日"', '2022年1月1日', undefined],
    [44562, 'm/d/yy', '2022/1/1', undefined],
    [655.55, ';;;', '', 'invisible'],
    [0, '#', '', 'invisible'],
    [656, '0.00E+00', '6.56E+02', undefined],
  ])('%d in %s is %s', (value, format, text, note) => {
    expect(show(value, format)).toMatchObject({ text, ...(note && { note }) })
    if (note === undefined) expect(show(value, format).note).toBeUndefined()
  })

  it.each([
    [6555500, '0!.0,"万"'],
    [6555500, '0\\.0,'],
    [6555500, '0"."0,'],
    [92.8, '0.0,'],
    [5.5, '"-"0.00'],
    [5.5, '(0.00)'],
  ])('%d in %s is never a wrong number', (value, format) => {
    const { text, note } = show(value, format)
    expect(note).toBe('format')
    expect(text).toBe(`${value}（格式 ${format}）`)
  })
})

describe('a cell', () => {
  it('of an unreadable format is an error that names it, not a figure', async () => {
    const sheet = sheetWith({ t: 'n', v: 6_555_500, z: '0"."0,' })
    const { tables, findings } = await readBook(bookOf({ 表: sheet }))
    expect(tables.forms[0]?.money).toEqual({})
    expect(findings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['unreadable-format', 2, 3],
      ['unreadable-amount', 2, 3],
    ])
  })

  it('with an error is no number', async () => {
    const sheet = sheetWith({ t: 'e', v: 0x07, w: '#DIV/0!' })
    const { tables, findings } = await readBook(bookOf({ 表: sheet }))
    expect(tables.forms[0]?.money).toEqual({})
    expect(findings.map(({ code, text }) => [code, text])).toEqual([
      ['error-cell', '#DIV/0!'],
      ['unreadable-amount', '#DIV/0!'],
    ])
  })

  it('with a formula is its stored result; without one it is blank, never 0', async () => {
    const cell = (value: string) =>
      withPart(bookOf({ 表: sheetWith({ t: 'n', v: 7.25 }) }), firstSheet, (xml) =>
        xml.replace('<v>7.25</v>', `<f>SUM(A1:A2)</f>${value}`),
      )
    const stored = await readBook(cell('<v>7.25</v>'))
    expect(stored.tables.forms[0]?.money.actual_expenditure?.text).toBe('7.25')
    expect(stored.findings).toEqual([])
    for (const nothing of ['', '<v></v>', '<v/>']) {
      const { tables, findings } = await readBook(cell(nothing))
      expect(tables.forms[0]?.money).toEqual({})
      expect(findings).toMatchObject([
        { code: 'formula-without-result', severity: 'warning', sheet: '表', row: 2, column: 3 },
      ])
    }
  })

  it.each([
    ['inline', '<c r="D2" t="inlineStr"><is><t>进度偏慢</t></is></c>'],
    [
      'rich',
      '<c r="D2" t="inlineStr"><is><r><rPr><b/></rPr><t>进度</t></r><r><t>偏慢</t></r></is></c>',
    ],
    ['formula', '<c r="D2" t="str"><f>A1&amp;B1</f><v>进度偏慢</v></c>'],
  ])('with %s text is its words', async (_, cell) => {
    const book = withPart(bookOf({ 表: sheetWith({ t: 'n', v: 5 }) }), firstSheet, (xml) =>
      xml.replace(/<c r="D2".*?<\/c>/u, cell),
    )
    const { tables, findings } = await readBook(book)
    expect(tables.forms[0]?.texts.problems?.value).toBe('进度偏慢')
    expect(findings).toEqual([])
  })

  it('with markup is text, and its script is gone', async () => {
    const sheet = sheetWith({ t: 'n', v: 5 })
    sheet['D2'] = { t: 's', v: '<p>进度偏慢</p><script>alert(1)</script><img src=x onerror=y>' }
    const { tables, findings } = await readBook(bookOf({ 表: sheet }))
    expect(tables.forms[0]?.texts.problems?.value).toBe('进度偏慢')
    expect(findings.map(({ code }) => code)).toEqual(['script-dropped'])
  })

  it('under a merged area is not seen and not read', async () => {
    const sheet = sheetWith({ t: 'n', v: 5 })
    sheet['!merges'] = [utils.decode_range('C2:D2')]
    const { tables, findings } = await readBook(bookOf({ 表: sheet }))
    expect(tables.forms[0]?.texts).toEqual({})
    expect(findings).toMatchObject([
      { code: 'covered-cell', severity: 'warning', column: 4 },
      { code: 'merged-value', severity: 'warning', column: 3, text: '5' },
    ])
  })
})

describe('a forged sheet', () => {
  const book = bookOf({ 表: sheetWith({ t: 'n', v: 5 }) })
  const forged = (change: (xml: string) => string) => readBook(withPart(book, firstSheet, change))

  it.each([
    ['a cell in the last corner', '<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>'],
    ['a row beyond the last', '<row r="99999999999"><c r="A99999999999"><v>5</v></c></row>'],
    ['a column beyond the last', '<row r="4"><c r="ZZZZZZ4"><v>5</v></c></row>'],
  ])('with %s costs no memory, and the cell is mentioned', async (_, row) => {
    const { tables, findings } = await forged((xml) =>
      xml.replace('</sheetData>', `${row}</sheetData>`),
    )
    expect(tables.forms).toHaveLength(1)
    expect(findings.map(({ code }) => code)).toEqual(['outside-sheet'])
  })

  it('with merged areas of a million rows is read in no time', async () => {
    const merge = '<mergeCell ref="G1:XFD1048576"/>'.repeat(5_000)
    const { tables } = await forged((xml) =>
      xml.replace('</sheetData>', `</sheetData><mergeCells>${merge}</mergeCells>`),
    )
    expect(tables.forms).toHaveLength(1)
  })
})
