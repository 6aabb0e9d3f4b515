import { expect, it } from 'vitest'
import {
  chongqing,
  hubei,
  hunan,
  national,
  nationalOld,
  nationalThreeCells,
  sichuan,
} from './grids'
import { briefly, readGrid } from './summary'

it('reads the general form completely', async () => {
  const { forms, findings, questions, full } = await readGrid(national)
  expect(questions).toEqual([])
  expect(briefly(findings)).toEqual([
    'staff-left-out 20,1',
    'year-from-title 3,1',
    'comparator-in-result 13,6',
  ])
  expect(forms).toEqual([
    {
      department: '示例区水务局',
      year: 2022,
      money: {
        original_budget: '1000000.00',
        revised_budget: '1205000.00',
        actual_expenditure: '1144750.00',
      },
      rates: [['completion_rate', '0.9500', null]],
      texts: {
        expected_objective: '管好三条河，护好两个水源地。',
        objective_result: '三条河已清淤，两个水源地水质达标。',
      },
      scores: ['10', '9.5', '98.6'],
      reason: null,
      amounts: [
        ['当年财政拨款', '年初预算数', '900000.00'],
        ['当年财政拨款', '全年预算数', '1005000.00'],
        ['当年财政拨款', '全年执行数', '950000.00'],
        ['当年财政拨款', '执行率', '94.53%'],
        ['上年结转资金', '年初预算数', '100000.00'],
        ['上年结转资金', '全年预算数', '200000.00'],
        ['上年结转资金', '全年执行数', '194750.00'],
        ['上年结转资金', '执行率', '97.38%'],
      ],
      indicators: [
        ['产出指标', '数量指标', '清淤河道长度', '>= 260|米', '266|米', '20', '20', null],
        [
          '产出指标',
          '数量指标',
          '巡河次数',
          '>= 48|次',
          '45|次',
          '15',
          '14.1',
          '汛期封路三次，来年错开汛期。',
        ],
        ['产出指标', '质量指标', '水质达标率', '100|%', '100|%', '15', '15', null],
        ['效益指标', '社会效益指标', '群众用水条件', '有效改善', '有效改善', '20', '20', null],
        ['效益指标', '满意度指标', '群众满意度', '<= 90|%', '93|%', '20', '20', null],
      ],
      notes: ['1. 本表由各部门自行填写。'],
    },
  ])
  const at = (row: number, column: number) => ({ sheet: null, row, column })
  expect(full[0]).toMatchObject({
    title: '部门整体支出绩效自评表',
    money: {
      revised_budget: { text: '120.50', unit: '万元', decimals: 2, cell: at(6, 4) },
      actual_expenditure: { text: '114.475', decimals: 3, cell: at(6, 5) },
    },
    executionScore: { text: '9.5', cell: at(6, 8) },
    reportedScore: { text: '98.6', cell: at(18, 8) },
    tasks: [],
  })
  expect(full[0]?.indicators[1]).toMatchObject({
    indicatorNo: 2,
    taskNo: 0,
    level1: { value: '产出指标', text: '产出指标(50分)', cell: at(13, 2) },
    level2: { value: '数量指标', cell: at(13, 3) },
    score: { value: '14.1', cell: at(14, 8) },
  })
  expect(full[0]?.layoutFields).toEqual([
    'department',
    'fiscal_year',
    'revised_budget',
    'actual_expenditure',
    'completion_rate',
    'execution_weight',
    'execution_score',
    'expected_objective',
    'objective_result',
    'indicators',
    'target_value',
    'weight',
    'score',
    'reported_score',
    'original_budget',
    'deviation_reason',
  ])
})

it('reads its older spelling, which asks no 年初预算数 and says what its rate divides', async () => {
  const { forms, full } = await readGrid(nationalOld)
  expect(forms[0]).toMatchObject({
    money: { revised_budget: '1205000.00', actual_expenditure: '1144750.00' },
    rates: [['completion_rate', '0.95', '全年执行数 ÷ 全年预算数']],
    scores: ['10', '9.5', '98.6'],
  })
  expect(forms[0]?.money).not.toHaveProperty('original_budget')
  expect(full[0]?.layoutFields).not.toContain('original_budget')
})

