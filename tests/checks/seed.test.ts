import { expect, it } from 'vitest'
import { checks, runChecks } from '@/checks'
import { seedForm } from '../support/seed-form'

const results = new Map(
  runChecks(seedForm, { previous: null }).map(({ check, result }) => [check.id, result]),
)

/** The column "seed" of the list of checks. */
const published: Readonly<Record<string, string>> = {
  Q01: 'pass',
  Q02: 'pass',
  Q03: 'pass',
  Q04: 'not_applicable',
  Q05: 'pass',
  Q06: 'pass',
  Q09: 'pass',
  Q11: 'pass',
  Q13: 'fires',
  Q17: 'pass',
  Q22: 'pass',
  Q24: 'pass',
}

it.each(Object.entries(published))('finds on the published form: %s %s', (id, outcome) => {
  expect(results.get(id)?.outcome).toBe(outcome)
})

it.each([
  ['Q01', '年初预算 643.45 + 预算调整数 12.10 = 655.55 万元，与调整预算 655.55 万元一致'],
  ['Q02', '自报预算完成率 92.83%，与实际支出 608.57 ÷ 调整预算 655.55 万元 = 92.83% 一致'],
  ['Q03', '自报预算调整率 1.88%，与预算调整数 12.10 ÷ 年初预算 643.45 万元 = 1.88% 一致'],
  ['Q05', '一般公共预算 608.57 万元，与实际支出 608.57 万元一致'],
  ['Q13', '4 个指标中 4 个未设目标值'],
  ['Q22', '任务涉及资金合计 49.98 万元，占实际支出的 8.21%'],
])('%s prints the figures of the published form', (id, message) => {
  expect(results.get(id)?.message).toBe(message)
})

it('points at names for missing targets, since a missing target has no cell', () => {
  expect(results.get('Q13')?.fields).toEqual([1, 2, 3, 4].map((no) => `indicator_name:${no}`))
})

it('finds no error', () => {
  const errors = checks.filter(
    ({ id, severity }) =>
      results.get(id)?.outcome === 'fires' && (results.get(id)?.severity ?? severity) === 'error',
  )
  expect(errors).toEqual([])
})
