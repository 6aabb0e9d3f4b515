import { describe, expect, it } from 'vitest'
import { toYuanText } from '@/domain/money'
import { brief, readText } from '../helpers'

const read = async (...lines: readonly string[]) => {
  const { tables, findings, sources } = await readText(lines.join('\n'))
  return { forms: tables.forms, findings: findings.map(brief), messages: findings, sources }
}

it('reads one form a row, with every value beside its cell', async () => {
  const { forms, findings, sources } = await read(
    '部门名称,年度,年初预算(万元),预算调整数(万元),调整预算(万元),实际支出(万元),一般公共预算(万元),政府性基金预算(万元),国有资本经营预算(万元),其他资金(万元),预算完成率,预算调整率,预期目标,目标完成情况,重点项目绩效情况,部门整体绩效,存在问题,改进措施,行政区划代码,是否汇总,偏差原因',
    '示例区教育局,2022,643.45,12.1,655.55,608.57,"1,600.5",0,——,,92.83%,1.88%,目标,完成,<p>甲</p><p>乙</p>,丙,无,丁,999901,是,政策调整',
  )
  expect(findings).toEqual([])
  expect(sources).toMatchObject([{ layouts: ['forms'], formCount: 1, rowCount: 1 }])
  const at = (column: number) => ({ sheet: null, row: 2, column })
  const amount = (value: bigint, text: string, [column, decimals]: readonly [number, number]) => ({
    value,
    text,
    cell: at(column),
    unit: '万元',
    decimals,
  })
  const text = (value: string, column: number) => ({ value, text: value, cell: at(column) })
  expect(forms).toEqual([
    {
      sourceId: sources[0]?.id,
      layout: 'table',
      layoutFields: [
        'department',
        'fiscal_year',
        'original_budget',
        'budget_adjustment',
        'revised_budget',
        'actual_expenditure',
        'general_public_budget',
        'gov_funds_budget',
        'state_capital_budget',
        'other_funds',
        'completion_rate',
        'adjustment_rate',
        'expected_objective',
        'objective_result',
        'priority_projects',
        'overall_performance',
        'problems',
        'improvements',
        'deviation_reason',
      ],
      title: null,
      department: text('示例区教育局', 1),
      divisionCode: '999901',
      fiscalYear: { value: 2022, text: '2022', cell: at(2) },
      isAggregate: true,
      money: {
        original_budget: amount(643_450_000n, '643.45', [3, 2]),
        budget_adjustment: amount(12_100_000n, '12.1', [4, 1]),
        revised_budget: amount(655_550_000n, '655.55', [5, 2]),
        actual_expenditure: amount(608_570_000n, '608.57', [6, 2]),
        general_public_budget: amount(1_600_500_000n, '1,600.5', [7, 1]),
        gov_funds_budget: amount(0n, '0', [8, 0]),
      },
      reportedRates: {
        completion_rate: { value: '0.9283', text: '92.83%', cell: at(11), decimals: 2 },
        adjustment_rate: { value: '0.0188', text: '1.88%', cell: at(12), decimals: 2 },
      },
      texts: {
        expected_objective: text('目标', 13),
        objective_result: text('完成', 14),
        priority_projects: { value: '甲\n乙', text: '<p>甲</p><p>乙</p>', cell: at(15) },
        overall_performance: text('丙', 16),
        improvements: text('丁', 18),
      },
      deviationReason: text('政策调整', 21),
      tasks: [],
      indicators: [],
      notes: [],
    },
  ])
})

it('reads columns in any order, under synonyms and English identifiers', async () => {
  const { forms, findings } = await read(
    '全年执行数(元);fiscal_year;单位名称;全年预算数（亿元）;completion_rate(%)',
    '6085700;二〇二二;某局;0.0655555;92.83',
  )
  expect(findings).toEqual([])
  expect(forms[0]?.department?.value).toBe('某局')
  expect(forms[0]?.fiscalYear?.value).toBe(2022)
  expect(forms[0]?.money.actual_expenditure).toMatchObject({ value: 608_570_000n, unit: '元' })
  expect(forms[0]?.money.revised_budget).toMatchObject({ value: 655_555_000n, unit: '亿元' })
  expect(forms[0]?.reportedRates.completion_rate?.value).toBe('0.9283')
})

