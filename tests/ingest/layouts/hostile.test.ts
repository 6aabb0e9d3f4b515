import { describe, expect, it } from 'vitest'
import { gridWith, national, nationalThreeCells, sichuan, type GridText } from './grids'
import { briefly, readGrid } from './summary'

const whole = ['', '年度资金总额：', '100', '120.50', '114.475', '10', '95.00%', '9.5']
const withWhole = (...cells: string[]): GridText =>
  national.map((row) => (row[1] === whole[1] ? ['', '年度资金总额：', ...cells] : row))

describe('a row of money with a cell too few', () => {
  it.each([
    ['two amounts fused', ['100120.50', '114.475', '10', '95.00%', '9.5'], '分值'],
    ['one amount left out', ['120.50', '114.475', '10', '95.00%', '9.5'], '分值'],
    ['two cells left out', ['100', '10', '95.00%', '9.5'], '全年执行数'],
  ])('is not read: %s', async (_, cells, under) => {
    const { forms, findings } = await readGrid(withWhole(...cells))
    const [said] = findings.filter(({ code }) => code === 'shifted-row')
    expect(said).toMatchObject({ severity: 'error', row: 6, text: '95.00%' })
    expect(said?.message).toContain(`“${under}”下面是“95.00%”`)
    expect(forms[0]?.money).toEqual({})
    expect(forms[0]?.scores.slice(0, 2)).toEqual([null, null])
    expect(forms[0]?.amounts).toContainEqual(['当年财政拨款', '全年执行数', '950000.00'])
  })

  it('is read where every cell stands, a weight in percent too', async () => {
    const { forms, findings } = await readGrid(
      withWhole('100', '120.50', '114.475', '10%', '95', '9.5'),
    )
    expect(briefly(findings)).not.toContain('shifted-row 6,6')
    expect(forms[0]?.money).toMatchObject({ actual_expenditure: '1144750.00' })
  })
})

describe('the year of a form', () => {
  it.each(['2022年度', '2022 年', '２０２２年度'])('may stand alone above it: %s', async (note) => {
    const { forms, questions } = await readGrid(gridWith(national, ['(2022年度)', note]))
    expect(questions).toEqual([])
    expect(forms[0]?.year).toBe(2022)
  })

  it('is not taken from a value further down', async () => {
    const grid = gridWith(national, ['(2022年度)', ''], ['≥48次', '2021年'])
    const { forms, questions } = await readGrid(grid)
    expect(questions.map(({ kind }) => kind)).toEqual(['year'])
    expect(forms[0]?.indicators[1]?.[3]).toBe('2021|年')
  })
})

describe('indicators', () => {
  it('say of every value without a name that it was left', async () => {
    const grid = gridWith(national, ['巡河次数', ''], ['45次', ''], ['≥48次', ''], ['14.1', ''])
    const { findings } = await readGrid(grid)
    const said = findings.find(({ code }) => code === 'unassigned-cell')
    expect(said?.message).toBe(
      '第 14 行的“15”“汛期封路三次，来年错开汛期。”在绩效指标表里找不到对应的栏目，没有读入',
    )
  })

  it.each([
    ['大于等于', '>= 260|米'],
    ['小于或等于', '<= 260|米'],
    ['不超过', '<= 260|米'],
  ])('take %s for a comparator', async (word, expected) => {
    const { forms } = await readGrid(gridWith(nationalThreeCells, ['≥', word]))
    expect(forms[0]?.indicators[0]?.[3]).toBe(expected)
  })

  it('take 正向指标 and 反向指标 for a direction', async () => {
    const of = async (word: string) =>
      (await readGrid(gridWith(nationalThreeCells, ['≥', word]))).full[0]?.indicators[0]
    expect(await of('正向指标')).toMatchObject({
      direction: 'higher_better',
      target: { comparator: null },
    })
    expect((await of('反向指标'))?.direction).toBe('lower_better')
    expect((await of('定量指标'))?.direction).toBeNull()
  })

  it('take 百分比 in a column of units for %', async () => {
    const grid = gridWith(nationalThreeCells, ['米', '%(百分比)'])
    expect((await readGrid(grid)).forms[0]?.indicators[0]?.[3]).toBe('>= 260|%')
  })

  it('are not judged by 0.95 beside 95%, whichever side it is', async () => {
    const target = '100%'
    for (const [grid, at] of [
      [gridWith(national, [target, '≥90%'], [target, '0.95']), 6],
      [gridWith(national, [target, '0.95'], [target, '93%']), 5],
    ] as const) {
      const { full, findings } = await readGrid(grid)
      const indicator = full[0]?.indicators[2]
      expect([indicator?.reported?.value, indicator?.target?.value]).toContain(null)
      const said = findings.find(({ code }) => code === 'fraction-or-percent')
      expect(said).toMatchObject({ severity: 'warning', row: 15, column: at, text: '0.95' })
    }
    const low = gridWith(national, [target, '≤2%'], [target, '1.5'])
    expect((await readGrid(low)).findings.map(({ code }) => code)).toContain('fraction-or-percent')
    const plain = gridWith(national, [target, '≤1%'], [target, '0.95'])
    expect((await readGrid(plain)).forms[0]?.indicators[2]?.[4]).toBe('0.95|')
  })
})

it('never quotes the name of the head of a department, however the label is written', async () => {
  for (const label of ['部门（单位）负责人', '单位(部门)负责人']) {
    const head = ['部门名称', '', '示例县气象局', '', label, '王某']
    const reading = await readGrid([...sichuan.slice(0, 2), head, ...sichuan.slice(3)])
    expect(reading.forms[0]?.department).toBe('示例县气象局')
    expect(JSON.stringify(reading.findings)).not.toContain('王某')
  }
})

it('knows labels inside brackets', async () => {
  const { forms } = await readGrid(gridWith(national, ['部门', '【部门】']))
  expect(forms[0]?.department).toBe('示例区水务局')
})
