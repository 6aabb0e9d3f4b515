import { describe, expect, it } from 'vitest'
import { departmentIdOf, saysAggregate } from '@/domain/department'

describe('departmentIdOf', () => {
  it.each([
    '广州市天河区总工会',
    ' 广州市天河区 总工会\n',
    '广州市天河区总工会(汇总)',
    '广州市天河区总工会（汇总）',
    '广州市天河区总工会（本级）',
    '\ufeff广州市天河区总工会　（ 汇 总 ）',
  ])('takes "%s" for one department', (name) => {
    expect(departmentIdOf(name)).toBe('广州市天河区总工会')
  })

  it('folds full-width letters and digits', () => {
    expect(departmentIdOf('第１２３中学Ａ区')).toBe('第123中学A区')
  })

  it('keeps other brackets: they tell departments apart', () => {
    expect(departmentIdOf('财政局（国资办）')).toBe('财政局(国资办)')
  })

  it('leaves an id as it is', () => {
    const id = departmentIdOf('示例区教育局（汇总）')
    expect(departmentIdOf(id)).toBe(id)
  })
})

describe('saysAggregate', () => {
  it.each([
    ['示例区教育局（汇总）', true],
    ['2022年度部门整体支出绩效自评汇总表', true],
    ['示例区教育局（本级）', false],
    ['', false],
  ])('%s: %s', (text, isAggregate) => {
    expect(saysAggregate(text)).toBe(isAggregate)
  })
})
