import { describe, expect, it } from 'vitest'
import type { Department } from '@/domain/department'
import { seedForm, seedWith } from '../support/seed-form'
import { aDepartment } from './fixtures/casebook'
import { judge } from './judge'
import type { Situation } from './situation'

const filed = (departmentId: string, fiscalYear: number, overrides = {}) => ({
  departmentId,
  fiscalYear,
  form: seedWith({ department: null, ...overrides }),
})
const own = seedWith({ department: null })

describe('Q26', () => {
  it('counts the forms that are held back', () => {
    expect(judge('Q26', { form: seedForm, held: [seedForm, seedForm] })).toMatchObject({
      outcome: 'fires',
      message: '2022 年另有 2 份自评表，只采用一份，其余未计入',
    })
  })

  it('only notes them once the reader has chosen, and blames a unit all the same', () => {
    const chosen = { form: own, held: [own], isDecided: true }
    expect(judge('Q26', chosen)).toMatchObject({
      outcome: 'note',
      message: '2022 年另有 1 份自评表，已决定采用这一份，其余未计入',
    })
    const departments = [aDepartment('甲局', { parentId: '乙局' })]
    const others = [filed('乙局', 2022, { isAggregate: true })]
    expect(judge('Q26', { ...chosen, departments, others }).outcome).toBe('fires')
  })

  it('blames the unit, and only notes it on the 汇总 form', () => {
    const departments = [aDepartment('乙所', { parentId: '甲局' })]
    const form = { ...own, isAggregate: true }
    const alone = { form, departments, others: [filed('乙所', 2021)] }
    expect(judge('Q26', alone).outcome).toBe('pass')
    expect(judge('Q26', { ...alone, others: [filed('乙所', 2022)] })).toMatchObject({
      outcome: 'note',
      message: '本表为汇总表，所属单位乙所又单独报送，合计时不重复计入',
    })
  })
})

describe('Q27', () => {
  const renamed = (overrides: Partial<Department>): Situation => ({
    form: own,
    departments: [
      aDepartment('乙办', { departmentCode: '101' }),
      aDepartment('甲局', { departmentCode: '101', ...overrides }),
    ],
    others: [filed('乙办', 2021)],
  })

  it('names both names and the code', () => {
    expect(judge('Q27', renamed({})).message).toBe(
      '代码 440106-101 在 2021 年属于乙办，2022 年属于甲局，没有写明前身部门',
    )
  })

  it('only notes a rename that the table states', () => {
    expect(judge('Q27', renamed({ predecessorIds: ['乙办'] })).outcome).toBe('note')
  })

  it('takes one number in two divisions for two departments', () => {
    expect(judge('Q27', renamed({ divisionCode: '440112' })).outcome).toBe('not_applicable')
  })

  it('finds one name under two codes, by the years that the table states', () => {
    const departments = [
      aDepartment('甲局', { departmentCode: '101', validTo: 2021 }),
      aDepartment('甲局', { departmentCode: '201', validFrom: 2022 }),
    ]
    expect(judge('Q27', { form: own, departments, others: [filed('甲局', 2021)] })).toMatchObject({
      outcome: 'fires',
      message: '2021 年的代码为 440106-101，2022 年为 440106-201，名称未变',
    })
  })

  it('takes one name in two divisions side by side for two departments', () => {
    const own = seedWith({ divisionCode: '440106' })
    const other = { divisionCode: '440112' }
    const moved = { form: own, others: [filed('甲局@440112', 2021, { ...seedForm, ...other })] }
    expect(judge('Q27', moved).outcome).toBe('fires')
    const others = [...moved.others, filed('甲局@440112', 2022, { ...seedForm, ...other })]
    expect(judge('Q27', { form: own, others }).outcome).toBe('pass')
  })
})
