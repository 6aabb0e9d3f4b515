import { describe, expect, it } from 'vitest'
import { csvOf, national, type GridText } from './layouts/grids'
import { briefly, readGrid } from './layouts/summary'
import { readText } from './helpers'

/** The general form with rows put in front of the row that begins with these words. */
const withRow = (before: string, ...rows: GridText): GridText => {
  const at = national.findIndex((row) => row.includes(before))
  if (at === -1) throw new RangeError(`no row has ${before}`)
  return [...national.slice(0, at), ...rows, ...national.slice(at)]
}

const whole = await readGrid(national)
const [plain] = whole.forms

describe('notes among the rows of a form', () => {
  it.each([
    ['above the headings of the indicators', '绩效指标', '以下为绩效指标', '说明：以下为绩效指标'],
    ['in the first row', '附件3', '本表由预算单位填写', '说明：本表由预算单位填写'],
    ['among the indicators', '质量指标', '水质按月监测', '注：水质按月监测'],
    ['in front of the total', '总分', '无', '备注', '无'],
    ['under the headings of money', '上年结转资金', '不含结余', '备注：', '不含结余'],
  ])('end with themselves %s', async (_, before, note, ...row) => {
    const { forms, findings } = await readGrid(withRow(before, row))
    expect(forms).toEqual([{ ...plain, notes: [note, ...(plain?.notes ?? [])] }])
    expect(findings.map(({ code }) => code)).toEqual(whole.findings.map(({ code }) => code))
  })

  it('go on below, numbered or alone, whatever label a line begins with', async () => {
    const { forms, findings } = await readGrid([
      ...national.slice(0, -1),
      ['2. 执行率：全年执行数除以全年预算数。'],
      ['3. 金额保留两位小数', '不足的补零'],
      ['本表一式两份。'],
    ])
    expect(forms[0]?.notes).toEqual([
      '1. 本表由各部门自行填写。',
      '2. 执行率：全年执行数除以全年预算数。',
      '3. 金额保留两位小数 不足的补零',
      '本表一式两份。',
    ])
    expect(briefly(findings)).not.toContain('unknown-content 20,1')
  })

  it('hide no figure below them', async () => {
    const csv = `${csvOf(national.slice(0, -1))}\n,,7\n偏差大或目标未完成原因分析,下雨`
    const { findings, forms } = await readText(csv)
    expect(forms[0]?.indicators).toHaveLength(5)
    expect(forms[0]?.deviationReason?.value).toBe('下雨')
    expect(findings.find(({ row }) => row === 20)?.message).toBe(
      '第 20 行的“7”在绩效指标表里找不到对应的栏目，没有读入',
    )
  })
})
