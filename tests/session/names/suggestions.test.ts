import { describe, expect, it } from 'vitest'
import {
  coreOf,
  type NamedDepartment,
  suggestDepartments,
} from '@/session/names/department-suggestions'
import { indicatorKey } from '@/session/names/indicator-key'
import { type NamedLine, suggestIndicators } from '@/session/names/indicator-suggestions'
import { overlap, similarity } from '@/session/names/similarity'

const line = (name: string, fiscalYear: number, more: Partial<NamedLine> = {}): NamedLine => ({
  name,
  departmentId: '甲局',
  departmentName: '甲局',
  fiscalYear,
  unit: '%',
  ...more,
})
const pairs = (...lines: NamedLine[]) =>
  suggestIndicators('real', lines).map(({ name, canonicalName }) => `${name}→${canonicalName}`)

describe('indicatorKey', () => {
  it.each([
    ['指标1：帮扶 覆盖面', '帮扶覆盖率'],
    ['★帮扶覆盖率（≥50人）', '帮扶覆盖率'],
    ['培训\n人次', '培训人数'],
    ['空气优良比例', '空气优良率'],
    ['走访企业数量', '走访企业数'],
    ['ＰＭ２．５浓度', 'PM2.5浓度'],
  ])('%j is compared as %j', (name, key) => {
    expect(indicatorKey(name).key).toBe(key)
  })

  it('leaves respondents, numbers and ordinary names alone', () => {
    expect(indicatorKey('职工满意度').key).not.toBe(indicatorKey('群众满意度').key)
    expect(indicatorKey('一期工程完工率')).toEqual({ key: '一期工程完工率', changes: [] })
  })
})

describe('suggestIndicators', () => {
  it('suggests what only a rule parts, the name used more often staying', () => {
    const [only, ...others] = suggestIndicators('real', [
      line('帮扶覆盖面', 2021),
      line('帮扶覆盖率', 2022),
      line('帮扶覆盖率', 2023),
    ])
    expect(others).toEqual([])
    expect(only).toMatchObject({
      kind: 'indicator',
      departmentName: '甲局',
      name: '帮扶覆盖面',
      canonicalName: '帮扶覆盖率',
    })
    expect(only?.evidence).toEqual([
      '只差“覆盖面”与“覆盖率”',
      '都由甲局填报',
      '“帮扶覆盖面”用于 2021 年，“帮扶覆盖率”用于 2022–2023 年，没有一份表同时填报两个',
      '单位都是%',
    ])
  })

  it('says that 人次 and 人数 are counted in different units', () => {
    const [only] = suggestIndicators('real', [
      line('培训人次', 2021, { unit: '人次' }),
      line('培训人数', 2022, { unit: '人', departmentId: '乙局', departmentName: '乙局' }),
    ])
    expect(only?.departmentName).toBeNull()
    expect(only?.evidence.at(-1)).toBe('单位不同：人次 与 人，合并前请看清')
  })

  it('suggests nothing that one form reports side by side, in other units, or of other respondents', () => {
    expect(pairs(line('培训人数', 2022), line('培训人次', 2022))).toEqual([])
    expect(
      pairs(line('维修数', 2021, { unit: '户' }), line('维修数量', 2022, { unit: '件' })),
    ).toEqual([])
    expect(pairs(line('服务对象满意度', 2021), line('服务群众满意度', 2022))).toEqual([])
  })

  it('suggests names of one department that follow each other and hardly differ', () => {
    const [first, later] = ['困难职工帮扶救助及时率', '困难职工帮扶救助按时率']
    expect(pairs(line(first, 2021), line(later, 2022))).toEqual([`${first}→${later}`])
    const other = { departmentId: '乙局', departmentName: '乙局' }
    expect(pairs(line(first, 2021), line(later, 2022, other))).toEqual([])
    expect(pairs(line('道路工程1标段完工率', 2021), line('道路工程2标段完工率', 2022))).toEqual([])
  })
})

const department = (name: string, years: number[], more: Partial<NamedDepartment> = {}) => ({
  departmentId: name,
  name,
  divisionCode: '440106',
  departmentCode: null,
  predecessorIds: [],
  years,
  tasks: new Set<string>(),
  ...more,
})
const renamed = (...list: NamedDepartment[]) =>
  suggestDepartments('real', list).map(({ name, canonicalName }) => `${name}→${canonicalName}`)

describe('suggestDepartments', () => {
  it('sees one code that goes on under another name', () => {
    const [only] = suggestDepartments('real', [
      department('甲办', [2021], { departmentCode: '101' }),
      department('乙中心', [2022], { departmentCode: '101' }),
    ])
    expect(only?.evidence).toEqual([
      '部门代码相同（101）',
      '“甲办”的自评表到 2021 年为止，“乙中心”的从 2022 年开始，没有同一年两份都有的',
    ])
  })

  it('sees 局 become 委, and similar names with the same tasks', () => {
    expect(
      renamed(department('天河区发展改革局', [2021]), department('天河区发展改革委员会', [2022])),
    ).toHaveLength(1)
    const tasks = new Set(['卫生监督', '疾病预防'])
    const old = department('天河区卫生和计划生育局', [2018], { tasks })
    const now = department('天河区卫生健康和计划局', [2019])
    expect(renamed(old, now)).toEqual([])
    expect(renamed(old, { ...now, tasks })).toHaveLength(1)
  })

  it('suggests nothing where both file, codes of divisions differ, years lie apart or it is told already', () => {
    const old = department('区财政局', [2020, 2021], { departmentCode: '1' })
    const now = (years: number[], more: Partial<NamedDepartment> = {}) =>
      department('区财政委', years, { departmentCode: '1', ...more })
    expect(renamed(old, now([2022]))).toHaveLength(1)
    expect(renamed(old, now([2023]))).toHaveLength(1)
    expect(renamed(old, now([2021, 2022]))).toEqual([])
    expect(renamed(old, now([2024]))).toEqual([])
    expect(renamed(old, now([2022], { divisionCode: '440105' }))).toEqual([])
    expect(renamed(old, now([2022], { predecessorIds: ['区财政局'] }))).toEqual([])
  })

  it('finds the core of a name', () => {
    expect(coreOf('广州市天河区财政局')).toBe('财政')
    expect(coreOf('天河区总工会')).toBe('总工会')
    expect(coreOf('市委办公室')).toBe('市委')
  })
})

it('measures likeness by shared pairs and shared members', () => {
  expect(similarity('财政局', '财政局')).toBe(1)
  expect(similarity('财政局', '财政厅')).toBe(0.5)
  expect(similarity('', '')).toBe(0)
  expect(overlap(new Set(['a', 'b']), new Set(['b', 'c']))).toBeCloseTo(1 / 3)
})
