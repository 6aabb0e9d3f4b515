import { describe, expect, it } from 'vitest'
import { targetInName } from '@/ingest/target-in-name'
import { readText, twinWith } from './helpers'
import { readGrid } from './layouts/summary'
import { hunan } from './layouts/grids'

describe('a target at the end of a name', () => {
  it.each([
    ['达标率≥95%', '达标率', '≥95%', '>=', '95', '%'],
    ['达标率：≥95％', '达标率', '≥95％', '>=', '95', '%'],
    ['PM2.5平均浓度≤35微克/立方米', 'PM2.5平均浓度', '≤35微克/立方米', '<=', '35', '微克/立方米'],
    ['培训人次>=1,200人次', '培训人次', '>=1,200人次', '>=', '1200', '人次'],
    ['办结时限＜3个工作日', '办结时限', '＜3个工作日', '<', '3', '个工作日'],
    ['新增床位＝20', '新增床位', '＝20', '=', '20', null],
  ])('%s', (text, name, printed, comparator, number, unit) => {
    expect(targetInName(text)).toEqual({
      name,
      text: printed,
      aim: { number, unit, isApproximate: false },
      comparator,
    })
  })

  it.each([
    '达标率',
    '达标率95%',
    '服务≥60岁老年人',
    '日均≥8小时在岗率',
    '规上企业数(≥2000万元)',
    '达标率(目标≥95%',
    '70%≤达标率≤95%',
    '≥95%',
    '收入>支出',
  ])('is none in %s', (text) => {
    expect(targetInName(text)).toBeNull()
  })
})

const indicators = (header: string, row: string) =>
  readText(`部门名称,年度,关键指标,完成值${header}\n甲局,2022,${row}\n`)

describe('an indicator that is called 达标率≥95%', () => {
  it('has the target where no cell states one, and is called 达标率', async () => {
    const { tables, findings } = await indicators('', '达标率≥95%,96%')
    const [row] = tables.indicators
    expect(row?.indicator).toMatchObject({
      name: { value: '达标率', text: '达标率≥95%' },
      target: {
        text: '≥95%',
        comparator: '>=',
        value: { number: '95', unit: '%' },
        cell: { row: 2, column: 3 },
      },
    })
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['target-in-name', 'information'],
    ])
    expect(findings[0]).toMatchObject({ row: 2, column: 3, text: '达标率≥95%' })
  })

  it('takes its comparator to a target cell that has none and agrees', async () => {
    const { tables, findings } = await indicators(',目标值', '达标率≥95%,96%,95.0%')
    expect(tables.indicators[0]?.indicator.target).toMatchObject({
      text: '95.0%',
      comparator: '>=',
    })
    expect(findings.map(({ code }) => code)).toEqual(['target-in-name'])
  })

  it.each(['100%', '≤95%', '显著提升', '95户'])(
    'keeps the target cell %s that differs, and says so',
    async (text) => {
      const { tables, findings } = await indicators(',目标值', `达标率≥95%,96%,${text}`)
      const { name, target } = tables.indicators[0]!.indicator
      expect([name.value, target?.text]).toEqual(['达标率', text])
      const said = findings.find(({ code }) => code === 'target-differs-from-name')
      expect(said).toMatchObject({ severity: 'warning', row: 2, column: 3 })
      expect(said?.message).toContain(`写的是“${text}”，两处不同`)
    },
  )

  it('stands in a form without a column of targets', async () => {
    const { forms } = await readText(
      twinWith(['困难职工在册人数', '困难职工在册人数≥50户']),
      {},
      'a.txt',
    )
    const named = forms[0]?.indicators.find(({ name }) => name.value === '困难职工在册人数')
    expect(named?.target).toMatchObject({ text: '≥50户', comparator: '>=' })
  })

  it('stands in a form whose column of targets is blank there', async () => {
    const grid = hunan.map((row) =>
      row.map((text) =>
        text === '指标1：造林面积' ? '指标1：造林面积≥500亩' : text === '≥500亩' ? '' : text,
      ),
    )
    const { forms, findings } = await readGrid(grid)
    expect(forms[0]?.indicators[0]).toMatchObject({ 2: '造林面积', 3: '>= 500|亩', 4: '520|亩' })
    expect(findings.map(({ code }) => code)).toContain('target-in-name')
  })
})
