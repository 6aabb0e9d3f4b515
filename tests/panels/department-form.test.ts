import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, type Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { departmentForm, query, ratesOf } from '@/panels/department-form'
import { createLibrary } from '@/session/library'
import { formatRate } from '@/domain/rate'
import { anInput } from '../support/panels'
import { shippedFiles } from '../support/shipped'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
  const real = shippedFiles().filter((file) => file.dataset === 'real')
  await engine.replaceAll((await createLibrary().add(real)).tables)
})
afterAll(() => engine.close())

const input = anInput({ target: 9500 }, '广州市天河区总工会')

it('shows the real form as printed, and what a blank cell is not', async () => {
  const answer = await departmentForm.load(engine, input)
  const cells = new Map(
    answer?.columns.map(({ label }, index) => [label, answer.rows[0]?.cells[index]]),
  )
  expect(cells.get('调整预算（万元）')).toBe('655.55')
  expect(cells.get('年初预算（万元）')).toBe('643.45')
  expect(cells.get('预算调整数（万元）')).toBe('12.10')
  expect(cells.get('实际支出（万元）')).toBe('608.57')
  expect(cells.get('政府性基金预算（万元）')).toBe('—')
  expect(cells.get('存在问题')).toContain('劳模')
})

it('derives what the form does not print', async () => {
  const [row] = await ask(engine, query, input)
  if (!row) throw new Error('no form')
  // 655.55 − 608.57 = 46.98 万元.
  expect(row.unspent).toBe(469_800)
  // 95% × 655.55 = 622.7725; − 608.57 = 14.2025 万元, and the form is below.
  expect(row.shortfall).toBe(142_025)
  expect(row.is_met).toBe(false)
  // 608.57 / 655.55 = 92.8335…%, 12.1 / 643.45 = 1.8804…%, 608.57 / 643.45 = 94.5792…%.
  expect(ratesOf(row).map(({ rate }) => formatRate(rate))).toEqual(['92.83%', '1.88%', '94.58%'])
  expect(ratesOf(row).map(({ reported }) => reported)).toEqual([0.9283, 0.0188, null])
})

it('has nothing for a year without a form', async () => {
  const empty = anInput({ year: 2021 }, '广州市天河区总工会')
  expect(await departmentForm.load(engine, empty)).toBeNull()
  expect(departmentForm.empty(empty)).toBe('该部门没有 2021 年的自评表。')
})
