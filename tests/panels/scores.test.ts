import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { query as formQuery } from '@/panels/department-form'
import { departmentIndicators } from '@/panels/department-indicators'
import { query as tasksQuery } from '@/panels/department-tasks'
import { indicatorOverYears } from '@/panels/indicator-over-years'
import { markText, scoreText } from '@/panels/scores'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'
import { aForm, tablesOf } from '../support/tables'

const row = (department_id: string, indicator_no: number, stated: object) => ({
  ...{ dataset: 'real', department_id, fiscal_year: 2022, source_id: 's1' },
  ...{ indicator_no, task_no: 1, name: '满意度', canonical_name: '满意度' },
  ...{ reported_text: '93%', reported_value: 93, reported_unit: '%' },
  ...{ target_text: '≥95%', target_value: 95, target_unit: '%', comparator: '>=' },
  ...stated,
})

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      form: [
        aForm({
          ...{ department_id: '甲局', reported_score: 96.55, execution_weight: 10 },
          ...{ execution_score: 9.5, deviation_reason: '跨年付款' },
        }),
        aForm({ department_id: '乙局' }),
      ],
      indicator: [
        row('甲局', 1, { weight: 10, score: 10, deviation_reason: '样本偏少' }),
        row('甲局', 2, { weight: 5 }),
        row('乙局', 1, {}),
      ],
    }),
  )
})
afterAll(() => engine.close())

const about = (department: string) => anInput({ indicator: '满意度' }, department)

it('writes scores and weights as the form does', () => {
  expect([10, 9.5, 0, 96.123456, null].map(markText)).toEqual([
    ...['10', '9.5', '0', '96.123456', '—'],
  ])
  expect(scoreText({ weight: 10, score: 0 })).toBe('自评 0 分（权重 10）')
  expect(scoreText({ weight: null, score: 9.5 })).toBe('自评 9.5 分')
  expect(scoreText({ weight: 10, score: null })).toBe('权重 10，得分未填')
  expect(scoreText({ weight: null, score: null })).toBe('')
})

describe('indicators of a department', () => {
  it('show scores, weights and reasons beside what is judged, never instead of it', async () => {
    const answer = (await departmentIndicators.load(engine, about('甲局')))!
    const labels = answer.columns.map(({ label }) => label)
    expect(labels.slice(-3)).toEqual(['权重（表内）', '自评得分（分）', '偏差原因'])
    expect(answer.rows.map(({ cells }) => cells.slice(-3))).toEqual([
      ['10', '10', '样本偏少'],
      ['5', '—', '—'],
    ])
    const state = labels.indexOf('状态')
    // Full marks do not make a miss a hit.
    expect(answer.rows.map(({ cells }) => cells[state])).toEqual(['未达到', '未达到'])
    expect(answer.rows[0]?.originsOf(labels.indexOf('自评得分（分）'))).toMatchObject([
      { fields: ['indicator_score:1'] },
    ])
    expect(answer.rows[0]?.description.at(-1)).toBe('自评 10 分（权重 10）')
    const drawn = { input: about('甲局'), theme: chartThemes.light, width: 900 }
    expect(JSON.stringify(answer.chart?.(drawn))).toContain('目标 ≥95% · 自评 10 分（权重 10）')
  })

  it('have no column for what the form does not ask', async () => {
    const answer = await departmentIndicators.load(engine, about('乙局'))
    expect(answer?.columns.map(({ label }) => label).at(-1)).toBe('单位成本')
    expect(answer?.rows[0]?.description.join()).not.toContain('自评')
  })
})

it('one indicator over departments bears the scores of those that state them', async () => {
  const answer = (await indicatorOverYears.load(engine, anInput({ indicator: '满意度' })))!
  const cells = answer.rows.flatMap(({ cells }) => cells)
  expect(cells).toContain('93%，目标 ≥95%，未达到，自评 10 分（权重 10）')
  expect(cells).toContain('93%，目标 ≥95%，未达到')
})

it('the whole form brings its total score, the marks of execution and its reasons', async () => {
  const [form] = await ask(engine, formQuery, about('甲局'))
  expect(form).toMatchObject({
    ...{ reported_score: 96.55, execution_weight: 10, execution_score: 9.5 },
    ...{ deviation_reason: '跨年付款', adjustment_reason: null, carry_over_in: null },
  })
  const tasks = await ask(engine, tasksQuery, about('甲局'))
  expect(tasks.map(({ weight, score }) => [weight, score])).toEqual([
    [10, 10],
    [5, null],
  ])
})
