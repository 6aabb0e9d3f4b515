import fc from 'fast-check'
import { utils, type BookType } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readText, twin, twinWith } from '../helpers'
import { bookOf, firstSheet, fixture, readBook, textSheet, withPart, withoutBook } from './build'

const codes = ({ findings }: { findings: readonly { code: string }[] }) =>
  findings.map(({ code }) => code)

describe('the real form’s twin', () => {
  it.each(['tianhe-2022.xlsx', 'tianhe-2022.xls'])(
    'gives the same records as the text, from %s as an office program saved it',
    async (name) => {
      const { forms, findings, sources } = await readBook(fixture(name), name)
      expect(withoutBook(forms)).toEqual(withoutBook((await readText(twin)).forms))
      expect(sources).toMatchObject([
        { name, encoding: null, layouts: ['tianhe'], formCount: 1, rowCount: 0 },
      ])
      expect(findings).toEqual([
        {
          code: 'stored-finer',
          severity: 'information',
          message:
            '有 2 处数字存储得比显示的更细（这一处存 0.928334985889711，显示 92.83%）；按显示的文字读入，与打印出来的表一致',
          file: name,
          sheet: '自评表',
          row: 13,
          column: 3,
          text: '92.83%',
        },
      ])
    },
  )

  it.each<[BookType]>([['xlsx'], ['biff8'], ['xlsb'], ['xlml'], ['html']])(
    'gives the same figures from a book written as %s',
    async (bookType) => {
      const { forms } = await readBook(bookOf({ 自评表: textSheet(twin) }, bookType), 'a.xls')
      const plain = (await readText(twin)).forms[0]
      expect(forms[0]?.department?.value).toBe('广州市天河区总工会')
      expect(withoutBook(forms.map(({ money, indicators }) => [money, indicators]))).toEqual(
        withoutBook([[plain?.money, plain?.indicators]]),
      )
    },
  )

  it('names the sheet in every cell that it states', async () => {
    const { forms } = await readBook(fixture('tianhe-2022.xlsx'))
    const text = JSON.stringify(forms, (_, part: unknown) =>
      typeof part === 'bigint' ? `${part}` : part,
    )
    expect(text).toContain('{"sheet":"自评表","row":10,"column":3}')
    expect(text).not.toContain('"sheet":null')
  })
})

describe('the sheets of a book', () => {
  it('are read each for itself, covers and notes are mentioned', async () => {
    const reading = await readBook(
      bookOf({
        封面: textSheet('2022年度绩效自评资料\n某区财政局'),
        工会: textSheet(twin),
        妇联: textSheet(twin.replaceAll('广州市天河区总工会', '某区妇联')),
        Sheet3: utils.aoa_to_sheet([[]]),
        团委: textSheet(twinWith(['部门名称(汇总)\t\t广州市天河区总工会', '部门名称(汇总)\t\t'])),
      }),
    )
    expect(
      reading.forms.map(({ department, money }) => [
        department?.value,
        money.revised_budget?.cell.sheet,
      ]),
    ).toEqual([
      ['广州市天河区总工会', '工会'],
      ['某区妇联', '妇联'],
      [undefined, '团委'],
    ])
    expect(reading.sources).toMatchObject([{ formCount: 3, layouts: ['tianhe'] }])
    const [question] = reading.questions
    expect(question?.message).toMatch(/^工作表“团委”：.*这张表是哪个部门的？$/u)
    expect(reading.findings.find(({ sheet }) => sheet === '封面')).toMatchObject({
      code: 'sheet-not-recognised',
      severity: 'information',
      row: null,
    })
    expect(reading.findings.filter(({ sheet }) => sheet === 'Sheet3')).toEqual([])
  })

  it('may hold two forms in one', async () => {
    const second = twin.replaceAll('广州市天河区总工会', '某区妇联')
    const { forms } = await readBook(bookOf({ 全部: textSheet(`${twin}\n\n${second}`) }))
    expect(forms.map(({ department }) => [department?.value, department?.cell.row])).toEqual([
      ['广州市天河区总工会', 9],
      ['某区妇联', 39],
    ])
  })

  it('are an error where none is understood, once', async () => {
    const reading = await readBook(
      bookOf({ 通知: textSheet('各部门：\n请于月底前报送'), 附注: textSheet('略') }),
    )
    expect(reading.findings.map(({ code, severity, sheet }) => [code, severity, sheet])).toEqual([
      ['unrecognised', 'error', '通知'],
      ['sheet-not-recognised', 'information', '附注'],
    ])
  })

  it('may all be blank', async () => {
    expect(codes(await readBook(bookOf({ Sheet1: utils.aoa_to_sheet([[]]) })))).toEqual([
      'empty-file',
    ])
  })
})

