import { beforeAll, describe, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { completionByYear } from '@/panels/completion-by-year'
import { contributors } from '@/panels/contributors'
import { departmentFindings } from '@/panels/department-findings'
import { departmentRates } from '@/panels/department-rates'
import { departmentTasks } from '@/panels/department-tasks'
import type { Panel } from '@/panels/panel'
import { panels } from '@/panels'
import { cellsOf, placeOf, statedCells } from '@/panels/stated-cells'
import { originsIn } from '@/panels/trace'
import { yearTotals } from '@/panels/year-totals'
import { createLibrary } from '@/session/library'
import { anInput, aScope } from '../support/panels'
import { shippedFiles } from '../support/shipped'

const SEED = '广州市天河区总工会'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll((await createLibrary().add(shippedFiles())).tables)
})

/** Origins of one figure of a panel of the real form, by the label of its column. */
async function figure(panel: Panel, label: string, row = 0) {
  const answer = await panel.load(engine, anInput({}, SEED))
  const column = answer?.columns.findIndex((one) => one.label === label) ?? -1
  if (!answer || column < 0) throw new Error(`no column ${label}`)
  return originsIn(answer, { row, column })
}

/** `实际支出 608.57 C12`: the cells that a figure's fields stand in. */
async function placesOf(fields: readonly string[]) {
  const cells = await ask(engine, statedCells, { dataset: 'real', departmentId: SEED, year: 2022 })
  return cellsOf(cells, fields).map((cell) => `${cell.field} ${cell.text} ${placeOf(cell)}`)
}

describe('a figure of the real form', () => {
  it('leads a computed rate to its numerator and denominator', async () => {
    const { origins, label } = await figure(departmentRates, '预算完成率（重算）')
    expect(label).toBe('2022，预算完成率（重算） 92.83%')
    const [origin] = origins
    if (origin?.kind !== 'form') throw new Error('no form')
    expect(origin).toMatchObject({ departmentId: SEED, year: 2022 })
    expect(await placesOf(origin.fields)).toEqual([
      'actual_expenditure 608.57 C5',
      'revised_budget 655.55 C4',
    ])
  })

  it('leads a unit cost to the funds and the quantity', async () => {
    const { origins } = await figure(departmentTasks, '单位成本', 1)
    expect(origins).toEqual([
      {
        kind: 'form',
        departmentId: SEED,
        year: 2022,
        fields: ['task_funds:1', 'indicator_reported:2'],
      },
    ])
    expect(await placesOf(['task_funds:1', 'indicator_reported:2'])).toEqual([
      'task_funds:1 5.6万元 F11',
      'indicator_reported:2 56户 E12',
    ])
  })

  it('leads a finding to the cells that the check read', async () => {
    const answer = await departmentFindings.load(engine, anInput({}, SEED))
    const row = answer?.rows.findIndex(({ cells }) => cells[0] === 'Q01') ?? -1
    const { origins } = await figure(departmentFindings, '说明', row)
    expect(origins).toMatchObject([
      { kind: 'form', fields: ['original_budget', 'budget_adjustment', 'revised_budget'] },
    ])
  })
})

describe('a total', () => {
  const input = anInput({ dataset: 'demonstration', base: 2022, compared: [2021] })

  it('lists departments whose amounts add up to it', async () => {
    const answer = await completionByYear.load(engine, input)
    const at = answer?.rows.findIndex(({ cells }) => cells[0] === '2022') ?? -1
    const [origin] = answer?.rows[at]?.origins() ?? []
    if (origin?.kind !== 'total') throw new Error('no total')
    const members = await ask(engine, contributors, { scope: input.scope, origin })
    const [actual, revised] = [
      members.reduce((sum, one) => sum + Math.round(one.numerator * 100), 0),
      members.reduce((sum, one) => sum + Math.round(one.denominator * 100), 0),
    ]
    const stated = (label: string) => {
      const column = answer?.columns.findIndex((one) => one.label === label) ?? -1
      return Number(answer?.rows[at]?.cells[column]?.replaceAll(',', ''))
    }
    expect(actual / 1e6).toBeCloseTo(stated('实际支出（万元）'), 2)
    expect(revised / 1e6).toBeCloseTo(stated('调整预算（万元）'), 2)
  })

  it('over the same departments leaves out those without the other year', async () => {
    const same = await yearTotals.load(engine, input)
    const sums = await Promise.all(
      (same?.rows[0]?.origins() ?? []).map(async (origin) => {
        if (origin.kind !== 'total') throw new Error('no total')
        const members = await ask(engine, contributors, { scope: input.scope, origin })
        return members.reduce((sum, one) => sum + Math.round(one.numerator * 100), 0) / 1e6
      }),
    )
    const stated = ['较早一年实际支出（万元）', '较晚一年实际支出（万元）'].map((label) => {
      const column = same?.columns.findIndex((one) => one.label === label) ?? -1
      return Number(same?.rows[0]?.cells[column]?.replaceAll(',', ''))
    })
    expect(sums.map((sum) => sum.toFixed(2))).toEqual(stated.map((sum) => sum.toFixed(2)))
  })
})

/** Panels whose figures are counts, or texts without a cell of their own. */
const WITHOUT = ['check-results', 'findings-by-department', 'indicator-catalogue', 'not-filed']

it.each(panels.filter(({ id }) => !WITHOUT.includes(id)))(
  'every row of $id can be traced',
  async (panel) => {
    const scope = { ...aScope({ dataset: 'demonstration', base: 2022, compared: [2021] }) }
    const departmentId = '示例区教育局'
    const answer =
      (await panel.load(engine, { scope, departmentId })) ??
      (await panel.load(engine, anInput({}, SEED)))
    expect(answer?.rows.some((row) => row.origins().length > 0)).toBe(true)
  },
)