describe('units', () => {
  const yuan = (amount: { value: Parameters<typeof toYuanText>[0] } | undefined) =>
    amount && toYuanText(amount.value)

  it('come from the cell, the header, the 单位 column and the line above, in this order', async () => {
    const { forms, findings } = await read(
      '单位：亿元',
      '部门名称,年度,单位,实际支出(元),年初预算,调整预算',
      '某局,2022,万元,5,5,5元',
      '某处,2022,,5,5,5',
      '某站,2022,户,5,5,5',
    )
    expect(forms.map(({ money }) => Object.values(money).map(yuan))).toEqual([
      ['50000.00', '5.00', '5.00'],
      ['500000000.00', '500000000.00', '5.00'],
      ['500000000.00', '500000000.00', '5.00'],
    ])
    expect(findings).toEqual([
      { code: 'unreadable-unit', severity: 'warning', row: 5, column: 3, text: '户' },
    ])
  })

  it('are assumed to be 万元 when nothing states them, and this is said once', async () => {
    const { forms, findings } = await read('部门名称,年度,实际支出', '某局,2022,5', '某处,2022,6')
    expect(forms.map(({ money }) => yuan(money.actual_expenditure))).toEqual([
      '50000.00',
      '60000.00',
    ])
    expect(findings).toEqual([
      { code: 'assumed-unit', severity: 'warning', row: 2, column: 3, text: '5' },
    ])
  })
})

it('says once a column how it reads rates without a percent sign', async () => {
  const { forms, findings } = await read(
    '部门名称,年度,预算完成率,预算调整率(%)',
    '某局,2022,0.9283,1.2',
    '某处,2022,92.83,0.5',
    '某站,2022,101%,abc',
  )
  expect(forms.map(({ reportedRates }) => reportedRates.completion_rate?.value)).toEqual([
    '0.9283',
    '0.9283',
    '1.01',
  ])
  expect(forms.map(({ reportedRates }) => reportedRates.adjustment_rate?.value)).toEqual([
    '0.012',
    '0.005',
    undefined,
  ])
  expect(findings).toEqual([
    { code: 'bare-rate', severity: 'information', row: 2, column: 3, text: '0.9283' },
    { code: 'unreadable-rate', severity: 'error', row: 4, column: 4, text: 'abc' },
  ])
})

it('refuses a row without department or year, and loads the others', async () => {
  const { forms, findings, messages } = await read(
    '部门名称,年度,实际支出(万元)',
    '某局,2022,5',
    ',2022,5',
    '',
    '某处,20222,5',
    '某站,,5',
    '某科,2021,abc',
  )
  expect(forms.map(({ department }) => department?.value)).toEqual(['某局', '某科'])
  expect(findings).toEqual([
    { code: 'refused-row', severity: 'error', row: 3, column: 1, text: '' },
    { code: 'refused-row', severity: 'error', row: 5, column: 2, text: '20222' },
    { code: 'refused-row', severity: 'error', row: 6, column: 2, text: '' },
    { code: 'unreadable-amount', severity: 'error', row: 7, column: 3, text: 'abc' },
  ])
  expect(messages.map(({ message }) => message)).toEqual([
    '第 3 行没有读入：“部门名称”空白，请在“需要您补充”里选定',
    '第 5 行没有读入：年度写的是“20222”，读不出年份',
    '第 6 行没有读入：没有年度（原表如果合并了单元格，请存成 XLSX 再导入，或在每一行填上）',
    '“实际支出”写的是“abc”，读不出金额，没有读入',
  ])
})