it('reads targets from three cells', async () => {
  const { forms, full } = await readGrid(nationalThreeCells)
  expect(forms[0]?.indicators).toEqual([
    ['产出指标', '数量指标', '清淤河道长度', '>= 260|米', '266|米', '50', '50', null],
    ['产出指标', '时效指标', '年度任务完成时间', '= 12|月', '12|月', '20', '20', null],
    ['效益指标', '社会效益指标', '群众用水条件', '有效改善', '有效改善', '30', '29', null],
  ])
  expect(full[0]?.indicators[0]?.target).toEqual({
    value: { number: '260', unit: '米', isApproximate: false },
    text: '≥260米',
    cell: { sheet: null, row: 13, column: 6 },
    comparator: '>=',
  })
})

it('reads the form of Hunan, with labels and values in one cell', async () => {
  const { forms, findings, full } = await readGrid(hunan)
  expect(briefly(findings)).toEqual([
    'layout-chosen -,-',
    'staff-left-out 16,1',
    'year-from-title 1,1',
    'parts-differ-from-whole 4,5',
    'indicator-numbers-restart 14,4',
  ])
  expect(forms).toEqual([
    {
      department: '示例县林业局',
      year: 2022,
      money: {
        original_budget: '18000000.00',
        revised_budget: '20301200.00',
        actual_expenditure: '19900000.00',
      },
      rates: [['completion_rate', '0.9802', null]],
      texts: { expected_objective: '造林五百亩。', objective_result: '造林五百二十亩。' },
      scores: ['10', '9.8', '98.8'],
      reason: null,
      amounts: [
        ['一般公共预算', '按收入性质分', '20001200.00'],
        ['基本支出', '按支出性质分', '14256700.00'],
        ['政府性基金拨款', '按收入性质分', '300000.00'],
        ['项目支出', '按支出性质分', '5000000.00'],
        ['其他资金', '按收入性质分', '0.00'],
      ],
      indicators: [
        ['产出指标', '数量指标', '造林面积', '>= 500|亩', '520|亩', '45', '45', null],
        ['产出指标', '质量指标', '苗木成活率', '>= 85|%', '90|%', '45', '44', '雨水偏少。'],
      ],
      notes: [],
    },
  ])
  // Income by source is no spending by source.
  expect(full[0]?.layoutFields).not.toContain('general_public_budget')
  expect(JSON.stringify([forms, findings])).not.toMatch(/某某|1234567/u)
})

it('keeps the definition of Hunan beside its 预算完成率', async () => {
  const { forms } = await readGrid([
    ...hunan.slice(0, 2),
    ['预算完成率', '98%', '预算控制率(本年追加/年初预算)', '12%'],
    ...hunan.slice(4),
  ])
  expect(forms[0]?.rates).toEqual([
    [
      'completion_rate',
      '0.98',
      '(上年结转+年初预算+本年追加−年末结余) ÷ (上年结转+年初预算+本年追加)',
    ],
    ['adjustment_rate', '0.12', '本年追加 ÷ 年初预算'],
  ])
})

it('reads the form of Hubei, with one objective after the other', async () => {
  const { forms, findings, full } = await readGrid(hubei)
  expect(briefly(findings)).toEqual(['year-from-title 1,1'])
  expect(forms).toEqual([
    {
      department: '示例市档案馆',
      year: 2022,
      money: { revised_budget: '4000000.00', actual_expenditure: '3800000.00' },
      rates: [['completion_rate', '0.9500', '执行数 ÷ 预算数']],
      texts: {
        expected_objective: '档案数字化三万卷。\n开放档案查询。',
        improvements: '来年集中采购。',
      },
      scores: ['20', '19', '99'],
      reason: '纸张涨价。',
      amounts: [
        ['基本支出总额', '', '3005000.00'],
        ['项目支出总额', '', '995000.00'],
      ],
      indicators: [
        ['产出指标', '数量指标', '数字化档案卷数', '>= 30000|卷', '31000|卷', null, '40', null],
        ['产出指标', '成本指标', '单卷费用', '<= 4|元', '4.2|元', null, '35', null],
        ['效益指标', '社会效益指标', '查询办结时间', '<= 2|天', '2|天', null, '5', null],
      ],
      notes: ['1. 预算执行情况口径：预算数为调整后预算。'],
    },
  ])
  expect(full[0]?.layoutFields).not.toContain('weight')
  expect(full[0]?.layoutFields).not.toContain('original_budget')
  expect(full[0]?.layoutFields).not.toContain('objective_result')
})

