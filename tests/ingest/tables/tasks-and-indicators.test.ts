import { expect, it } from 'vitest'
import { brief, readText } from '../helpers'

const read = async (...lines: readonly string[]) => {
  const { tables, findings } = await readText(lines.join('\n'))
  return { ...tables, findings: findings.map(brief), messages: findings }
}
const at = (row: number, column: number) => ({ sheet: null, row, column })

it('reads tasks, numbered by row within a department and year', async () => {
  const { tasks, findings } = await read(
    '部门名称,年度,任务,预期目标,目标完成情况,任务涉及资金(万元),行政区划代码',
    '某局,2022,帮扶,目标,约完成56户,5.6,440106',
    '某局,2022,慰问,,,44.38万元,440106',
    '某局,2021,帮扶,,,,440106',
    '某局,2022,,,,1,440106',
  )
  const key = (fiscalYear: number) => ({
    departmentName: '某局',
    divisionCode: '440106',
    fiscalYear,
  })
  const text = (value: string, row: number, column: number) => ({
    value,
    text: value,
    cell: at(row, column),
  })
  expect(tasks).toEqual([
    {
      ...key(2022),
      task: {
        taskNo: 1,
        name: text('帮扶', 2, 3),
        expectedObjective: text('目标', 2, 4),
        objectiveResult: text('约完成56户', 2, 5),
        taskFunds: { value: 5_600_000n, text: '5.6', cell: at(2, 6), unit: '万元', decimals: 1 },
      },
    },
    {
      ...key(2022),
      task: {
        taskNo: 2,
        name: text('慰问', 3, 3),
        expectedObjective: null,
        objectiveResult: null,
        taskFunds: {
          value: 44_380_000n,
          text: '44.38万元',
          cell: at(3, 6),
          unit: '万元',
          decimals: 2,
        },
      },
    },
    {
      ...key(2021),
      task: {
        taskNo: 1,
        name: text('帮扶', 4, 3),
        expectedObjective: null,
        objectiveResult: null,
        taskFunds: null,
      },
    },
  ])
  expect(findings).toEqual([
    { code: 'refused-row', severity: 'error', row: 5, column: 3, text: '' },
  ])
})

it('reads indicators with targets, units and directions', async () => {
  const { indicators, findings } = await read(
    '部门名称,年度,任务,关键指标,目标值,完成值,单位,方向,权重,得分,偏差原因',
    '某局,2022,帮扶,指标1:帮扶覆盖面,≥90,100,%,越高越好,10,9.5分,',
    '某局,2022,,办结天数,2天以内,约3天,户,越低越好,10,/,案件多',
    '某局,2022,慰问,服务质量,,有效改善,,无,,,',
    '某局,2021,慰问,在册人数,≥50人,≥266,人,怎样都行,,,',
  )
  expect(indicators).toEqual([
    {
      departmentName: '某局',
      divisionCode: null,
      fiscalYear: 2022,
      taskName: '帮扶',
      indicator: {
        indicatorNo: 1,
        taskNo: 0,
        name: { value: '帮扶覆盖面', text: '指标1:帮扶覆盖面', cell: at(2, 4) },
        reported: {
          value: { number: '100', unit: '%', isApproximate: false },
          text: '100',
          cell: at(2, 6),
        },
        target: {
          value: { number: '90', unit: '%', isApproximate: false },
          comparator: '>=',
          text: '≥90',
          cell: at(2, 5),
        },
        direction: 'higher_better',
        weight: { value: '10', text: '10', cell: at(2, 9) },
        score: { value: '9.5', text: '9.5分', cell: at(2, 10) },
      },
    },
    {
      departmentName: '某局',
      divisionCode: null,
      fiscalYear: 2022,
      taskName: null,
      indicator: {
        indicatorNo: 2,
        taskNo: 0,
        name: { value: '办结天数', text: '办结天数', cell: at(3, 4) },
        reported: {
          value: { number: '3', unit: '天', isApproximate: true },
          text: '约3天',
          cell: at(3, 6),
        },
        target: {
          value: { number: '2', unit: '天', isApproximate: false },
          comparator: '<=',
          text: '2天以内',
          cell: at(3, 5),
        },
        direction: 'lower_better',
        deviationReason: { value: '案件多', text: '案件多', cell: at(3, 11) },
        weight: { value: '10', text: '10', cell: at(3, 9) },
      },
    },
    {
      departmentName: '某局',
      divisionCode: null,
      fiscalYear: 2022,
      taskName: '慰问',
      indicator: {
        indicatorNo: 3,
        taskNo: 0,
        name: { value: '服务质量', text: '服务质量', cell: at(4, 4) },
        reported: { value: null, text: '有效改善', cell: at(4, 6) },
        target: null,
        direction: 'none',
      },
    },
    {
      departmentName: '某局',
      divisionCode: null,
      fiscalYear: 2021,
      taskName: '慰问',
      indicator: {
        indicatorNo: 1,
        taskNo: 0,
        name: { value: '在册人数', text: '在册人数', cell: at(5, 4) },
        reported: {
          value: { number: '266', unit: '人', isApproximate: false },
          text: '≥266',
          cell: at(5, 6),
        },
        target: {
          value: { number: '50', unit: '人', isApproximate: false },
          comparator: '>=',
          text: '≥50人',
          cell: at(5, 5),
        },
        direction: null,
      },
    },
  ])
  expect(findings).toEqual([
    { code: 'comparator-in-result', severity: 'warning', row: 5, column: 6, text: '≥266' },
    { code: 'unknown-direction', severity: 'warning', row: 5, column: 8, text: '怎样都行' },
  ])
})