it('leaves sums, signatures and notes out, says so, and reads on', async () => {
  const { forms, findings } = await read(
    '2022年部门支出汇总表',
    '部门名称,年度,实际支出(万元)',
    '某局,2022,5',
    '合 计,,5',
    '填报人,张三,13812345678',
    '注：以上为快报数',
    '其中某处为预计数',
    '某处,2022,5',
  )
  expect(forms.map(({ department }) => department?.value)).toEqual(['某局', '某处'])
  expect(findings).toEqual([
    {
      code: 'text-above-table',
      severity: 'information',
      row: 1,
      column: 1,
      text: '2022年部门支出汇总表',
    },
    { code: 'total-row', severity: 'information', row: 4, column: 1, text: '合 计' },
    { code: 'staff-left-out', severity: 'information', row: 5, column: 1, text: '●●' },
    {
      code: 'notes-below-table',
      severity: 'information',
      row: 6,
      column: 1,
      text: '注：以上为快报数',
    },
  ])
})

it('does not take a row for a signature because its prose names 负责人', async () => {
  const { forms } = await read('部门名称,年度,存在问题', '某局,2022,责任不清 负责人：未定')
  expect(forms[0]?.texts.problems?.value).toBe('责任不清 负责人：未定')
})

it('lists unknown and repeated columns, reads neither, and refuses a row that is too long', async () => {
  const { forms, findings, messages } = await read(
    '部门名称,年度,实际支出(万元),备注,实际支出(元),主管领导意见,年初预算(元),',
    '某局,2022,5,甲,6,乙,7,',
    '某科,2022,5,甲,6,乙,7,下面没有表头',
    '某站,2022,5,甲,6,乙,7,,多出来',
    '某处,2022',
  )
  expect(forms.map(({ department, money }) => [department?.value, Object.keys(money)])).toEqual([
    ['某局', ['original_budget']],
    ['某科', ['original_budget']],
    ['某处', []],
  ])
  expect(findings).toEqual([
    { code: 'unknown-column', severity: 'information', row: 1, column: 4, text: '备注' },
    { code: 'repeated-column', severity: 'warning', row: 1, column: 5, text: '实际支出(元)' },
    { code: 'surplus-cell', severity: 'warning', row: 3, column: 8, text: '下面没有表头' },
    { code: 'refused-row', severity: 'error', row: 4, column: 9, text: '多出来' },
  ])
  expect(messages[0]?.message).toBe('“备注”“主管领导意见”不是这张表认得的列，没有读入')
})

it('names the required columns that are missing', async () => {
  const { forms, findings, messages } = await read('实际支出(万元),年初预算(万元)', '5,6')
  expect(forms).toEqual([])
  expect(findings.map(({ code, row }) => [code, row])).toEqual([['missing-column', 1]])
  expect(messages[0]?.message).toBe(
    '认出是部门情况表，但缺少必需的列“部门名称”“年度”，没有读入任何一行',
  )
})

it('takes the guard of our exports off texts, once', async () => {
  const { forms } = await read('部门名称,年度,存在问题,改进措施', "'=某局,2022,''-甲,'乙")
  expect(forms[0]?.department?.value).toBe('=某局')
  expect(forms[0]?.texts.problems?.value).toBe("'-甲")
  expect(forms[0]?.texts.improvements?.value).toBe("'乙")
})

it('keeps a name that is nothing but markup, and takes tags off others', async () => {
  const { forms } = await read(
    '部门名称,年度,实际支出(万元)',
    '<img src=x onerror=alert(1)>,2022,5',
    '<b>某局</b>,2022,5',
  )
  expect(forms.map(({ department }) => department?.value)).toEqual([
    '<img src=x onerror=alert(1)>',
    '某局',
  ])
})

it('takes a row of 其中 for no department', async () => {
  const { forms, findings } = await read(
    '部门名称,年度,调整预算(万元),实际支出(万元)',
    '甲局,2022,100,90',
    '其中：基本支出,2022,60,58',
  )
  expect(forms.map(({ department }) => department?.value)).toEqual(['甲局'])
  expect(findings).toEqual([
    { code: 'part-row', severity: 'warning', row: 3, column: 1, text: '其中：基本支出' },
  ])
})