it('reads the form of Chongqing, with initial and adjusted targets', async () => {
  const { forms, findings, full } = await readGrid(chongqing)
  expect(briefly(findings)).toEqual(['unused-column 8,8', 'year-from-title 2,1'])
  expect(forms).toEqual([
    {
      department: '示例区司法局',
      year: 2022,
      money: {
        original_budget: '5000000.00',
        revised_budget: '5100000.00',
        actual_expenditure: '4845000.00',
      },
      rates: [['completion_rate', '0.95', null]],
      texts: {
        expected_objective: '调解三百件。\n调解三百二十件。',
        objective_result: '调解三百三十件。',
      },
      scores: ['10', '9.5', '96.5'],
      reason: null,
      amounts: [],
      indicators: [
        [null, null, '调解件数', '>= 320|件', '330|件', '50', '50', null],
        [null, null, '预算完成率', '>= 95|%', '95|%', '20', '20', null],
        [null, null, '群众满意度', '>= 90|%', '85|%', '20', '17', null],
      ],
      notes: [],
    },
  ])
  expect(full[0]?.indicators[0]?.targetInitial).toEqual({
    value: { number: '300', unit: '件', isApproximate: false },
    text: '≥300件',
    cell: { sheet: null, row: 9, column: 5 },
  })
  expect(full[0]?.layoutFields).not.toContain('deviation_reason')
})

it('reads the form of Sichuan; what it tells to fill in is a note', async () => {
  const { forms, findings, full } = await readGrid(sichuan)
  expect(briefly(findings)).toEqual(['year-from-title 2,1'])
  expect(forms).toEqual([
    {
      department: '示例县气象局',
      year: 2022,
      money: {
        original_budget: '2389300.00',
        revised_budget: '2518900.00',
        actual_expenditure: '2450000.00',
      },
      rates: [['completion_rate', '0.9726', null]],
      texts: {
        overall_performance: '自评 95.7 分，预警及时。',
        improvements: '与县融媒体共建发布渠道。',
      },
      scores: ['10', '9.7', '95.7'],
      reason: '雷达维保未到付款期。',
      amounts: [
        ['财政资金', '年初预算', '2389300.00'],
        ['财政资金', '调整后预算数', '2518900.00'],
        ['财政资金', '预算执行数', '2450000.00'],
        ['财政资金', '预算执行率', '97.26%'],
        ['财政专户管理资金', '年初预算', '0.00'],
        ['财政专户管理资金', '调整后预算数', '0.00'],
        ['财政专户管理资金', '预算执行数', '0.00'],
      ],
      indicators: [
        ['产出指标', '数量指标', '预警发布次数', '>= 30|次', '28|次', '60', '56', '全年过程偏少。'],
        ['效益指标', '社会效益指标', '预警覆盖率', '= 100|%', '100|%', '30', '30', null],
      ],
      notes: ['结合自评情况，分析存在的问题及原因。(200字以内)'],
    },
  ])
  // Asked and not answered: a check may say so.
  expect(full[0]?.layoutFields).toContain('problems')
  expect(full[0]?.layoutFields).not.toContain('expected_objective')
})

it('reads several forms of one file, each with its own year and levels', async () => {
  const second = national.map((row) =>
    row.map((cell) => cell.replace('2022年度', '2021年度').replace('水务局', '园林局')),
  )
  const { forms } = await readGrid([...national, [''], ...second])
  expect(
    forms.map(({ department, year, indicators }) => [department, year, indicators.length]),
  ).toEqual([
    ['示例区水务局', 2022, 5],
    ['示例区园林局', 2021, 5],
  ])
})
