import { beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { departmentPeers } from '@/panels/department-peers'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aDepartment, aForm, tablesOf } from '../support/tables'

/** 100 万元 of revised budget unless said otherwise; the rate in percent. */
const form = (id: string, rate: number, revised = 1_000_000, year = 2022) =>
  aForm({
    department_id: id,
    fiscal_year: year,
    revised_budget: revised,
    actual_expenditure: (revised * rate) / 100,
  })

const governed = (id: string, more = {}) => aDepartment(id, { category: '政府', ...more })

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      department: [
        ...['甲局', '乙局', '丙局', '丁局', '戊局', '大局', '汇总局'].map((id) => governed(id)),
        governed('丁所', { parent_id: '汇总局' }),
        governed('甲所', { parent_id: '甲局' }),
        aDepartment('总工会', { category: '党群' }),
        aDepartment('街道', { category: '街道' }),
        governed('示例局', { dataset: 'demonstration' }),
        aDepartment('无类局'),
      ],
      form: [
        form('甲局', 92),
        // Exactly half and exactly double are still of similar size.
        form('乙局', 80, 500_000),
        form('丙局', 90, 2_000_000),
        form('丁局', 96),
        form('戊局', 98),
        form('大局', 10, 2_000_000.01),
        form('总工会', 1),
        form('甲所', 2),
        aForm({ department_id: '汇总局', is_aggregate: true, revised_budget: 9e9 }),
        form('丁所', 3),
        form('甲局', 95, 1_000_000, 2019),
        form('乙局', 80, 1_000_000, 2019),
        // 甲局 has no form for 2020, so its peers are unknown.
        form('乙局', 80, 1_000_000, 2020),
        form('甲局', 90, 1_000_000, 2021),
        form('丁局', 70, 1_000_000, 2021),
        form('大局', 80, 50_000_000, 2021),
        form('街道', 88),
        form('无类局', 88),
        { ...form('示例局', 4), dataset: 'demonstration' },
      ],
      missing_form: [
        { dataset: 'real', department_id: '甲局', fiscal_year: 2020, reason: '应报未报' },
      ],
    }),
  )
})

it('puts the rate beside median and quartiles of the same category and half to double the budget', async () => {
  const answer = await departmentPeers.load(engine, anInput({}, '甲局'))
  const row = answer?.rows.find(({ cells }) => cells[0] === '2022' && cells[1] === '预算完成率')
  // Peers 80, 90, 96, 98: median 93, quartiles 80 + 0.75 × 10 = 87.5 and 96 + 0.25 × 2 = 96.5.
  expect(row?.cells).toEqual([
    '2022',
    '预算完成率',
    '92.00%',
    '93.00%',
    '▼ 1.00 个百分点',
    '第 3 高（共 5 个）',
    '87.50%–96.50%',
    '80.00%–98.00%',
    '4 个同为“政府”、调整预算在其一半至两倍的部门',
    '丁局、丙局、乙局、戊局'.split('、').sort().join('、'),
  ])
  expect(answer?.title).toBe('2022 年预算完成率 92.00%，同类中位数 93.00%，▼ 1.00 个百分点')
})

it('takes all of the category where fewer than three are of similar size, and says so', async () => {
  const answer = await departmentPeers.load(engine, anInput({ year: 2021 }, '甲局'))
  const row = answer?.rows.find(({ cells }) => cells[0] === '2021')
  expect(row?.cells.slice(3)).toEqual([
    '75.00%',
    '▲ 15.00 个百分点',
    '第 1 高（共 3 个）',
    '72.50%–77.50%',
    '70.00%–80.00%',
    '2 个同为“政府”的部门（规模相近的不足 3 个）',
    ['丁局', '大局'].sort().join('、'),
  ])
})

it('says who is missing: no other of the category, or no category at all', async () => {
  const alone = await departmentPeers.load(engine, anInput({}, '街道'))
  expect(alone?.title).toBe('2022 年没有同类部门可比')
  expect(alone?.note).toContain('类别“街道”没有其他部门')
  expect(alone?.chart).toBeNull()
  const unknown = await departmentPeers.load(engine, anInput({}, '无类局'))
  expect(unknown?.note).toContain('没有写明类别')
})

