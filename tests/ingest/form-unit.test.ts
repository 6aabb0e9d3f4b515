import { describe, expect, it } from 'vitest'
import { gridWith, national } from './layouts/grids'
import { readGrid } from './layouts/summary'

/** The general form without a unit beside its headings, with a row below the department. */
const bare = gridWith(national, ['预算资金(万元)', '预算资金'])
const withRow = (...row: readonly string[]) => [...bare.slice(0, 4), row, ...bare.slice(4)]

const yuan = { original_budget: '100.00', revised_budget: '120.50' }
const thousands = { original_budget: '100000.00', revised_budget: '120500.00' }
const tenThousands = { original_budget: '1000000.00', revised_budget: '1205000.00' }

describe('the unit of a form', () => {
  it.each([
    ['单位：元', yuan],
    ['金额单位：元 币种：人民币', yuan],
    ['编制单位：示例区财政局    金额单位：元', yuan],
    ['单位：人民币（元）', yuan],
    ['（金额单位：人民币元）', yuan],
    ['注：金额单位为元', yuan],
    ['单位：千元', thousands],
    ['单位：万元、%', tenThousands],
  ])('is read from %s', async (text, money) => {
    const { forms, findings } = await readGrid(withRow(text))
    expect(forms[0]?.money).toMatchObject(money)
    expect(findings.map(({ code }) => code)).not.toContain('assumed-unit')
  })

  it.each(['部门整体支出绩效自评表（单位：元）', '部门整体支出绩效自评表    单位：元'])(
    'is read from the title %s',
    async (title) => {
      const { forms, full } = await readGrid(gridWith(bare, ['部门整体支出绩效自评表', title]))
      expect(forms[0]?.money).toMatchObject(yuan)
      expect(full[0]?.title).toMatch(/^部门整体支出绩效自评表/u)
    },
  )

  it.each([
    ['预算资金', '预算资金（百万元）', 3],
    ['年初预算数', '年初预算数（百万元）', 1],
  ])('that nobody knows in the heading %s refuses what is under it', async (from, to, count) => {
    const { forms, findings } = await readGrid(gridWith(withRow('单位：万元'), [from, to]))
    const refused = findings.filter(({ code, row }) => code === 'unknown-unit' && row === 7)
    expect(refused.map(({ column }) => column)).toEqual([3, 4, 5].slice(0, count))
    expect(refused[0]?.message).toContain(
      '的金额单位写的是“百万元”，不能确定是元、千元、万元还是亿元，没有读入',
    )
    expect(Object.keys(forms[0]?.money ?? {})).toHaveLength(3 - count)
  })

  it('is assumed, and said to be, where the words beside 单位 are no unit', async () => {
    const { forms, findings } = await readGrid(withRow('单位：示例局'))
    expect(forms[0]?.money).toMatchObject(tenThousands)
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unreadable-unit', 'assumed-unit']),
    )
  })
})
