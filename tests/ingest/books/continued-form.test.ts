import { expect, it } from 'vitest'
import { national } from '../layouts/grids'
import { briefly } from '../layouts/summary'
import { bookOf, readBook, textSheet } from './build'

type Rows = readonly (readonly string[])[]
const sheet = (rows: Rows) => textSheet(rows.map((row) => row.join('\t')).join('\n'))
const at = national.findIndex(([first]) => first === '绩效指标')
/** All up to the first indicators, and the rest with its headings again. */
const first = national.slice(0, at + 4)
const rest = [national[at]!, ...national.slice(at + 4)]
const read = (next: Rows, names: readonly [string, string] = ['自评表', '自评表2']) =>
  readBook(bookOf({ [names[0]]: sheet(first), [names[1]]: sheet(next) }))

it.each([
  ['its title', [['部门整体支出绩效自评表（续表）'], ...rest], '自评表2'],
  ['a mark above', [['续表'], ['部门整体支出绩效自评表'], ...rest], '自评表2'],
  ['its name', rest, '自评表（续）'],
] as const)(
  'goes on with the form of the sheet before where %s says 续表',
  async (_, rows, name) => {
    const { forms, findings, questions, sources } = await read(rows, ['自评表', name])
    const alone = (await readBook(bookOf({ 自评表: sheet(national) }))).forms[0]!
    expect(questions).toEqual([])
    expect(sources[0]).toMatchObject({ layouts: ['national'], formCount: 1 })
    expect(forms).toHaveLength(1)
    const [form] = forms
    const told = ({ indicators }: typeof alone) =>
      indicators.map((one) => [
        one.indicatorNo,
        one.level1?.value,
        one.level2?.value,
        one.name.value,
        one.score?.value,
      ])
    expect(told(form!)).toEqual(told(alone))
    expect(form?.reportedScore?.value).toBe('98.6')
    expect(form?.department?.value).toBe('示例区水务局')
    expect(form?.fiscalYear?.value).toBe(2022)
    expect(form?.money).toEqual(
      expect.objectContaining({ actual_expenditure: alone.money.actual_expenditure }),
    )
    const sheets = form!.indicators.map((one) => one.name.cell.sheet)
    expect([sheets[0], sheets.at(-1)]).toEqual(['自评表', name])
    expect(form?.reportedScore?.cell.sheet).toBe(name)
    const said = findings.find(({ code }) => code === 'continued-form')
    expect(said).toMatchObject({ severity: 'information', sheet: name, row: 1, column: 1 })
    expect(said?.message).toBe(
      '这张工作表写明是续表，已接在工作表“自评表”的自评表下面读入：0 项任务、2 个指标',
    )
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  },
)

it('carries levels that were merged over the end of the page, and takes a third page', async () => {
  const page = (from: number, to: number) =>
    sheet([['续表'], national[at]!, ...national.slice(at + from, at + to)])
  const { forms, findings } = await readBook(
    bookOf({
      自评表: sheet(national.slice(0, at + 3)),
      第二张: page(3, 4),
      第三张: page(4, national.length),
    }),
  )
  const alone = (await readBook(bookOf({ 自评表: sheet(national) }))).forms[0]!
  const levels = ({ indicators }: typeof alone) =>
    indicators.map((one) => [one.level1?.value, one.level2?.value, one.name.value])
  expect(levels(forms[0]!)).toEqual(levels(alone))
  expect(forms[0]!.indicators.map(({ name }) => name.cell.sheet)).toEqual([
    '自评表',
    '自评表',
    '第二张',
    '第三张',
    '第三张',
  ])
  expect(findings.filter(({ code }) => code === 'continued-form')).toHaveLength(2)
})

it('marks in the preview of each sheet what stands on it', async () => {
  const { previews } = await readBook(
    bookOf({ 自评表: sheet(first), 续表: sheet(rest) }),
    'a.xlsx',
    { preview: 'start' },
  )
  const [one, two] = previews[0]!.grids
  const names = (marks: typeof one) => (marks?.marks ?? []).map(({ meaning }) => meaning).join()
  expect(names(one)).toContain('清淤河道长度')
  expect(names(one)).not.toContain('群众满意度')
  expect(names(two)).toContain('群众满意度')
  expect(names(two)).not.toContain('清淤河道长度')
})

it('joins nothing that does not say so, that is another department, or that says another amount', async () => {
  const plain = await read(rest)
  expect(plain.forms[0]?.indicators).toHaveLength(3)
  expect(briefly(plain.findings).join()).toContain('missing-column')

  const other = national.map((row) =>
    row.map((text) => text.replace('示例区水务局', '示例区林业局')),
  )
  const named = await read([['续表'], ...other])
  expect(named.forms.map(({ department }) => department?.value)).toEqual([
    '示例区水务局',
    '示例区林业局',
  ])

  const amounts = national.map((row) => row.map((text) => text.replace('114.475', '99')))
  const twice = await read([['续表'], ...amounts])
  expect(twice.forms).toHaveLength(2)
  expect(twice.findings.map(({ code }) => code)).not.toContain('continued-form')
})

it('reads amounts of the next page in the unit of the form', async () => {
  const tasks = (name: string, funds: string) => [
    ['主要任务', '预期目标', '目标完成情况', '关键指标', '指标完成情况', '任务涉及资金'],
    [name, '建成', '建成', '数量', '5个', funds],
  ]
  const one = [
    ['2022年度部门整体支出绩效自评表'],
    ['部门名称', '示例局', '被评价年度', '2022', '单位：元'],
    ['部门调整预算收入', '100', '实际支出数', '90'],
    ...tasks('养老', '40'),
  ]
  const { forms } = await readBook(bookOf({ 自评表: sheet(one), 续表: sheet(tasks('救助', '30')) }))
  expect(
    forms[0]?.tasks.map(({ taskNo, name, taskFunds }) => [
      taskNo,
      name.value,
      name.cell.sheet,
      taskFunds?.unit,
    ]),
  ).toEqual([
    [1, '养老', '自评表', '元'],
    [2, '救助', '续表', '元'],
  ])
  expect(forms[0]?.indicators.map(({ indicatorNo, taskNo }) => [indicatorNo, taskNo])).toEqual([
    [1, 1],
    [2, 2],
  ])
})
