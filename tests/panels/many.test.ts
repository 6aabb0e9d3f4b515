import { expect, it } from 'vitest'
import { inputAbout } from '@/panels/many'
import { aScope } from '../support/panels'

const departments = (count: number) =>
  Array.from({ length: count }, () => ({ dataset: 'real' as const }))

it('leaves the judging to the engine where a dataset has more than 1,000 departments', () => {
  expect(inputAbout(aScope(), departments(1000))).not.toHaveProperty('isMany')
  expect(inputAbout(aScope(), departments(1001))).toHaveProperty('isMany', true)
  const demonstration = aScope({ dataset: 'demonstration' })
  expect(inputAbout(demonstration, departments(1001))).not.toHaveProperty('isMany')
})
