import { describe, expect, it } from 'vitest'
import { isTotal, totalCell } from '@/ingest/totals'

const cells = (...texts: readonly string[]) =>
  texts.flatMap((text, index) => (text === '' ? [] : [{ row: 1, column: index + 1, text }]))

describe('a sum in a column of departments', () => {
  it.each([
    '合计',
    '合 计',
    '全区合计',
    '合计：',
    '总计：',
    '合计（万元）',
    '合计数',
    '*合计*',
    '【合计】',
    '部门合计',
    '党群部门小计',
    '全区总计',
    '累计',
    '平均',
    '全区平均值',
    '合计：12个部门',
    '一、党群部门',
  ])('may be called %s', (text) => {
    expect(isTotal(text)).toBe(true)
  })

  it.each(['审计局', '会计核算中心', '统计局', '设计院', '合计局', '甲局（合计）', '平均镇', '*'])(
    'is not %s',
    (text) => {
      expect(isTotal(text)).toBe(false)
    },
  )

  it('may stand left of the column where that is blank, and nowhere else by a name of its own', () => {
    expect(totalCell(cells('全区合计', '', '1'), 2)?.column).toBe(1)
    expect(totalCell(cells('培训人数累计', '示例局', '1'), 2)).toBeUndefined()
    expect(totalCell(cells('合计', '示例局', '1'), 2)?.column).toBe(1)
    expect(totalCell(cells('培训人数累计', '1'), undefined)).toBeUndefined()
  })
})
