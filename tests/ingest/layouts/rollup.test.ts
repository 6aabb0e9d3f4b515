import { describe, expect, it } from 'vitest'
import { readText } from '../helpers'
import { csvOf, gridWith, rollup, type GridText } from './grids'
import { briefly, readGrid } from './summary'

it('reads one form a row, whatever stands above the header', async () => {
  const { forms, findings, questions, full } = await readGrid(rollup)
  expect(questions).toEqual([])
  expect(briefly(findings)).toEqual(['year-from-title 1,1', 'total-row 6,1'])
  expect(findings.at(-1)?.message).toBe('第 6 行是小计或合计，不作为一个部门读入')
  expect(forms).toEqual([
    {
      department: '示例区教育局',
      year: 2022,
      money: {
        original_budget: '6434500.00',
        revised_budget: '6555500.00',
        actual_expenditure: '6085700.00',
      },
      rates: [['completion_rate', '0.9283', '全年执行数 ÷ 调整后预算数']],
      texts: { problems: '采购偏晚。' },
      scores: [null, null, '95'],
      reason: null,
      amounts: [['基本支出', '', '5000000.00']],
      indicators: [],
      notes: ['不含涉密单位。'],
    },
    {
      department: '示例区民政局（汇总）',
      year: 2022,
      money: {
        original_budget: '1000000.00',
        revised_budget: '1000000.00',
        actual_expenditure: '900000.00',
      },
      rates: [['completion_rate', '0.9000', '全年执行数 ÷ 调整后预算数']],
      texts: {},
      scores: [null, null, null],
      reason: null,
      amounts: [],
      indicators: [],
      notes: ['不含涉密单位。'],
    },
  ])
  // 汇总表 in the title says nothing about a department.
  expect(full.map(({ isAggregate }) => isAggregate)).toEqual([false, true])
  expect(full[0]?.layoutFields).toEqual([
    'department',
    'fiscal_year',
    'actual_expenditure',
    'revised_budget',
    'original_budget',
    'completion_rate',
    'reported_score',
    'problems',
  ])
})

