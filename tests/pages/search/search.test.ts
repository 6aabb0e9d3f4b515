import { beforeAll, expect, it } from 'vitest'
import type { Ask } from '@/composables/useAsk'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { search } from '@/pages/search/search'
import { aScope } from '../../support/panels'
import { aForm, tablesOf } from '../../support/tables'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  const key = { dataset: 'real', department_id: '甲局', fiscal_year: 2021, source_id: 's1' }
  await engine.replaceAll(
    tablesOf({
      form: [
        aForm({ problems: '预算执行偏慢。支付进度 100% 未达到。' }),
        aForm({ fiscal_year: 2021, problems: '支付进度100多天。' }),
        aForm({ dataset: 'demonstration', problems: '支付进度 100% 是虚构的。' }),
      ],
      task: [{ ...key, task_no: 1, name: '送温暖', objective_result: '慰问困难职工 A_B 56户' }],
      indicator: [
        { ...key, indicator_no: 1, task_no: 1, name: '帮扶覆盖面', canonical_name: '帮扶覆盖面' },
      ],
    }),
  )
})

const departments = ['甲局', '广州市天河区总工会'].map((name) => ({ departmentId: name, name }))
const asked: Ask = (query, input) => ask(engine, query, input)
const find = async (text: string) => {
  const groups = await search(asked, { text, scope: aScope(), departments })
  return groups.map(({ name, hits, total }) => ({
    name,
    total,
    hits: hits.map((hit) => ({
      ...hit,
      title: hit.title.map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text)).join(''),
    })),
  }))
}

it('finds texts of the scope’s dataset, with sentence, department, year and section', async () => {
  expect(await find('支付进度')).toEqual([
    {
      name: '正文',
      total: 2,
      hits: [
        {
          title: '[支付进度] 100% 未达到。',
          detail: '甲局，2022 年，存在问题',
          page: 'department',
          departmentId: '甲局',
          change: { year: 2022 },
          anchor: 'field-problems',
        },
        expect.objectContaining({ change: { year: 2021 } }),
      ],
    },
  ])
})

it.each([
  ['100%', 1],
  ['A_B', 1],
  ['AxB', 0],
  ['%%', 0],
  ["' OR 1=1 --", 0],
  ['进度 未达到', 1],
])('takes every letter of “%s” as it stands', async (text, count) => {
  const texts = (await find(text)).find(({ name }) => name === '正文')
  expect(texts?.total ?? 0).toBe(count)
})

it('finds names by their pinyin initials, and what each of them opens', async () => {
  const named = async (text: string, group: string) =>
    (await find(text)).find(({ name }) => name === group)?.hits[0]
  expect(await named('zgh', '部门')).toMatchObject({ departmentId: '广州市天河区总工会' })
  expect(await named('bffgm', '指标')).toMatchObject({ change: { indicator: '帮扶覆盖面' } })
  expect(await named('q07', '核查')).toMatchObject({ page: 'checks', change: { check: 'Q07' } })
  expect(await named('年度对比', '页面')).toMatchObject({ page: 'compare' })
  expect(await named('完成率', '口径')).toMatchObject({ anchor: 'metric-completion_rate' })
  expect(await named('低于目标', '图表')).toMatchObject({ page: expect.any(String) as string })
})

it('finds nothing for nothing', async () => {
  expect(await find('  ')).toEqual([])
  expect(await find('没有这样的字')).toEqual([])
})
