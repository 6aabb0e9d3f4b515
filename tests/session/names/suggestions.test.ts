import { describe, expect, it } from 'vitest'
import { type Fen, fen } from '@/domain/money'
import type { NamedDepartment } from '@/session/names/department-evidence'
import { departmentName } from '@/session/names/department-name'
import { suggestDepartments } from '@/session/names/department-suggestions'
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
  indicators: new Set<string>(),
  budgets: new Map<number, Fen>(),
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

  it.each([
    ['市场监管局', '市场监督管理局'],
    ['天河区市场监管局', '广州市天河区市场监督管理局'],
    ['卫健局', '卫生健康局'],
    ['天河区卫健委', '天河区卫生健康委员会'],
    ['人社局', '人力资源和社会保障局'],
    ['文广旅体局', '文化广电旅游体育局'],
    ['发改局', '发展和改革局'],
    ['工信局', '工业和信息化局'],
    ['住建局', '住房和城乡建设局'],
    ['城管局', '城市管理和综合执法局'],
    ['医保局', '医疗保障局'],
    ['应急局', '应急管理局'],
    ['退役军人局', '退役军人事务局'],
    ['区总工会', '天河区总工会'],
    ['总工会', '广州市天河区总工会'],
    ['天河区总工会', '广州市天河区总工会'],
    ['区财政局', '天河区财政局本级'],
  ])('takes %s and %s for two spellings, in the same year too', (short, long) => {
    expect(renamed(department(short, [2021, 2022]), department(long, [2022]))).toEqual([
      `${short}→${long}`,
    ])
    expect(renamed(department(long, [2022]), department(short, [2020]))).toHaveLength(1)
  })

  it.each([
    ['财政局', '税务局'],
    ['第一小学', '第二小学'],
    ['天河区第一一三中学', '天河区第一一四中学'],
    ['甲和街道办事处', '甲平街道办事处'],
    ['天河区总工会', '越秀区总工会'],
    ['广州市总工会', '广州市天河区总工会'],
    ['区委办公室', '区政府办公室'],
    ['教育局', '教育体育局'],
    ['水务局', '水利局'],
    ['市政管理局', '市场监督管理局'],
    ['文体局', '文化广电旅游体育局'],
    ['民政局', '民族宗教事务局'],
    ['城市管理局', '城市更新局'],
  ])('leaves %s and %s apart', (a, b) => {
    const tasks = new Set(['日常工作', '人员经费'])
    for (const years of [[2022], [2023]])
      expect(renamed(department(a, [2022], { divisionCode: null }), department(b, years))).toEqual(
        [],
      )
    expect(renamed(department(a, [2022], { tasks }), department(b, [2022], { tasks }))).toEqual([])
  })

  it('guesses nothing where a short name fits several districts', () => {
    const [tianhe, yuexiu] = ['天河区总工会', '越秀区总工会'].map((name) =>
      department(name, [2022], { divisionCode: null }),
    )
    const short = department('区总工会', [2022], { divisionCode: null })
    expect(renamed(short, tianhe!)).toHaveLength(1)
    expect(renamed(short, tianhe!, yuexiu!)).toEqual([])
  })

  it('says what speaks for it: years, tasks, indicators, budgets', () => {
    const tasks = new Set(['帮扶', '慰问'])
    const indicators = new Set(['帮扶覆盖率'])
    const budgets = new Map([[2022, fen(655_550_000n)]])
    const [only] = suggestDepartments('real', [
      department('卫健局', [2021, 2022], { tasks, indicators, budgets }),
      department('卫生健康局', [2022], { tasks, budgets }),
    ])
    expect(only?.evidence).toEqual([
      '“卫健”像是“卫生健康”的简称',
      '主要任务有 100% 相同',
      '2022 年两份的调整预算相同（655.55 万元）',
      '2022 年两个名称都有自评表：合并后同一年有两份，由您选用一份',
    ])
    const [next] = suggestDepartments('real', [
      department('卫健局', [2022], { indicators, budgets }),
      department('卫生健康局', [2023], {
        indicators,
        budgets: new Map([[2023, fen(700_000_000n)]]),
      }),
    ])
    expect(next?.evidence).toEqual([
      '“卫健”像是“卫生健康”的简称',
      '指标有 100% 相同',
      '调整预算相近：2022 年 655.55 万元，2023 年 700 万元',
      '“卫健局”的自评表到 2022 年为止，“卫生健康局”的从 2023 年开始，没有同一年两份都有的',
    ])
  })

  it('sees 局 become 委, and similar names with the same tasks, where their years lie apart', () => {
    const [bureau, commission] = ['天河区发展改革局', '天河区发展改革委员会'] as const
    expect(renamed(department(bureau, [2021]), department(commission, [2022]))).toHaveLength(1)
    expect(renamed(department(bureau, [2022]), department(commission, [2022]))).toEqual([])
    const tasks = new Set(['卫生监督', '疾病预防'])
    const old = department('天河区卫生和计划生育局', [2018], { tasks })
    const now = department('天河区卫生健康和计划局', [2019])
    expect(renamed(old, now)).toEqual([])
    expect(renamed(old, { ...now, tasks })).toHaveLength(1)
  })

  it('suggests nothing where codes of divisions differ, years lie far apart or it is told already', () => {
    const old = department('区财政局', [2020, 2021], { departmentCode: '1' })
    const now = (years: number[], more: Partial<NamedDepartment> = {}) =>
      department('区国资中心', years, { departmentCode: '1', ...more })
    expect(renamed(old, now([2022]))).toHaveLength(1)
    expect(renamed(old, now([2023]))).toHaveLength(1)
    expect(renamed(old, now([2021, 2022]))).toEqual([])
    expect(renamed(old, now([2024]))).toEqual([])
    expect(renamed(old, now([2022], { divisionCode: '440105' }))).toEqual([])
    expect(renamed(old, now([2022], { predecessorIds: ['区财政局'] }))).toEqual([])
  })

  it('names last, as weak, the only one that begins where the only one ends', () => {
    const money = (year: number, yuan: bigint) => new Map([[year, fen(yuan * 100n)]])
    const old = department('区体育局', [2020, 2021], { budgets: money(2021, 1_000_000n) })
    const now = department('文旅中心', [2022], { budgets: money(2022, 1_150_000n) })
    const stays = department('财政局', [2020, 2021, 2022])
    const [only, ...others] = suggestDepartments('real', [old, now, stays])
    expect(others).toEqual([])
    expect(only?.evidence).toEqual([
      '名称没有相同之处，但同一区划（440106）里只有“区体育局”报到 2021 年为止，也只有“文旅中心”从 2022 年开始报',
      '调整预算相近：2021 年 100 万元，2022 年 115 万元',
      '“区体育局”的自评表到 2021 年为止，“文旅中心”的从 2022 年开始，没有同一年两份都有的',
      '依据较弱，请查证后再决定',
    ])
    const another = department('供销社', [2022], { budgets: money(2022, 1_000_000n) })
    expect(renamed(old, now, stays, another)).toEqual([])
    expect(renamed(old, { ...now, budgets: money(2022, 1_250_000n) }, stays)).toEqual([])
    expect(renamed(old, { ...now, divisionCode: null }, stays)).toEqual([])
  })

  it('looks through 20,000 departments in a moment', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => {
      const [place, letter] = [Math.floor(at / 40), at % 40]
      const name = (index: number) => String.fromCharCode(0x4e00 + index)
      return department(
        `示${name(place)}区${name(700 + letter)}${name(800 + letter)}管理局${at % 2 ? '本级' : ''}`,
        [2021 + (at % 2)],
        { divisionCode: null, tasks: new Set([`任务${at % 7}`]) },
      )
    })
    const start = performance.now()
    suggestDepartments('real', many)
    expect(performance.now() - start).toBeLessThan(30_000)
  }, 60_000)

  it('takes a name apart', () => {
    expect(departmentName('广州市天河区财政局')).toEqual({
      places: ['广州市', '天河区'],
      ...{ bare: '财政', whole: '财政', core: '财政' },
      body: '局',
    })
    expect(departmentName('市场监管局').core).toBe('市场监管')
    expect(departmentName('天河区人社局（汇总）').core).toBe('人力资源社会保障')
    expect(departmentName('天河区总工会').core).toBe('总工会')
  })
})

