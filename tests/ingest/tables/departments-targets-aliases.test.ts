import { describe, expect, it } from 'vitest'
import { brief, readText } from '../helpers'

const read = async (...lines: readonly string[]) => {
  const { tables, findings, questions } = await readText(lines.join('\n'))
  return { ...tables, findings: findings.map(brief), messages: findings, questions }
}

it('reads departments', async () => {
  const { departments, findings } = await read(
    '部门名称,行政区划代码,部门代码,类别,主管部门,前身部门,起始年度,终止年度,应报年度',
    '示例区 教育局（本级）,999901,0015,政府,示例区教育局(汇总),示例区文教局,2019,,"2019-2021、2023"',
    '示例区总工会,9999,,,,,去年,—,',
    ',999901,,,,,,,',
  )
  expect(departments).toEqual([
    {
      departmentId: '示例区教育局',
      name: '示例区 教育局（本级）',
      divisionCode: '999901',
      divisionName: null,
      departmentCode: '0015',
      category: '政府',
      parentId: '示例区教育局',
      predecessorIds: ['示例区文教局'],
      validFrom: 2019,
      validTo: null,
      dueYears: [2019, 2020, 2021, 2023],
    },
    {
      departmentId: '示例区总工会',
      name: '示例区总工会',
      divisionCode: null,
      divisionName: null,
      departmentCode: null,
      category: null,
      parentId: null,
      predecessorIds: [],
      validFrom: null,
      validTo: null,
      dueYears: null,
    },
  ])
  expect(findings).toEqual([
    { code: 'unreadable-division-code', severity: 'warning', row: 3, column: 2, text: '9999' },
    { code: 'unreadable-year', severity: 'warning', row: 3, column: 7, text: '去年' },
    { code: 'refused-row', severity: 'error', row: 4, column: 1, text: '' },
  ])
})

describe('targets', () => {
  it('reads percentages in 基点, and * as any', async () => {
    const { targets, findings } = await read(
      '部门名称,年度,预算完成率目标',
      '某局,2022,90%',
      '某局,*,92.5%',
      '＊,2022,95',
      '*,全部,100.00%',
    )
    expect(targets).toEqual([
      { departmentName: '某局', divisionCode: null, fiscalYear: 2022, target: 9000 },
      { departmentName: '某局', divisionCode: null, fiscalYear: null, target: 9250 },
      { departmentName: null, divisionCode: null, fiscalYear: 2022, target: 9500 },
      { departmentName: null, divisionCode: null, fiscalYear: null, target: 10_000 },
    ])
    expect(findings).toEqual([])
  })

  it('takes the division that tells departments of one name apart', async () => {
    const { targets, findings } = await read(
      '部门名称,行政区划代码,年度,预算完成率目标',
      '民政局,440106,2022,90%',
    )
    expect(targets).toEqual([
      { departmentName: '民政局', divisionCode: '440106', fiscalYear: 2022, target: 9000 },
    ])
    expect(findings).toEqual([])
  })

  it('takes percent from the heading', async () => {
    const { targets } = await read(
      '部门名称,年度,预算完成率目标(%)',
      '某局,2022,90',
      '某处,2022,0.9',
    )
    expect(targets.map((row) => 'target' in row && row.target)).toEqual([9000, 90])
  })

  it('asks the reader about a bare number that may be a fraction', async () => {
    const { targets, findings, questions } = await read(
      '部门名称,年度,预算完成率目标',
      '某局,2022,0.9',
    )
    expect(targets).toEqual([])
    expect(findings).toEqual([
      { code: 'ambiguous-target', severity: 'error', row: 2, column: 3, text: '0.9' },
    ])
    expect(questions).toEqual([
      {
        kind: 'target',
        message:
          '第 2 行的预算完成率目标写的是“0.9”，没有百分号。是 0.9% 还是小数 0.9？请补上百分号',
        file: 'a.csv',
        sheet: null,
        form: null,
        row: 2,
      },
    ])
  })

  it('refuses what is no target, and a blank department rather than all', async () => {
    const { targets, findings, messages } = await read(
      '部门名称,年度,预算完成率目标',
      '某局,2022,120%',
      '某局,2022,92.555%',
      '某局,2022,高',
      '某局,2022,',
      ',2022,90%',
      '某局,,90%',
    )
    expect(targets).toEqual([])
    expect(findings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['refused-row', 2, 3],
      ['refused-row', 3, 3],
      ['refused-row', 4, 3],
      ['refused-row', 5, 3],
      ['refused-row', 6, 1],
      ['refused-row', 7, 2],
    ])
    expect(messages[4]?.message).toBe(
      '第 6 行没有读入：没有部门名称（对所有部门生效请填 *）（原表如果合并了单元格，请存成 XLSX 再导入，或在每一行填上）',
    )
  })
})

it('reads aliases', async () => {
  const { aliases, findings } = await read(
    '类型,原名称,统一名称,部门名称,依据',
    '部门,示例区文教局,示例区教育局,,2019年机构改革',
    '指标,服务对象人数,表彰人数,示例区总工会,',
    '人员,甲,乙,,',
    '指标,,乙,,',
  )
  expect(aliases).toEqual([
    {
      kind: 'department',
      departmentName: null,
      name: '示例区文教局',
      canonicalName: '示例区教育局',
      basis: '2019年机构改革',
    },
    {
      kind: 'indicator',
      departmentName: '示例区总工会',
      name: '服务对象人数',
      canonicalName: '表彰人数',
      basis: null,
    },
  ])
  expect(findings.map(({ row, column, text }) => [row, column, text])).toEqual([
    [4, 1, '人员'],
    [5, 2, ''],
  ])
})
