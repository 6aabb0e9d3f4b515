import { describe, expect, it } from 'vitest'
import { type AnswerColumn, cellText } from '@/panels/answer-cells'
import { answerPanel } from '@/panels/answer-panel'
import { drawable, shapeOf } from '@/panels/answer-shape'
import { chartThemes } from '@/ui/chart-theme'
import { anInput } from '../support/panels'

const column = (name: string, type = 'VARCHAR'): AnswerColumn => ({ name, type })
const year = column('年度', 'INTEGER')
const rate = column('完成率_百分数', 'DOUBLE')
const money = column('实际支出_万元', 'DECIMAL(38,6)')

describe('cellText', () => {
  it.each([
    [money, '608.570000', '608.57'],
    [money, '-1234567.000000', '-1,234,567.00'],
    [money, '12345678901234567890.123400', '12,345,678,901,234,567,890.1234'],
    [rate, '92.83349858897109', '92.8335'],
    [rate, '1e-7', '1e-7'],
    [rate, 'inf', '无穷大'],
    [rate, '-inf', '负无穷大'],
    [rate, '-nan', '非数值'],
    [column('表', 'DOUBLE[]'), '[1.5, inf, nan]', '[1.5, 无穷大, 非数值]'],
    [column('文', 'VARCHAR'), 'inf', 'inf'],
    [column('数', 'BIGINT'), '12345', '12,345'],
    [year, '2022', '2022'],
    [column('是', 'BOOLEAN'), 'true', '是'],
    [column('表', 'INTEGER[]'), '[1000, 2]', '[1000, 2]'],
    [column('部门'), null, '—'],
    [column('代码'), '440106', '440106'],
  ])('shows %o %s as %s', (one, cell, text) => {
    expect(cellText(one, cell)).toBe(text)
  })
})

describe('shapeOf', () => {
  const departments = [
    ['2021', '甲局', '90.0'],
    ['2022', '甲局', '91.0'],
    ['2022', '乙局', null],
  ]
  const columns = [year, column('部门'), rate]

  it('draws no years and no words', () => {
    expect(drawable(columns)).toEqual([2])
  })

  it('makes a line for each name along years, else a bar for each name', () => {
    expect(shapeOf(columns, departments, 2)).toEqual({ kind: 'lines', year: 0, value: 2, by: 1 })
    expect(shapeOf(columns, departments.slice(1), 2)).toEqual({ kind: 'bars', label: 1, value: 2 })
    expect(
      shapeOf(
        [year, rate],
        [
          ['2021', '1'],
          ['2022', '2'],
        ],
        1,
      ),
    ).toEqual({
      kind: 'lines',
      year: 0,
      value: 1,
      by: null,
    })
  })

  it('makes bars where a name stands twice in a year', () => {
    const twice = [...departments, ['2022', '甲局', '1.0']]
    expect(shapeOf(columns, twice, 2)).toEqual({ kind: 'bars', label: 1, value: 2 })
  })

  it('draws nothing without rows, names or a figure', () => {
    expect(shapeOf(columns, [], 2)).toBeNull()
    expect(shapeOf([rate], [['1']], 0)).toBeNull()
    expect(shapeOf(columns, departments, 1)).toBeNull()
  })
})

describe('answerPanel', () => {
  const drawing = { input: anInput(), theme: chartThemes.light, width: 800 }

  it('keeps a gap where a line has no row, and says each row in words', () => {
    const answer = {
      columns: [year, column('部门'), rate],
      rows: [
        ['2021', '甲局', '90.5'],
        ['2022', '甲局', '91.5'],
        ['2022', '乙局', '88'],
      ],
      total: 3,
    }
    const panel = answerPanel(answer, { title: '共 3 行', drawn: 2 })
    const { series } = panel.chart!(drawing)
    expect(series).toMatchObject([
      {
        type: 'line',
        data: [
          { value: 90.5, row: 0 },
          { value: 91.5, row: 1 },
        ],
      },
      { type: 'line', data: [{ value: NaN }, { value: 88, row: 2 }] },
    ])
    expect(panel.rows[2]?.description).toEqual(['年度 2022', '部门 乙局', '完成率_百分数 88'])
    expect(panel.note).toBeNull()
  })

  it('draws the first thirty bars and says so', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [`局${i}`, `${i}.00`])
    const panel = answerPanel(
      { columns: [column('部门'), money], rows, total: 40 },
      { title: '', drawn: 1 },
    )
    const { series } = panel.chart!(drawing)
    expect(series).toMatchObject([{ type: 'bar', data: { length: 30 } }])
    expect(panel.note).toBe('共 40 行，图上画前 30 行，全部见表。')
    expect(
      answerPanel(
        { columns: [column('部门')], rows: [['甲']], total: 1 },
        { title: '', drawn: null },
      ).chart,
    ).toBeNull()
  })
})
