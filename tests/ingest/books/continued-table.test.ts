import { expect, it } from 'vitest'
import { toYuanText } from '@/domain/money'
import { bookOf, readBook, textSheet } from './build'

type Rows = readonly (readonly string[])[]
const sheet = (rows: Rows) => textSheet(rows.map((row) => row.join('\t')).join('\n'))
const head = ['部门名称', '年初预算', '调整预算', '实际支出']
const first = [
  ['2022年度部门预算执行汇总表', '', '', '单位：元'],
  head,
  ['甲局', '1', '2', '3'],
  ['乙局', '1', '2', '3'],
]

const read = async (next: Rows, name = 'Sheet2') => {
  const reading = await readBook(bookOf({ 汇总: sheet(first), [name]: sheet(next) }))
  return {
    ...reading,
    codes: reading.findings.map(({ code }) => code),
    forms: reading.forms.map(({ department, fiscalYear, money }) => [
      department?.value,
      department?.cell.sheet,
      fiscalYear?.value,
      fiscalYear?.cell.sheet,
      money.actual_expenditure && toYuanText(money.actual_expenditure.value),
    ]),
  }
}

it.each([
  ['its first row', [['续表'], head, ['丙局', '5', '6', '7']], '二'],
  ['its name', [head, ['丙局', '5', '6', '7']], '汇总（续）'],
  ['its title', [['部门预算执行汇总表（续表）'], head, ['丙局', '5', '6', '7']], '二'],
] as const)('has year and unit of the sheet before where %s says 续表', async (_, rows, name) => {
  const { forms, questions, codes, findings } = await read(rows, name)
  expect(questions).toEqual([])
  expect(forms.at(-1)).toEqual(['丙局', name, 2022, '汇总', '7.00'])
  expect(forms).toHaveLength(3)
  expect(codes).not.toContain('missing-year')
  expect(findings.find(({ code }) => code === 'year-from-sheet-before')).toMatchObject({
    sheet: name,
    severity: 'information',
    message: '这张工作表写明是续表，没有写年度，已采用前一张工作表的 2022 年',
  })
  expect(findings.find(({ code }) => code === 'inherited-unit')?.message).toContain('上一张表的元')
})

it('keeps a year and a unit of its own', async () => {
  const { forms, codes } = await read(
    [['2021年度部门预算执行汇总表（续表）', '', '', '单位：万元'], head, ['丙局', '5', '6', '7']],
    '二',
  )
  expect(forms.at(-1)).toEqual(['丙局', '二', 2021, '二', '70000.00'])
  expect(codes).not.toContain('year-from-sheet-before')
})

it('asks for the year where nothing says 续表', async () => {
  const { forms, questions } = await read([head, ['丙局', '5', '6', '7']])
  expect(questions.map(({ kind }) => kind)).toEqual(['year'])
  expect(forms.at(-1)?.[2]).toBeUndefined()
})
