import { describe, expect, it } from 'vitest'
import { gridWith, hunan, national, nationalThreeCells, sichuan } from './grids'
import { briefly, readGrid } from './summary'

const messageOf = async (grid: Parameters<typeof readGrid>[0], code: string) =>
  (await readGrid(grid)).findings.find((finding) => finding.code === code)?.message

describe('a contradiction is kept and said', () => {
  it('where parts by kind of spending do not make the whole', async () => {
    const { forms } = await readGrid(hunan)
    expect(forms[0]?.money.revised_budget).toBe('20301200.00')
    expect(forms[0]?.amounts.filter(([, column]) => column === '按支出性质分')).toEqual([
      ['基本支出', '按支出性质分', '14256700.00'],
      ['项目支出', '按支出性质分', '5000000.00'],
    ])
    expect(await messageOf(hunan, 'parts-differ-from-whole')).toBe(
      '按支出性质分各项之和为 1925.67，与年初预算 1800、调整预算 2030.12、实际支出 1990（万元）不一致，均照原样读入，请核对',
    )
  })

  it('but not where they do', async () => {
    const grid = gridWith(hunan, ['其中：基本支出：1425.67', '其中：基本支出：1530.12'])
    expect(await messageOf(grid, 'parts-differ-from-whole')).toBeUndefined()
    expect(await messageOf(national, 'parts-differ-from-whole')).toBeUndefined()
    expect(await messageOf(sichuan, 'parts-differ-from-whole')).toBeUndefined()
  })

  it('where the whole is 0 over a part of 90', async () => {
    const grid = gridWith(national, ['100', '0'])
    const { forms } = await readGrid(grid)
    expect(forms[0]?.money.original_budget).toBe('0.00')
    expect(forms[0]?.amounts[0]).toEqual(['当年财政拨款', '年初预算数', '900000.00'])
    expect(await messageOf(grid, 'parts-differ-from-whole')).toBe(
      '“年初预算数”一栏各项之和为 100，与总额 0（万元）不一致，均照原样读入，请核对',
    )
  })

  it('where 102.59% was executed and the score is blank', async () => {
    const grid = gridWith(national, ['95.00%', '102.59%'], ['9.5', ''])
    const { forms, findings } = await readGrid(grid)
    expect(forms[0]?.rates).toEqual([['completion_rate', '1.0259', null]])
    expect(forms[0]?.scores).toEqual(['10', null, '98.6'])
    expect(briefly(findings)).toContain('blank-score 6,7')
    expect(await messageOf(grid, 'blank-score')).toBe(
      '预算执行一行填了执行率 102.59%，没有填得分；得分按未填处理',
    )
  })

  it('where a form spells its department in two ways', async () => {
    const grid = [...national.slice(0, -2), ['填报单位：示例区水务管理局']]
    const { forms, findings } = await readGrid(grid)
    expect(forms).toHaveLength(1)
    expect(forms[0]?.department).toBe('示例区水务局')
    expect(briefly(findings)).toContain('department-spelled-two-ways 19,1')
    expect(await messageOf(grid, 'department-spelled-two-ways')).toBe(
      '部门名称前面写的是“示例区水务局”，这里写的是“示例区水务管理局”；已采用前者',
    )
    const same = [...national.slice(0, -2), ['填报单位：示例区水务局']]
    expect(await messageOf(same, 'department-spelled-two-ways')).toBeUndefined()
  })

  it('where 指标1 restarts under every 二级指标: it is no key', async () => {
    const { full, findings } = await readGrid(
      gridWith(hunan, ['指标1：造林面积', '指标1'], ['指标1：苗木成活率', '指标1：']),
    )
    expect(
      full[0]?.indicators.map(({ indicatorNo, level2, name, target }) => [
        indicatorNo,
        level2?.value,
        name.value,
        target?.text,
      ]),
    ).toEqual([
      [1, '数量指标', '指标1', '≥500亩'],
      [2, '质量指标', '指标1', '≥85%'],
    ])
    expect(briefly(findings).filter((text) => /indicator/u.test(text))).toEqual([
      'unnamed-indicator 13,4',
      'indicator-numbers-restart 14,4',
      'unnamed-indicator 14,4',
    ])
  })

  it('where a target says ≤ and ≥ was meant, or its cells disagree', async () => {
    const { forms } = await readGrid(gridWith(national, ['≥48次', '≤48次']))
    expect(forms[0]?.indicators[1]?.[3]).toBe('<= 48|次')
    const two = gridWith(nationalThreeCells, ['260', '≤260'])
    expect((await readGrid(two)).forms[0]?.indicators[0]?.[3]).toBe('<= 260|米')
    expect(await messageOf(two, 'two-comparators')).toBe(
      '指标值写的是“≤260”，与“指标性质”一栏的符号不同，已按指标值读入，请核对',
    )
  })

  it('where 实际完成值 is no number but ≥266米', async () => {
    expect(await messageOf(national, 'comparator-in-result')).toContain('“≥266米”')
  })

  it('where the total score stands in two places', async () => {
    const grid = [...national.slice(0, 3), ['自评总分', '97'], ...national.slice(3)]
    expect((await readGrid(grid)).forms[0]?.scores).toEqual(['10', '9.5', '97'])
    expect(await messageOf(grid, 'score-stated-twice')).toBe(
      '总分前面写的是 97，这里写的是 98.6；已采用前者',
    )
  })
})