describe('the header of a roll-up', () => {
  it('may have its columns in any order', async () => {
    const shuffled = rollup.map((row) => (row.length > 2 ? [...row].reverse() : row))
    const plain = (await readGrid(rollup)).forms
    expect((await readGrid(shuffled)).forms).toEqual(plain)
  })

  it.each([
    ['预算部门', '2022年预算数', '全年(调整)预算数', '2022年决算数'],
    ['单位名称', '部门年初预算收入', '部门调整预算收入', '实际支出数'],
    ['部门(单位)名称', '年初预算', '全年预算数（A）', '预算执行数（B'],
    ['市级预算部门名称（汇总）', '年初预算', '调整后全年预算数', '决算'],
    ['部门单位名称', '年初预算', '调整预算', '全年支出数'],
  ])('may say %s, %s, %s, %s', async (...header) => {
    const { forms } = await readGrid([
      ['2022年度汇总表'],
      ['单位：元'],
      header,
      ['示例局', '1', '2', '3'],
    ])
    expect(forms[0]).toMatchObject({
      department: '示例局',
      year: 2022,
      money: { original_budget: '1.00', revised_budget: '2.00', actual_expenditure: '3.00' },
    })
  })

  it.each(['2022年度部门整体支出汇总（单位：元）', '2022 年各部门预算执行情况', '2022年支出统计'])(
    'takes the year from the line %s above it',
    async (title) => {
      const { forms } = await readGrid([
        [title],
        ['部门', '年初预算', '调整预算', '实际支出'],
        ['示例局', '1', '2', '3'],
      ])
      expect(forms[0]).toMatchObject({ department: '示例局', year: 2022 })
    },
  )

  it('takes 其中 and kinds of spending below a department for parts of it', async () => {
    const { forms, findings } = await readGrid([
      ['2022年度部门预算执行汇总表（单位：万元）'],
      ['序号', '部门名称', '年初预算', '调整预算', '实际支出'],
      ['1', '甲局', '100', '110', '105'],
      ['', '其中：局本级', '60', '60', '58'],
      ['', '信息中心', '40', '50', '47'],
      ['2', '乙局', '200', '200', '190'],
      ['', '基本支出', '150', '150', '150'],
      ['', '（1）项目支出', '50', '50', '40'],
    ])
    expect(forms.map(({ department }) => department)).toEqual(['甲局', '乙局'])
    expect(briefly(findings).filter((one) => one.startsWith('part-row'))).toEqual([
      'part-row 4,2',
      'part-row 5,2',
      'part-row 7,2',
      'part-row 8,2',
    ])
    expect(findings.find(({ code }) => code === 'part-row')).toMatchObject({
      severity: 'warning',
      message: '第 4 行的“其中：局本级”是上面一行的一部分，没有当作部门读入',
      text: '其中：局本级',
    })
  })

  it('may stand in two rows', async () => {
    const grid: GridText = [
      ['2022年度部门整体支出汇总表（单位：万元）'],
      ['部门名称', '预算情况', '', '支出情况', ''],
      ['', '年初预算', '调整预算', '实际支出', '项目支出(万元)'],
      ['示例局', '1', '2', '3', '0.5'],
    ]
    const { forms, findings } = await readGrid(grid)
    expect(briefly(findings)).toEqual(['year-from-title 1,1'])
    expect(forms[0]).toMatchObject({
      department: '示例局',
      money: {
        original_budget: '10000.00',
        revised_budget: '20000.00',
        actual_expenditure: '30000.00',
      },
      amounts: [['项目支出', '', '5000.00']],
    })
  })

  it('with a year and nothing that a tidy table lacks is one', async () => {
    const { sources, tables } = await readGrid([
      ['部门', '年度', '年初预算', '调整预算', '实际支出'],
      ['示例局', '2022', '1', '2', '3'],
    ])
    expect(sources[0]?.layouts).toEqual(['forms'])
    expect(tables.forms).toHaveLength(1)
  })

  it('with a year and more keeps what there is more', async () => {
    const { forms, sources } = await readGrid([
      [
        '部门',
        '年度',
        '年初预算(万元)',
        '调整预算(万元)',
        '实际支出(万元)',
        '上年结转(万元)',
        '自评得分',
        '备注',
      ],
      ['示例局', '2022', '1', '2', '3', '0.5', '91', '甲'],
      ['示例处', '2021', '1', '2', '3', '', '九十', ''],
      ['示例站', '', '1', '2', '3', '', '', ''],
    ])
    expect(sources[0]?.layouts).toEqual(['rollup'])
    expect(forms.map(({ department, year, scores }) => [department, year, scores[2]])).toEqual([
      ['示例局', 2022, '91'],
      ['示例处', 2021, null],
    ])
  })
})

describe('a roll-up', () => {
  it('names columns and rows that it cannot read', async () => {
    const { findings, full } = await readGrid([
      [
        '部门',
        '年度',
        '年初预算(万元)',
        '调整预算(万元)',
        '实际支出(万元)',
        '上年结转(万元)',
        '备注',
      ],
      ['示例局', '2022', '1', '2', '3', '0.5', '甲', '多出来'],
      ['', '2022', '1', '2', '3'],
      ['示例站', '20222', '1', '2', '3'],
      ['填报人：张某某'],
    ])
    expect(briefly(findings)).toEqual([
      'unknown-column 1,7',
      'refused-row 2,8',
      'refused-row 3,1',
      'refused-row 4,2',
      'staff-left-out 5,1',
    ])
    expect(full).toEqual([])
  })

  it('without a year asks once for all its rows', async () => {
    const { forms, questions } = await readGrid(
      gridWith(rollup, ['示例区2022年度部门整体支出情况汇总表', '部门整体支出情况汇总表']),
    )
    expect(forms.map(({ year }) => year)).toEqual([null, null])
    expect(questions.map(({ kind }) => kind)).toEqual(['year'])
  })
})