it('leaves a gap with its reason in a year without a form, in line, label, table and note', async () => {
  const input = anInput({ year: 2020 }, '甲局')
  const answer = await departmentPeers.load(engine, input)
  const rows = answer?.rows.filter(({ cells }) => cells[1] === '预算完成率')
  expect(rows?.map(({ cells }) => cells.slice(0, 6))).toEqual([
    ['2019', '预算完成率', '95.00%', '80.00%', '▲ 15.00 个百分点', '第 1 高（共 2 个）'],
    ['2020', '预算完成率', '应报未报', '—', '—', '—'],
    ['2021', '预算完成率', '90.00%', '75.00%', '▲ 15.00 个百分点', '第 1 高（共 3 个）'],
    ['2022', '预算完成率', '92.00%', '93.00%', '▼ 1.00 个百分点', '第 3 高（共 5 个）'],
  ])
  expect(rows?.[1]?.description).toEqual([
    '2020 年 预算完成率 应报未报',
    '当年没有自评表（应报未报），不与同类比',
  ])
  expect(answer?.title).toBe('2020 年没有自评表（应报未报），不与同类比')
  expect(answer?.note).toContain('没有自评表的年度断开：2020 年应报未报。')
  const option = answer?.chart?.({ input, theme: chartThemes.light, width: 640 })
  expect(option?.series).toContainEqual(
    expect.objectContaining({ type: 'line', symbol: 'rect', data: [80, NaN, 75, 93] }),
  )
  const [axis] = [option?.xAxis].flat()
  expect(axis?.type === 'category' && axis.data).toEqual(['2019', '2020', '2021', '2022'])
})

it('writes own rate and median under the year, in as many words as its column has room for', async () => {
  const input = anInput({}, '甲局')
  const answer = await departmentPeers.load(engine, input)
  const labels = (width: number) => {
    const option = answer?.chart?.({ input, theme: chartThemes.light, width })
    const [axis] = [option?.xAxis].flat()
    const formatter = axis?.type === 'category' ? axis.axisLabel?.formatter : undefined
    if (typeof formatter !== 'function') throw new Error('no label')
    return ['2019', '2020', '2021', '2022'].map((year, at) => formatter(year, at, undefined))
  }
  expect(labels(640)).toEqual([
    '2019\n{own|95.00%}\n中位 80.00%',
    '2020\n应报未报',
    '2021\n{own|90.00%}\n中位 75.00%',
    '2022\n{own|92.00%}\n中位 93.00%',
  ])
  expect(labels(300)[3]).toBe('2022\n{own|92.00%}')
  expect(labels(200)[3]).toBe('2022')
})

it('fits its three strips into the height that is left', async () => {
  const input = anInput({}, '甲局')
  const answer = await departmentPeers.load(engine, input)
  const drawing = { input, theme: chartThemes.light, width: 800 }
  const gridsAt = (height: { readonly height?: number }) => {
    const option = answer?.chart?.({ ...drawing, ...height })
    return [option?.grid].flat().map((grid) => [Number(grid?.top), Number(grid?.height)] as const)
  }
  const least = answer?.leastHeight ?? 0
  for (const [grids, height] of [
    [gridsAt({}), answer?.height ?? 0],
    [gridsAt({ height: least }), least],
  ] as const) {
    expect(grids).toHaveLength(3)
    const ends = grids.map(([top, plot]) => top + plot + 50)
    expect(ends[2]).toBeLessThanOrEqual(height)
    expect(grids[1]?.[0]).toBeGreaterThan(ends[0] ?? 0)
  }
  expect(least).toBeLessThan(450)
})

it('never sets a real department beside an invented one', async () => {
  const answer = await departmentPeers.load(engine, anInput({ dataset: 'demonstration' }, '示例局'))
  expect(answer?.rows[0]?.cells[8]).toBe('类别“政府”没有其他部门')
})