describe('fewer values than headings', () => {
  it('leave the amount out and say so: nothing is shifted', async () => {
    const grid = gridWith(national, ['120.50', ''])
    const { forms } = await readGrid(grid)
    expect(forms[0]?.money).toEqual({
      original_budget: '1000000.00',
      actual_expenditure: '1144750.00',
    })
    expect(await messageOf(grid, 'blank-under-heading')).toBe(
      '“全年预算数”下面没有数，按未填处理，没有用旁边的数代替',
    )
  })

  it('do not make a weight a score', async () => {
    const { forms, findings } = await readGrid(gridWith(national, ['98.6', '']))
    expect(forms[0]?.scores).toEqual(['10', '9.5', null])
    expect(briefly(findings)).toContain('total-row 18,1')
  })
})

describe('what a layout does not know', () => {
  it('as a column is named, and its cells fill no other', async () => {
    const grid = national.map((row) =>
      row.length < 8 || row[0] === '总分'
        ? row
        : [
            ...row.slice(0, 4),
            row[1] === '一级指标' ? '指标解释' : row[3] === '清淤河道长度' ? '按米计' : '',
            ...row.slice(4),
          ],
    )
    const indicators = [...national.slice(0, 11), ...grid.slice(11, 17)]
    const { forms, findings } = await readGrid(indicators)
    expect(forms[0]?.indicators[0]?.slice(2, 5)).toEqual(['清淤河道长度', '>= 260|米', '266|米'])
    expect(findings.find(({ code }) => code === 'unknown-column')?.message).toBe(
      '“指标解释”不是这种表式认得的栏目，这一栏没有读入',
    )
  })

  it('as a row is shown', async () => {
    const grid = [...national.slice(0, 18), ['其他需要说明的问题', '没有。']]
    const { findings } = await readGrid(grid)
    expect(briefly(findings)).toContain('unknown-content 19,1')
  })
})

it('takes no sum for an indicator or a level', async () => {
  const sums = [
    ['', '小计', '', '', '', '', '90', '88.6', ''],
    ['', '效益指标', '小计', '', '', '', '40', '40', ''],
  ]
  const { forms, findings } = await readGrid([
    ...national.slice(0, 15),
    ...sums,
    ...national.slice(15),
  ])
  expect(forms[0]?.indicators.map(([level1, level2]) => [level1, level2])).toEqual([
    ['产出指标', '数量指标'],
    ['产出指标', '数量指标'],
    ['产出指标', '质量指标'],
    ['效益指标', '社会效益指标'],
    ['效益指标', '满意度指标'],
  ])
  expect(forms[0]?.scores).toEqual(['10', '9.5', '98.6'])
  expect(briefly(findings).filter((text) => text.startsWith('total-row'))).toEqual([
    'total-row 16,2',
    'total-row 17,2',
  ])
})