describe('columns of departments and of units', () => {
  const money = ['年初预算(万元)', '调整预算(万元)', '实际支出(万元)']
  const read = async (...rows: string[][]) => {
    const reading = await readGrid([['2022年度汇总表'], ...rows.map((row) => [...row])])
    return {
      ...reading,
      named: reading.full.map(({ department, supervisor }) => [
        department?.value,
        supervisor?.value ?? null,
      ]),
    }
  }

  it('reads 部门名称 as the department above 单位名称, and says which row it is of', async () => {
    const { named, findings, questions, full } = await read(
      ['序号', '部门名称', '单位名称', ...money],
      ['1', '示例区教育局', '示例区教育局本级', '1', '2', '3'],
      ['2', '示例区教育局', '示例区一小', '4', '5', '6'],
      ['3', '示例区民政局', '', '7', '8', '9'],
      ['4', '示例区水务局', '示例区水务局', '1', '1', '1'],
      ['', '示例区教育局', '小计', '5', '7', '9'],
    )
    expect(questions).toEqual([])
    expect(named).toEqual([
      ['示例区教育局本级', '示例区教育局'],
      ['示例区一小', '示例区教育局'],
      ['示例区民政局', null],
      ['示例区水务局', null],
    ])
    expect(briefly(findings)).toEqual([
      'year-from-title 1,1',
      'department-for-unit 5,2',
      'total-row 7,3',
    ])
    expect(full[1]?.supervisor?.cell).toEqual({ sheet: null, row: 4, column: 2 })
  })

  it('does not take a row that may be the sum of the units for the department itself', async () => {
    const { named, findings } = await read(
      ['部门', '单位', ...money],
      ['示例区教育局', '', '5', '7', '9'],
      ['示例区教育局', '一小', '1', '2', '3'],
      ['示例区教育局', '二小', '4', '5', '6'],
    )
    expect(named).toEqual([
      ['一小', '示例区教育局'],
      ['二小', '示例区教育局'],
    ])
    expect(findings[1]?.message).toBe(
      '第 3 行没有读入：“单位”空白，分不清这一行是“示例区教育局”本级还是它所属单位的合计；请写明“本级”或“合计”',
    )
  })

  it.each([
    [
      ['主管部门', '预算单位'],
      ['示例区一小', '示例区教育局'],
    ],
    [
      ['一级预算单位', '二级预算单位'],
      ['示例区一小', '示例区教育局'],
    ],
    [
      ['部门名称', '单位'],
      ['示例区一小', '示例区教育局'],
    ],
  ])('knows %j', async (header, expected) => {
    const { named } = await read(
      [...header, ...money],
      ['示例区教育局', '示例区一小', '1', '2', '3'],
    )
    expect(named).toEqual([expected])
  })

  it.each(['单位', '名称', '部门（单位）', '预算单位名称', '主管部门', '被评价单位'])(
    'reads names under %s where no other column has them',
    async (heading) => {
      const { named } = await read(
        ['序号', heading, ...money],
        ['1', '示例区教育局', '1', '2', '3'],
      )
      expect(named).toEqual([['示例区教育局', null]])
    },
  )

  it('keeps 单位 a unit of money where units stand below', async () => {
    const { forms } = await read(
      ['部门', '单位', '年初预算', '调整预算', '实际支出'],
      ['示例区教育局', '元', '1', '2', '3'],
    )
    expect(forms[0]).toMatchObject({
      department: '示例区教育局',
      money: { actual_expenditure: '3.00' },
    })
  })

  it('asks which of two columns counts, and reads it by the answer', async () => {
    const grid: GridText = [
      ['2022年度汇总表'],
      ['单位名称', '填报单位', ...money],
      ['示例区教育局', '示例区一小', '1', '2', '3'],
    ]
    const open = await readText(csvOf(grid))
    expect(open.forms).toEqual([])
    expect(open.questions).toEqual([
      {
        kind: 'department-column',
        message: '“单位名称”“填报单位”都像是部门的名称。每一行是哪一栏所写的部门的数字？',
        row: 2,
        choices: ['单位名称', '填报单位'],
        form: null,
        file: 'a.csv',
        sheet: null,
      },
    ])
    const { forms, questions } = await readText(csvOf(grid), {
      answers: { departmentColumn: '填报单位' },
    })
    expect(questions).toEqual([])
    expect(forms.map(({ department }) => department?.value)).toEqual(['示例区一小'])
  })

  it('asks where the units stay and the departments change', async () => {
    const { questions } = await read(
      ['部门名称', '单位名称', ...money],
      ['财务科', '示例区教育局', '1', '2', '3'],
      ['基建科', '示例区教育局', '1', '2', '3'],
    )
    expect(questions.map(({ kind }) => kind)).toEqual(['department-column'])
  })
})
