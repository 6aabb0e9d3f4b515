import { expect, it } from 'vitest'
import { fieldNameOf } from '@/domain/form'
import { formOrigin, mergeOrigins, type TotalOrigin } from '@/domain/origin'

const total: TotalOrigin = {
  kind: 'total',
  year: 2022,
  numerator: 'actual_expenditure',
  denominator: 'revised_budget',
  alsoIn: null,
}

it('is nothing where a figure is made from no field', () => {
  expect(formOrigin('甲局', 2022, [])).toEqual([])
})

it('names each form once, with every field once', () => {
  const merged = mergeOrigins([
    ...formOrigin('甲局', 2022, ['actual_expenditure', 'revised_budget']),
    ...formOrigin('甲局', 2021, ['actual_expenditure']),
    ...formOrigin('甲局', 2022, ['revised_budget', 'original_budget']),
    total,
    total,
    { ...total, alsoIn: 2021 },
  ])
  expect(merged).toEqual([
    {
      kind: 'form',
      departmentId: '甲局',
      year: 2022,
      fields: ['actual_expenditure', 'revised_budget', 'original_budget'],
    },
    { kind: 'form', departmentId: '甲局', year: 2021, fields: ['actual_expenditure'] },
    total,
    { ...total, alsoIn: 2021 },
  ])
})

it.each([
  ['revised_budget', '调整预算'],
  ['reported_completion_rate', '预算完成率（自报）'],
  ['task_funds:2', '任务 2 涉及资金'],
  ['indicator_reported:3', '指标 3 完成值'],
  ['amount:1', '其他金额 1'],
  ['nobody_knows', 'nobody_knows'],
])('calls %s %s', (field, name) => {
  expect(fieldNameOf(field)).toBe(name)
})
