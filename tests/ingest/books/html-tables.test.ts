import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readHtmlTables } from '@/ingest/books/html-tables'
import { readBook } from './build'

const rowsOf = (html: string) =>
  readHtmlTables(html)?.rows.map((row) => Array.from(row, (t) => t ?? ''))

describe('readHtmlTables', () => {
  it('keeps cells in their columns beside and below merged ones', () => {
    expect(
      rowsOf(`<table><tr><td rowspan="2">甲</td><td colspan=2>乙</td><td>丙</td></tr>
        <tr><td>丁</td><td>戊</td><td>己</td></tr><tr><td>庚</td></tr></table>`),
    ).toEqual([['甲', '乙', '', '丙'], ['', '丁', '戊', '己'], ['庚']])
  })

  it('takes the lines around a table as rows, and page layout for none', () => {
    expect(
      rowsOf(`<html><head><style>td{}</style><title>x</title></head><body><h2>标题</h2>
        <table><tr><td><table><tr><th>年度</th><td>2022</td></tr></table></td></tr></table>
        <p>注：略</p></body></html>`),
    ).toEqual([['标题'], ['年度', '2022'], ['注：略']])
  })

  it('makes text of markup, never the other way round', () => {
    expect(
      rowsOf('<table><tr><td>a<br>b &lt;90%&nbsp;<script>x</script></td></tr></table>'),
    ).toEqual([['a\nb <90%']])
  })

  it('does not follow forged spans', () => {
    expect(rowsOf('<table><tr><td colspan="999999999">甲</td></tr></table>')).toEqual([['甲']])
  })

  it('gives nothing for a page without a table', () => {
    expect(readHtmlTables('<html><p>通知</p></html>')).toBeNull()
  })
})

it('reads a web page that was saved as .xls, in GBK too', async () => {
  const html =
    '<html><body><table><tr><th>部门名称</th><th>年度</th><th>实际支出(万元)</th></tr>' +
    '<tr><td>甲局</td><td>2022</td><td style="mso-number-format:0.00">608.57</td></tr></table></body></html>'
  const { tables, findings, sources } = await readBook(iconv.encode(html, 'gbk'), '汇总.xls')
  expect(tables.forms[0]?.money.actual_expenditure).toMatchObject({
    value: 608_570_000n,
    cell: { sheet: null, row: 2, column: 3 },
  })
  expect(findings).toEqual([])
  expect(sources[0]?.encoding).toBe('gb18030')
})

it('reads a key that spans rows down them, and a figure that does into none', async () => {
  const row = (...cells: string[]) => `<tr>${cells.join('')}</tr>`
  const html = `<html><body><table>${row(
    ...['部门名称', '年度', '调整预算(万元)', '实际支出(万元)'].map((text) => `<th>${text}</th>`),
  )}${row('<td rowspan="2">甲局</td>', '<td>2021</td><td>10</td>', '<td rowspan=2>6</td>')}${row(
    '<td>2022</td><td>11</td>',
  )}</table></body></html>`
  const { tables, findings } = await readBook(new TextEncoder().encode(html), '汇总.xls')
  expect(
    tables.forms.map(({ department, fiscalYear, money }) => [
      department?.value,
      fiscalYear?.value,
      money.revised_budget?.text,
      money.actual_expenditure?.text,
    ]),
  ).toEqual([
    ['甲局', 2021, '10', undefined],
    ['甲局', 2022, '11', undefined],
  ])
  expect(findings.map(({ code, row: at, column }) => [code, at, column])).toEqual([
    ['merged-value', 2, 4],
  ])
})
