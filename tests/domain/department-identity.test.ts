import { describe, expect, it } from 'vitest'
import { identifyDepartments } from '@/domain/department-identity'

const record = (name: string, divisionCode: string | null = null) => ({ name, divisionCode })

describe('identifyDepartments', () => {
  it('takes records of one name for one department, with or without a code', () => {
    const { identify } = identifyDepartments([record('民政局', '440106'), record('民政局（本级）')])
    expect([identify('民政局', '440106'), identify('民政局（汇总）', null)]).toEqual([
      '民政局',
      '民政局',
    ])
  })

  it('keeps departments of two divisions apart, and cannot tell one without a code', () => {
    const { identify } = identifyDepartments([
      record('民政局', '440106'),
      record('民政局', '440105'),
    ])
    expect([
      identify('民政局', '440106'),
      identify('民政局', '440105'),
      identify('民政局', null),
    ]).toEqual(['民政局@440106', '民政局@440105', null])
  })

  it('says which divisions a name is found in', () => {
    const { divisionsOf } = identifyDepartments([
      record('民政局', '440106'),
      record('民政局（本级）', '440105'),
      record('教育局'),
    ])
    expect(divisionsOf('民政局')).toEqual(['440105', '440106'])
    expect(divisionsOf('教育局')).toEqual([])
  })

  it('changes no other department for it', () => {
    const { identify } = identifyDepartments([
      record('民政局', '440106'),
      record('民政局', '440105'),
      record('教育局', '440106'),
    ])
    expect([identify('教育局', '440106'), identify('新设局', null)]).toEqual(['教育局', '新设局'])
  })
})
