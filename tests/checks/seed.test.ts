import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { checks } from '@/checks'
import type { CheckResult } from '@/checks/check'
import type { Form } from '@/domain/form'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { readSource } from '@/ingest'
import { seedForm } from '../support/seed-form'
import { judgeAll, judgeAtTarget } from './situation'

/** The column "seed" of the list of checks, at a target of 90%. */
const published: Readonly<Record<string, string>> = {
  Q01: 'pass',
  Q02: 'pass',
  Q03: 'pass',
  Q04: 'not_applicable',
  Q05: 'pass',
  Q06: 'pass',
  Q07: 'pass',
  Q08: 'not_applicable',
  Q09: 'pass',
  Q10: 'not_applicable',
  Q11: 'pass',
  Q12: 'pass',
  Q13: 'fires',
  Q14: 'not_applicable',
  Q15: 'not_applicable',
  Q16: 'not_applicable',
  Q17: 'pass',
  Q18: 'fires',
  Q19: 'fires',
  Q20: 'pass',
  Q21: 'pass',
  Q22: 'pass',
  Q23: 'pass',
  Q24: 'pass',
  Q25: 'fires',
  Q26: 'not_applicable',
  Q27: 'not_applicable',
  Q28: 'not_applicable',
  Q29: 'not_applicable',
  Q30: 'not_applicable',
  Q31: 'not_applicable',
}

const path = (name: string) => new URL(`../../${name}`, import.meta.url)

async function readForm(name: string): Promise<Form> {
  const bytes = new Uint8Array(readFileSync(path(name)))
  const { forms } = await readSource({ name, bytes })
  return forms[0]!
}

const copies: readonly (readonly [name: string, read: () => Promise<Form>])[] = [
  ['the form in words of our own', async () => seedForm],
  ...[
    'tests/fixtures/tianhe-2022.txt',
    'data/tianhe/2022.csv',
    '../shared/seed/self-evaluation-form-2022.txt',
  ]
    .filter((name) => existsSync(path(name)))
    .map((name) => [name, () => readForm(name)] as const),
]

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

async function judgeSeed(form: Form, target: number): Promise<ReadonlyMap<string, CheckResult>> {
  return new Map([...judgeAll(form), ...(await judgeAtTarget(engine, { form, target }))])
}

describe.each(copies)('%s', (_, read) => {
  let at90: ReadonlyMap<string, CheckResult>
  let at95: ReadonlyMap<string, CheckResult>
  beforeAll(async () => {
    const form = await read()
    at90 = await judgeSeed(form, 9000)
    at95 = await judgeSeed(form, 9500)
  })
  const outcomes = (results: typeof at90) =>
    Object.fromEntries(checks.map(({ id }) => [id, results.get(id)?.outcome]))

  it('yields what the list of checks says, at a target of 90%', () => {
    expect(outcomes(at90)).toEqual(published)
  })

  it('fails the target of 95%, without a word on it in 存在问题, and nothing else changes', () => {
    expect(outcomes(at95)).toEqual({ ...published, Q07: 'fires', Q08: 'fires' })
  })

  it.each([
    ['Q01', '年初预算 643.45 + 预算调整数 12.10 = 655.55 万元，与调整预算 655.55 万元一致'],
    ['Q02', '自报预算完成率 92.83%，与实际支出 608.57 ÷ 调整预算 655.55 万元 = 92.83% 一致'],
    ['Q03', '自报预算调整率 1.88%，与预算调整数 12.10 ÷ 年初预算 643.45 万元 = 1.88% 一致'],
    ['Q05', '一般公共预算 608.57 万元，与实际支出 608.57 万元一致'],
    ['Q07', '预算完成率 92.83%（实际支出 608.57 ÷ 调整预算 655.55 万元），达到目标 90%'],
    ['Q13', '4 个指标中 4 个未设目标值'],
    ['Q18', '4 个指标中 2 个单位与名称不符：“困难职工在册人数”以“户”计、“慰问人次”以“人”计'],
    ['Q19', '2 格用了约数：目标完成情况写“约56”；任务1的目标完成情况写“约56”'],
    ['Q22', '任务涉及资金合计 49.98 万元，占实际支出的 8.21%'],
    ['Q23', '任务2：4.38 + 40.00 = 44.38 万元，与任务涉及资金 44.38 万元一致'],
  ])('%s prints the figures of the published form', (id, message) => {
    expect(at90.get(id)?.message).toBe(message)
  })

  it('prints what is short of 95% as the page does: 14.2025 万元', () => {
    expect(at95.get('Q07')?.message).toBe(
      '预算完成率 92.83%（实际支出 608.57 ÷ 调整预算 655.55 万元），低于目标 95%，还差 14.20 万元',
    )
  })

  it('points at names for missing targets, since a missing target has no cell', () => {
    expect(at90.get('Q13')?.fields).toEqual([1, 2, 3, 4].map((no) => `indicator_name:${no}`))
  })

  it('finds 约 in two cells', () => {
    expect(at90.get('Q19')?.fields).toEqual(['objective_result', 'task_result:1'])
  })

  it('finds the repeated sentence in 重点项目绩效情况 and 部门整体绩效', () => {
    expect(at90.get('Q25')?.fields).toEqual(['priority_projects', 'overall_performance'])
  })

  it('finds no error', () => {
    const errors = checks.filter(({ id, severity }) => {
      const result = at90.get(id)
      return result?.outcome === 'fires' && (result.severity ?? severity) === 'error'
    })
    expect(errors).toEqual([])
  })
})
