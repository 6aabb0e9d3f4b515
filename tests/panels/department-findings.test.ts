import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { departmentFindings } from '@/panels/department-findings'
import { anInput } from '../support/panels'
import { aForm, tablesOf } from '../support/tables'

const finding = (check_id: string, outcome: string, severity: string | null, message?: string) => ({
  dataset: 'real',
  department_id: '甲局',
  fiscal_year: 2022,
  check_id,
  outcome,
  severity,
  message: message ?? null,
})

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  await engine.replaceAll(
    tablesOf({
      form: [
        aForm({
          department_id: '丁局',
          actual_expenditure: 900_000,
          revised_budget: 1_000_000,
          problems: '人手不足',
        }),
      ],
      finding: [
        finding('Q01', 'pass', 'error'),
        finding('Q99', 'not_applicable', 'error'),
        finding('Q06', 'cannot_judge', 'error', '实际支出未填'),
        finding('Q22', 'note', 'error', '任务涉及资金占实际支出 8.21%'),
        finding('Q13', 'fires', 'information', '4 个指标没有目标值'),
        finding('Q02', 'fires', 'error', '自报 92.10%，重算 92.83%'),
        { ...finding('Q03', 'fires', 'error'), dataset: 'demonstration' },
        { ...finding('Q04', 'fires', 'error'), fiscal_year: 2021 },
        { ...finding('Q05', 'fires', 'error'), department_id: '乙局' },
      ],
    }),
  )
})

describe('the panel', () => {
  it('puts what needs a look first, the gravest on top, and counts only a pass as passed', async () => {
    const answer = await departmentFindings.load(engine, anInput({}, '甲局'))
    expect(answer?.title).toBe('2 项需要核实 · 1 项说明 · 1 项通过')
    expect(answer?.note).toBe('1 项因未填无法判断，1 项不适用')
    expect(answer?.rows.map(({ cells }) => [cells[0], cells[2], cells[3], cells[4]])).toEqual([
      ['Q02', '需要核实', '错误', '自报 92.10%，重算 92.83%'],
      ['Q13', '需要核实', '说明', '4 个指标没有目标值'],
      ['Q22', '说明', '—', '任务涉及资金占实际支出 8.21%'],
      ['Q06', '无法判断（未填）', '—', '实际支出未填'],
      ['Q01', '通过', '—', '—'],
      ['Q99', '不适用', '—', '—'],
    ])
  })

  it('adds what hangs on the target, and moves with it', async () => {
    const at = async (target: number) => {
      const answer = await departmentFindings.load(engine, anInput({ target }, '丁局'))
      return answer?.rows.map(({ cells }) => [cells[0], cells[2]])
    }
    expect(await at(9000)).toEqual([
      ['Q07', '通过'],
      ['Q08', '不适用'],
    ])
    expect(await at(9001)).toEqual([
      ['Q07', '需要核实'],
      ['Q08', '需要核实'],
    ])
  })

  it('has nothing to show before the checks ran', async () => {
    expect(await departmentFindings.load(engine, anInput({ year: 2019 }, '甲局'))).toBeNull()
  })
})
