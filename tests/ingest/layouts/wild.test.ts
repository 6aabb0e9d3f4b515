import { expect, it } from 'vitest'
import type { GridText } from './grids'
import { briefly, readGrid } from './summary'

const indicators: GridText = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '调解案件数', '≥200件', '231件', '50', '50'],
]
const titled = (...rows: GridText): GridText => [
  ['部门整体支出绩效自评表'],
  ['（2022年度）'],
  ['部门名称', '区司法局'],
  ...rows,
]
const funds: GridText = [
  ['预算资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', '1500', '1600', '1580', '10', '98.75%', '9.9'],
]

it('reads a general form whose amounts stand in rows, in the unit of the heading beside them', async () => {
  const { forms, findings, sources } = await readGrid(
    titled(
      ['预算资金（元）', '年初预算数', '1500'],
      ['', '全年预算数', '1600'],
      ['', '全年执行数', '1580'],
      ['', '执行率', '98.75%'],
      ...indicators,
      ['总分', '', '', '', '', '100', '98'],
    ),
  )
  expect(sources[0]?.layouts).toEqual(['national'])
  expect(forms).toMatchObject([
    {
      department: '区司法局',
      year: 2022,
      money: {
        original_budget: '1500.00',
        revised_budget: '1600.00',
        actual_expenditure: '1580.00',
      },
      rates: [['completion_rate', '0.9875', null]],
      scores: [null, null, '98'],
    },
  ])
  expect(forms[0]?.indicators.map(([, , name]) => name)).toEqual(['调解案件数'])
  expect(briefly(findings)).toEqual(['year-from-title 2,1'])
})

it('goes on below 续表, whose headings and title stand again', async () => {
  const { forms, findings } = await readGrid(
    titled(
      ...funds,
      ...indicators,
      ['续表'],
      ['部门整体支出绩效自评表（续表）'],
      ...indicators.map((row) => row.map((text) => text.replace('调解案件数', '普法场次'))),
      ['总分', '', '', '', '', '100', '98'],
    ),
  )
  expect(forms).toHaveLength(1)
  expect(forms[0]?.indicators.map(([, , name]) => name)).toEqual(['调解案件数', '普法场次'])
  expect(briefly(findings)).toEqual(['year-from-title 2,1'])
})

it.each([
  ['2022年1月1日至2022年12月31日', 2022],
  ['2022.01.01—2022.12.31', 2022],
  ['2022年1月1日至2023年12月31日', null],
])('takes the year of 评价期间 %s', async (text, year) => {
  const [title = [], , department = []] = titled()
  const { forms, questions } = await readGrid([
    title,
    department,
    ['评价期间', text],
    ...funds,
    ...indicators,
  ])
  expect(forms[0]?.year).toBe(year)
  expect(questions.map(({ kind }) => kind)).toEqual(year === null ? ['year'] : [])
})

it('says of a page of a form that stands alone where its rows belong', async () => {
  const { findings } = await readGrid([['部门整体支出绩效自评表（续表）'], ...indicators])
  const said = findings.find(({ code }) => code === 'missing-column')
  expect(said?.message).toContain('如果是一张自评表的续表，请把这些行接在那张表的下面')
})

const template = (...changes: readonly (readonly [string, string])[]): GridText =>
  [
    ['部门整体支出绩效自评表'],
    ['（2022年度）'],
    ['部门名称', ''],
    ['预算资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', '', '', '', '10', '', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '指标1：', '', '', '', ''],
    ['', '', '……', '', '', '', ''],
    ['总分', '', '', '', '', '100', ''],
  ].map((row) => row.map((text) => changes.find(([from]) => from === text)?.[1] ?? text))

it('takes a template that nobody has filled in for none, and asks nothing about it', async () => {
  const { forms, questions, findings } = await readGrid(template())
  expect([forms, questions]).toEqual([[], []])
  expect(briefly(findings)).toEqual(['blank-form 1,1'])
})

it.each([
  ['its department', '部门名称', '部门名称：区司法局'],
  ['an indicator', '指标1：', '指标1：调解案件数'],
  ['an amount that cannot be read', '年度资金总额', '年度资金总额：若干'],
  ['words that belong nowhere', '（2022年度）', '本单位情况另附'],
])('reads a template with %s as a form', async (_, from, to) => {
  const { forms, findings } = await readGrid(template([from, to]))
  expect(forms).toHaveLength(1)
  expect(findings.map(({ code }) => code)).not.toContain('blank-form')
})

it('takes a line of signatures right below the indicators for no indicator', async () => {
  const { forms, findings } = await readGrid(
    titled(...funds, ...indicators, ['主要负责人：赵六', '', '经办人：孙七', '联系方式：88886666']),
  )
  expect(forms[0]?.indicators.map(([, , name]) => name)).toEqual(['调解案件数'])
  expect(briefly(findings)).toEqual(['staff-left-out 8,1', 'year-from-title 2,1'])
  expect(JSON.stringify([forms, findings])).not.toMatch(/赵六|孙七|88886666/u)
})