it('measures likeness by shared pairs and shared members', () => {
  expect(similarity('财政局', '财政局')).toBe(1)
  expect(similarity('财政局', '财政厅')).toBe(0.5)
  expect(similarity('', '')).toBe(0)
  expect(overlap(new Set(['a', 'b']), new Set(['b', 'c']))).toBeCloseTo(1 / 3)
})

describe('names with a number or a sign at an end', () => {
  const suggestions = (...names: string[]) =>
    suggestDepartments(
      'real',
      names.map((name, at) =>
        department(name, [2020 + at], {
          departmentId: name,
          divisionCode: null,
          budgets: new Map([[2020 + at, fen((100n + BigInt(at)) * 1_000_000n)]]),
        }),
      ),
    )

  it.each([
    ...['01区民政局', '1-区民政局', '区民政局1', '区民政局(1)', '**区民政局', '（区民政局）'],
    ...['1.1区民政局', '○区民政局', '区民政局注1'],
  ])('suggests the plain name for %s, whichever comes first', (name) => {
    for (const names of [
      [name, '区民政局'],
      ['区民政局', name],
    ])
      expect(suggestions(...names)).toMatchObject([
        { kind: 'department', name, canonicalName: '区民政局' },
      ])
  })

  it('says what the difference is', () => {
    expect(suggestions('区民政局1', '区民政局')[0]?.evidence).toEqual([
      '“区民政局1”去掉前后的编号或符号就是“区民政局”',
      '调整预算相近：2020 年 100 万元，2021 年 101 万元',
      '“区民政局1”的自评表到 2020 年为止，“区民政局”的从 2021 年开始，没有同一年两份都有的',
    ])
  })

  it.each([
    [['区示范小学1', '区示范小学2', '区示范小学']],
    [['区示范小学1', '区实验小学']],
    [['区一中', '区二中']],
  ])('suggests nothing for %j', (names) => {
    expect(suggestions(...names)).toEqual([])
  })
})
