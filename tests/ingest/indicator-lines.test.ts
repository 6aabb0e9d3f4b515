import { describe, expect, it } from 'vitest'
import { gridWith, national } from './layouts/grids'
import { readGrid } from './layouts/summary'
import { readText } from './helpers'

const two = '指标1：清淤河道长度\n指标2：巡河次数'
const messages = ({ message }: { readonly message: string }) => message

describe('two indicators in one cell', () => {
  it('come apart where their values do, and a weight for both is nobody’s', async () => {
    const { forms, findings } = await readGrid(
      gridWith(
        national,
        ['清淤河道长度', two],
        ['≥260米', '≥260米\n≥48次'],
        ['≥266米', '266米\n45次'],
      ),
    )
    expect(forms[0]?.indicators.slice(0, 2)).toEqual([
      ['产出指标', '数量指标', '清淤河道长度', '>= 260|米', '266|米', null, null, null],
      ['产出指标', '数量指标', '巡河次数', '>= 48|次', '45|次', null, null, null],
    ])
    expect(findings.map(messages)).toContain(
      '第 13 行的“20”“20”是 2 个指标合写的分值或得分，分不到各个指标，没有读入',
    )
  })

  it('stay one where their values do not come apart, with a finding', async () => {
    const { forms, findings } = await readGrid(
      gridWith(national, ['清淤河道长度', two], ['≥266米', '266米\n45次']),
    )
    expect(forms[0]?.indicators).toHaveLength(5)
    expect(findings.find(({ code }) => code === 'indicators-in-one-cell')).toMatchObject({
      message: '一格里写了 2 个指标，指标值和完成值没有同样分行，分不开，已按一个指标的原文读入',
      row: 13,
      column: 4,
    })
  })
})

it('an indicator that has only its number keeps it, and can be read again', async () => {
  const { full } = await readGrid(gridWith(national, ['清淤河道长度', '指标1：']))
  expect(full[0]?.indicators[0]?.name.value).toBe('指标1')
  const { tables } = await readText('部门名称,年度,关键指标,完成值\n甲局,2022,指标1,266米\n')
  expect(tables.indicators.map(({ indicator }) => indicator.name.value)).toEqual(['指标1'])
})
