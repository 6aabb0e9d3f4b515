import { describe, expect, it } from 'vitest'
import { readText } from './helpers'
import { briefly, readGrid } from './layouts/summary'

const head = [
  ['2022年度部门预算执行汇总表（单位：万元）'],
  ['部门名称', '年初预算', '调整预算', '实际支出'],
]
const said = async (...rows: (readonly string[])[]) => {
  const { findings, full } = await readGrid([...head, ...rows])
  return { full, said: findings.filter(({ code }) => code === 'counted-twice') }
}

describe('a row that is the sum of those below', () => {
  it('is said with rows and sums, and every figure stays', async () => {
    const { full, said: findings } = await said(
      ['区财政局', '30', '31', '29'],
      ['区民政局', '100', '110.5', '105'],
      ['　区民政局本级', '60', '60.5', '58'],
      ['　区救助站', '40', '50', '47'],
      ['区水务局', '200', '200', '190'],
    )
    expect(full.map(({ department }) => department?.value)).toEqual([
      '区财政局',
      '区民政局',
      '区民政局本级',
      '区救助站',
      '区水务局',
    ])
    expect(findings).toMatchObject([{ severity: 'warning', row: 4, column: 1, text: '区民政局' }])
    expect(findings[0]?.message).toBe(
      '第 4 行“区民政局”恰好是下面第 5、6 行“区民政局本级”“区救助站”之和（年初预算 60 + 40 = 100；调整预算 60.5 + 50 = 110.5；实际支出 58 + 47 = 105）。它们都各按一个部门读入，合计时同一笔钱会算两次。这几行若是它的所属单位，请在它的名称后写“（汇总）”，并加一栏“主管部门”，在这几行写“区民政局”；若只是其中的部分，请在这几行的名称前写“其中：”',
    )
  })

  it('is found where a part is itself the sum of its own', async () => {
    const { said: findings } = await said(
      ['区教育局', '100', '100', '90'],
      ['一中', '30', '30', '30'],
      ['教育集团', '70', '70', '60'],
      ['甲校', '50', '50', '45'],
      ['乙校', '20', '20', '15'],
    )
    expect(briefly(findings)).toEqual(['counted-twice 3,1', 'counted-twice 5,1'])
  })

  it('is looked for within a year, in a tidy table too', async () => {
    const { findings } = await readText(
      [
        '部门名称,年度,调整预算(万元),实际支出(万元)',
        '区民政局,2021,90,80',
        '区民政局,2022,100,95',
        '区救助站,2022,60,58',
        '区殡仪馆,2021,1,1',
        '区殡仪馆,2022,40,37',
      ].join('\n'),
    )
    const found = findings.filter(({ code }) => code === 'counted-twice')
    expect(briefly(found)).toEqual(['counted-twice 3,1'])
    expect(found[0]?.message).toContain('第 3 行“区民政局” 2022 年的金额恰好是下面第 4、6 行')
  })
})

it.each([
  ['one amount alone comes out', ['10', '11', ''], ['6', '6', ''], ['4', '6', '']],
  ['a part states less', ['10', '10', '10'], ['6', '6', '6'], ['4', '4', '']],
  ['the sum is off by a cent', ['10', '10', '10'], ['6', '6', '6'], ['4', '4', '4.01']],
  ['a single row says the same', ['10', '10', '10'], ['10', '10', '10'], ['4', '4', '4']],
  ['all is nothing', ['0', '0', '0'], ['0', '0', '0'], ['0', '0', '0']],
  ['a part is negative', ['10', '10', '10'], ['16', '16', '16'], ['-6', '-6', '-6']],
  ['a row of nothing stands between two alike', ['9', '9', '9'], ['0', '0', '0'], ['9', '9', '9']],
])('says nothing where %s', async (_, whole, one, other) => {
  expect((await said(['甲局', ...whole], ['乙站', ...one], ['丙站', ...other])).said).toEqual([])
})

it('says nothing where the table says whose units they are, and that the whole holds them', async () => {
  const rows = (name: string) => [
    ['2022年度部门预算执行汇总表（单位：万元）'],
    ['单位名称', '主管部门', '年初预算', '调整预算', '实际支出'],
    [name, '', '100', '110', '105'],
    ['区救助站', '区民政局', '60', '60', '58'],
    ['区殡仪馆', '区民政局', '40', '50', '47'],
  ]
  const codes = async (name: string) =>
    (await readGrid(rows(name))).findings.map(({ code }) => code)
  expect(await codes('区民政局（汇总）')).not.toContain('counted-twice')
  expect(await codes('区民政局')).toContain('counted-twice')
})

it('asks for nothing that the table says already', async () => {
  const message = async (...rows: (readonly string[])[]) => {
    const { findings } = await readGrid([
      ['2022年度部门预算执行汇总表（单位：万元）'],
      ['单位名称', '主管部门', '年初预算', '调整预算', '实际支出'],
      ...rows,
    ])
    return findings.find(({ code }) => code === 'counted-twice')?.message
  }
  const parts = (above: string) => [
    ['区救助站', above, '60', '60', '58'],
    ['区殡仪馆', above, '40', '50', '47'],
  ]
  const named = await message(['区民政局', '', '100', '110', '105'], ...parts('区民政局'))
  expect(named).toContain('请在它的名称后写“（汇总）”；若')
  const marked = await message(['区民政局（汇总）', '', '100', '110', '105'], ...parts(''))
  expect(marked).toContain('除非部门表里写明了它们的主管部门，合计时')
  expect(marked).toContain('请加一栏“主管部门”，在这几行写“区民政局”；若')
})