describe('a table in a book', () => {
  it.each(['roll-up.xlsx', 'roll-up.xls'])('is read as %s shows it', async (name) => {
    const { tables, findings } = await readBook(fixture(name), name)
    expect(
      tables.forms.map(({ department, fiscalYear, money, reportedRates }) => [
        department?.value,
        department?.cell,
        fiscalYear?.value,
        money.revised_budget?.text,
        money.actual_expenditure?.text,
        reportedRates.completion_rate?.text,
      ]),
    ).toEqual([
      ['甲局', { sheet: '汇总', row: 4, column: 1 }, 2022, '120.00', '90.00', '75.00%'],
      ['乙局', { sheet: '汇总', row: 5, column: 1 }, 2022, '220.00', '0', '0.00%'],
      ['丙局', { sheet: '汇总', row: 6, column: 1 }, 2022, '0', '30.00', undefined],
      ['丁局', { sheet: '汇总', row: 7, column: 1 }, 2022, '700.00', '12.50', '1.79%'],
    ])
    expect(tables.forms[3]?.money.original_budget).toMatchObject({
      text: '608.57',
      value: 608_570_000n,
      decimals: 2,
    })
    expect(tables.targets).toHaveLength(1)
    expect(findings.map(({ code, sheet, row, column }) => [code, sheet, row, column])).toEqual([
      ['hidden-cells', '汇总', 3, 7],
      ['zero-as-dash', '汇总', 5, 5],
      ['error-cell', '汇总', 6, 6],
      ['stored-finer', '汇总', 7, 3],
      ['unreadable-rate', '汇总', 6, 6],
      ['surplus-cell', '汇总', 8, 8],
      ['refused-row', '汇总', 8, 1],
      ['hidden-sheet', '目标', null, null],
      ['sheet-not-recognised', '封面', null, null],
    ])
  })

  it('has its cells where the spreadsheet shows them, whatever range it declares', async () => {
    const cells = [
      ['部门名称', '年度', '实际支出(万元)'],
      ['甲局', 2022, 5.5],
    ]
    const sheet = utils.sheet_add_aoa(utils.aoa_to_sheet([]), cells, { origin: 'D6' })
    sheet['!ref'] = 'D6:F7'
    const bytes = bookOf({ 表: sheet })
    const { tables } = await readBook(bytes)
    expect(tables.forms[0]?.money.actual_expenditure?.cell).toEqual({
      sheet: '表',
      row: 7,
      column: 6,
    })
    const vast = withPart(bytes, firstSheet, (xml) =>
      xml.replace(/<dimension[^>]*>/u, '<dimension ref="A1:XFD1048576"/>'),
    )
    expect((await readBook(vast)).tables.forms).toHaveLength(1)
  })
})

describe('damage to a book', () => {
  const book = fixture('tianhe-2022.xlsx')

  it.each([0.01, 0.2, 0.5, 0.9, 0.999])(
    'that cut it off after %d of its bytes is said, and nothing is read',
    async (share) => {
      for (const name of ['tianhe-2022.xlsx', 'tianhe-2022.xls']) {
        const bytes = fixture(name)
        const end = Math.max(64, Math.floor(bytes.length * share) - 512)
        const { forms, findings } = await readBook(bytes.slice(0, end), name)
        expect(forms).toEqual([])
        expect(findings.map(({ severity }) => severity)).toEqual(['error'])
        expect(findings[0]?.message).toMatch(/已损坏或不完整/u)
      }
    },
  )

  it.each([
    [firstSheet, 'damaged-sheet'],
    ['xl/sharedStrings.xml', 'damaged-sheet'],
    ['xl/styles.xml', 'damaged-book'],
    ['xl/workbook.xml', 'damaged-book'],
    ['[Content_Types].xml', 'damaged-book'],
  ])('that took %s away is said', async (path, code) => {
    expect(codes(await readBook(withPart(book, path, () => null)))).toEqual([code])
  })

  it.each([firstSheet, 'xl/sharedStrings.xml', 'xl/styles.xml'])(
    'that cut %s off is said, and no half of a form is read',
    async (path) => {
      const half = withPart(book, path, (xml) => xml.slice(0, xml.length / 2))
      expect(codes(await readBook(half))).toEqual(['damaged-book'])
    },
  )

  it('anywhere gives the same figures or an error, never others', async () => {
    const plain = withoutBook((await readBook(book)).forms)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(book.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const bytes = book.slice()
          bytes[at] = (bytes[at] ?? 0) ^ by
          const { forms, findings } = await readBook(bytes)
          if (forms.length > 0) expect(withoutBook(forms)).toEqual(plain)
          else expect(findings.some(({ severity }) => severity === 'error')).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('to an XLS never throws', async () => {
    const xls = fixture('tianhe-2022.xls')
    await fc.assert(
      fc.asyncProperty(fc.nat(xls.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = xls.slice()
        bytes[at] = byte
        expect((await readBook(bytes, 'a.xls')).sources).toHaveLength(1)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a locked book', () => {
  it('is not read, and its reader is told how to unlock it', async () => {
    const xls = fixture('tianhe-2022.xls').slice()
    // The record behind BOF becomes FILEPASS.
    const bof = Buffer.from(xls.buffer).indexOf(Buffer.from('0908100000060500', 'hex'))
    xls.set([0x2f, 0x00], bof + 20)
    const { findings, forms } = await readBook(xls, 'a.xls')
    expect(forms).toEqual([])
    expect(findings).toMatchObject([
      { code: 'not-a-table', message: expect.stringContaining('取消打开密码') },
    ])
  })
})

it('tells its progress over the sheets', async () => {
  const steps: number[] = []
  const bytes = bookOf({ 甲: textSheet(twin), 乙: textSheet(twin) }, 'xlsx')
  await readBook(bytes, 'a.xlsx', { onProgress: (done) => steps.push(done) })
  expect(steps).toEqual([0.3, expect.closeTo(0.65), 1])
})