it.each([
  ['≥90%', '0.95', '', 6],
  ['90', '0.95', '%', 6],
  ['0.9', '93%', '', 5],
])('keeps %s beside %s (单位 %s) as words, as a form layout does', async (...row) => {
  const [target, reported, unit, column] = row
  const { indicators, findings } = await read(
    '部门名称,年度,关键指标,指标性质,目标值,完成值,单位',
    `某局,2022,覆盖率,,${target},${reported},${unit}`,
  )
  const { indicator } = indicators[0]!
  const doubted = column === 6 ? indicator.reported : indicator.target
  expect(doubted).toMatchObject({ value: null, text: column === 6 ? reported : target })
  expect([indicator.reported?.value, indicator.target?.value].filter(Boolean)).toHaveLength(1)
  expect(findings).toMatchObject([
    { code: 'fraction-or-percent', severity: 'warning', row: 2, column },
  ])
})

it('says it once a column, with the number of rows and which they are', async () => {
  const row = (target: string, reported: string) => `某局,2022,覆盖率,,${target},${reported},`
  const { indicators, messages } = await read(
    '部门名称,年度,关键指标,指标性质,目标值,完成值,单位',
    row('≥90%', '0.95'),
    row('≥90%', '95%'),
    row('≥80%', '0.9'),
    row('≥80%', '0.85'),
    row('≥80%', '1'),
    row('0.9', '93%'),
    row('≥90%', '0.7'),
  )
  expect(indicators.map(({ indicator }) => indicator.reported?.value?.number ?? null)).toEqual([
    null,
    '95',
    null,
    null,
    null,
    '93',
    null,
  ])
  expect(messages.map(({ code, row: at, column, text }) => ({ code, at, column, text }))).toEqual([
    { code: 'fraction-or-percent', at: 2, column: 6, text: '0.95' },
    { code: 'fraction-or-percent', at: 7, column: 5, text: '0.9' },
  ])
  expect(messages[0]?.message).toBe(
    '“完成值”一栏有 5 行没有写百分号（第 2、4–6、8 行），与它们相对的是百分数：第 2 行写的是“0.95”，与它相对的是“≥90%”。看不出是小数还是百分数，只按文字保留，不据此判断是否达标；请在原表写明百分号',
  )
  expect(messages[1]?.message).toContain('目标值写的是“0.9”，与它相对的是“93%”')
})

it.each([
  ['≥1%', '0.95', ''],
  ['95', '0.95', '户'],
  ['≥90%', '0.95%', ''],
  ['≥90%', '0', ''],
  ['1.2', '0.9', '%'],
])('reads %s beside %s (单位 %s) as they stand', async (target, reported, unit) => {
  const { indicators, findings } = await read(
    '部门名称,年度,关键指标,目标值,完成值,单位',
    `某局,2022,覆盖率,${target},${reported},${unit}`,
  )
  expect(findings).toEqual([])
  expect(indicators[0]?.indicator.reported?.value).not.toBeNull()
  expect(indicators[0]?.indicator.target?.value).not.toBeNull()
})

it('takes the comparator from a column of its own', async () => {
  const { indicators } = await read(
    '部门名称,年度,三级指标,指标性质,指标值,度量单位,完成值',
    '某局,2022,覆盖率,≥,90,%,95',
  )
  expect(indicators[0]?.indicator.target).toMatchObject({
    value: { number: '90', unit: '%' },
    comparator: '>=',
  })
})

it('takes a weight in % as points of 100, and says so once in a sheet', async () => {
  const { indicators, findings } = await read(
    '部门名称,年度,关键指标,权重,得分',
    '某局,2022,帮扶户数,20%,18',
    '某局,2022,办结天数,12.5%,12',
    '某局,2022,在册人数,10,10',
  )
  expect(indicators.map(({ indicator }) => indicator.weight)).toEqual([
    { value: '20', text: '20%', cell: at(2, 4) },
    { value: '12.5', text: '12.5%', cell: at(3, 4) },
    { value: '10', text: '10', cell: at(4, 4) },
  ])
  expect(findings).toEqual([
    { code: 'share-as-score', severity: 'information', row: 2, column: 4, text: '20%' },
  ])
})

it('takes no score in %, which could be any number of points, and says so of each', async () => {
  const { indicators, findings } = await read(
    '部门名称,年度,关键指标,权重,得分',
    '某局,2022,帮扶户数,20,90%',
    '某局,2022,办结天数,10,100%',
  )
  expect(indicators.map(({ indicator }) => indicator.score)).toEqual([undefined, undefined])
  expect(indicators.map(({ indicator }) => indicator.weight?.value)).toEqual(['20', '10'])
  expect(findings).toEqual([
    { code: 'unreadable-score', severity: 'warning', row: 2, column: 5, text: '90%' },
    { code: 'unreadable-score', severity: 'warning', row: 3, column: 5, text: '100%' },
  ])
})
