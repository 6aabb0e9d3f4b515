import { beforeAll, describe, expect, it } from 'vitest'
import { checks } from '@/checks'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { checkResults } from '@/panels/check-results'
import { findingList } from '@/panels/finding-list'
import { findingsByDepartment } from '@/panels/findings-by-department'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aForm, tablesOf } from '../support/tables'

const finding = (
  department_id: string,
  check_id: string,
  outcome: string,
  more: { severity?: string; message?: string; fiscal_year?: number; dataset?: string } = {},
) => ({
  dataset: 'real',
  department_id,
  fiscal_year: 2022,
  check_id,
  outcome,
  severity: 'error',
  message: null,
  cells: null,
  ...more,
})

const form = (department_id: string, actual: number | null, more = {}) =>
  aForm({
    department_id,
    actual_expenditure: actual,
    revised_budget: 100_000,
    layout_fields: 'problems actual_expenditure revised_budget',
    problems: '人手不足。',
    ...more,
  })

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      form: [
        form('甲局', 80_000),
        form('乙局', 90_000),
        form('丙局', 89_996),
        form('丁局', 1, { fiscal_year: 2021 }),
        form('示例局', 1, { dataset: 'demonstration' }),
      ],
      finding: [
        finding('甲局', 'Q01', 'fires', { message: '相差 12.00 万元' }),
        finding('乙局', 'Q01', 'pass'),
        finding('丙局', 'Q01', 'cannot_judge', { message: '调整预算未填' }),
        finding('甲局', 'Q13', 'fires', { severity: 'information', message: '4 个未设目标值' }),
        finding('乙局', 'Q22', 'note', { message: '占 8.21%' }),
        finding('丙局', 'Q29', 'not_applicable'),
        finding('丁局', 'Q01', 'fires', { fiscal_year: 2021 }),
        finding('示例局', 'Q01', 'fires', { dataset: 'demonstration' }),
      ],
    }),
  )
})

describe('results by check', () => {
  it('lists every registered check, those of the target at the page’s target too', async () => {
    const answer = await checkResults.load(engine, anInput({ expanded: ['check-results'] }))
    expect(answer?.rows).toHaveLength(checks.length)
    const rows = new Map(answer?.rows.map(({ cells }) => [cells[1], cells.slice(3)]))
    expect(rows.get('Q07')).toEqual(['2', '0', '0', '1', '0'])
    expect(rows.get('Q01')).toEqual(['1', '0', '1', '1', '0'])
    expect(rows.get('Q22')).toEqual(['0', '1', '0', '0', '0'])
    expect(rows.get('Q29')).toEqual(['0', '0', '0', '0', '1'])
    expect(rows.get('Q30')).toEqual(['0', '0', '0', '0', '0'])
    const at80 = await checkResults.load(
      engine,
      anInput({ target: 8000, expanded: ['check-results'] }),
    )
    expect(at80?.rows.find(({ cells }) => cells[1] === 'Q07')?.cells[3]).toBe('0')
  })

  it('puts the check that fires most first, and a row chooses its check', async () => {
    const answer = await checkResults.load(engine, anInput())
    expect(answer?.title).toMatch(/^2022 年 3 份自评表、31 条核查：4 条查出 6 项需要核实$/)
    expect(answer?.rows[0]?.choice).toEqual({ check: 'Q07' })
    expect(answer?.total).toBe(checks.length)
  })

  it('has nothing to show for a year without forms', async () => {
    expect(await checkResults.load(engine, anInput({ year: 2010 }))).toBeNull()
  })
})

describe('findings by department', () => {
  it('counts what needs a look by severity, and forms without any', async () => {
    const answer = await findingsByDepartment.load(engine, anInput())
    expect(answer?.title).toBe('2022 年 3 份自评表中 2 份有需要核实的，1 份没有')
    expect(answer?.rows.map(({ cells }) => cells)).toEqual([
      ['甲局', '1', '2', '1', '4'],
      ['丙局', '0', '2', '0', '2'],
    ])
  })

  it('keeps to the chosen check and severity', async () => {
    const names = async (scope: Parameters<typeof anInput>[0]) =>
      (await findingsByDepartment.load(engine, anInput(scope)))?.rows.map(({ cells }) => cells[0])
    expect(await names({ check: 'Q01' })).toEqual(['甲局'])
    expect(await names({ check: 'Q07' })).toEqual(['丙局', '甲局'])
    expect(await names({ severity: 'information' })).toEqual(['甲局'])
    expect(await names({ check: 'Q01', severity: 'information' })).toBeUndefined()
  })

  it('writes the count into a piece that has room for it', async () => {
    const input = anInput()
    const answer = await findingsByDepartment.load(engine, input)
    const option = answer?.chart?.({ input, theme: chartThemes.light, width: 640 })
    expect(option?.series).toMatchObject([
      { data: [{ value: 1, label: { formatter: '! 1', show: true } }, { label: { show: false } }] },
      {
        data: [
          { value: 2, row: 0 },
          { value: 2, row: 1 },
        ],
      },
      { data: [{ value: 1 }, { value: 0 }] },
      { data: [] },
    ])
  })
})

describe('the list of findings', () => {
  it('puts the gravest first', async () => {
    const answer = await findingList.load(engine, anInput())
    expect(answer?.title).toBe('6 项需要核实，涉及 2 个部门')
    expect(answer?.rows.map(({ cells }) => [cells[0], cells[1]?.slice(0, 3), cells[3]])).toEqual([
      ['甲局', 'Q01', '错误'],
      ['丙局', 'Q07', '提醒'],
      ['甲局', 'Q07', '提醒'],
      ['丙局', 'Q08', '提醒'],
      ['甲局', 'Q08', '提醒'],
      ['甲局', 'Q13', '说明'],
    ])
  })

  it('adds what a chosen check could not judge, unless a severity is chosen', async () => {
    const list = async (scope: Parameters<typeof anInput>[0]) =>
      (await findingList.load(engine, anInput(scope)))?.rows.map(({ cells }) => [
        cells[0],
        cells[2],
        cells[4],
      ])
    expect(await list({ check: 'Q01' })).toEqual([
      ['甲局', '需要核实', '相差 12.00 万元'],
      ['丙局', '无法判断（未填）', '调整预算未填'],
    ])
    expect(await list({ check: 'Q01', severity: 'error' })).toEqual([
      ['甲局', '需要核实', '相差 12.00 万元'],
    ])
    expect(await list({ check: 'Q30' })).toBeUndefined()
  })
})
