import { describe, expect, it } from 'vitest'
import { bookOf, fixture, readBook, textSheet } from './books/build'
import { readText, twin } from './helpers'
import { csvOf, grids } from './layouts/grids'

describe('a preview', () => {
  it('is returned only when it was asked for', async () => {
    expect((await readText(twin)).previews).toEqual([])
    expect((await readText(twin, { preview: 'start' })).previews).toHaveLength(1)
  })

  it('says of each understood cell of a form what it became', async () => {
    const { previews, sources } = await readBook(fixture('tianhe-2022.xlsx'), 'a.xlsx', {
      preview: 'start',
    })
    expect(previews[0]).toMatchObject({ sourceId: sources[0]?.id, name: 'a.xlsx' })
    const [grid] = previews[0]?.grids ?? []
    expect(grid?.sheet).toBe('自评表')
    expect(grid?.rows[9]).toEqual([
      '部门资金情况',
      '部门调整预算收入',
      '655.55',
      '部门年初预算收入',
      '643.45',
    ])
    const marks = new Map(
      grid?.marks.map(({ row, column, meaning }) => [`${row},${column}`, meaning]),
    )
    expect(marks.get('10,3')).toBe('调整预算 655.55 万元')
    expect(marks.get('11,5')).toBe('预算调整数 12.1 万元')
    expect(marks.get('13,3')).toBe('预算完成率（自报） 92.83%')
    expect(marks.get('9,6')).toBe('被评价年度 2022')
    expect(marks.get('17,6')).toBe('任务涉及资金 5.6 万元')
    expect(marks.get('18,5')).toBe('完成值 56户')
  })

  it.each([
    [grids.hubei, 3, 2, '基本支出总额 300.5 万元'],
    [grids.hubei, 5, 6, '预算执行得分 19'],
    [grids.hubei, 8, 2, '一级指标 产出指标'],
    [grids.hubei, 8, 5, '目标值 ≥30000卷'],
    [grids.hubei, 8, 7, '得分 40'],
    [grids.hubei, 9, 5, '目标值 ≤4元'],
    [grids.hubei, 12, 3, '二级指标 社会效益指标'],
    [grids.hubei, 13, 7, '自评得分 99'],
    [grids.hubei, 14, 2, '偏差原因'],
    [grids.chongqing, 5, 6, '预算执行权重 10'],
    [grids.chongqing, 9, 5, '年初指标值 300件'],
    [grids.chongqing, 9, 9, '分值 50'],
  ])(
    'marks scores, levels, reasons, other amounts and comparators too (%#)',
    async (grid, row, column, meaning) => {
      const { previews } = await readText(csvOf(grid), { preview: 'start' })
      const marks = previews[0]?.grids[0]?.marks.filter((mark) => mark.row === row)
      expect(marks?.filter((mark) => mark.column === column).at(-1)?.meaning).toBe(meaning)
    },
  )

  it('says of a table what each column is read as, of every sheet', async () => {
    const { previews } = await readBook(fixture('roll-up.xls'), 'a.xls', { preview: 'start' })
    expect(previews[0]?.grids.map(({ sheet, marks }) => [sheet, marks.length])).toEqual([
      ['封面', 0],
      ['汇总', expect.any(Number)],
      ['目标', expect.any(Number)],
    ])
    expect(previews[0]?.grids[1]?.marks[3]).toEqual({ row: 3, column: 4, meaning: '调整预算' })
  })

  it.each([
    [
      '部门名称,年度,实际支出(万元)\n甲局,2022,1.5亿\n乙局,廿年,3\n',
      [
        ['部门名称 甲局', '被评价年度 2022', '实际支出 1.5 亿元'],
        ['', '', ''],
      ],
    ],
    [
      '部门名称,年度,任务,任务涉及资金(元)\n甲局,2022,帮扶,５０００\n',
      [['部门名称 甲局', '年度 2022', '任务 帮扶', '任务涉及资金 5000 元']],
    ],
    [
      '部门名称,年度,任务,关键指标,目标值,完成值\n甲局,2022年,帮扶,户数,不少于50户,56户\n,2022,帮扶,户数,1,1\n',
      [
        [
          '部门名称 甲局',
          '年度 2022年',
          '任务 帮扶',
          '关键指标 户数',
          '目标值 ≥50户',
          '完成值 56户',
        ],
        ['', '', '', '', '', ''],
      ],
    ],
    [
      '部门名称,部门代码,起始年度\n甲局（汇总）,015,2019\n,016,2019\n',
      [
        ['部门名称 甲局（汇总）', '部门代码 015', '起始年度 2019'],
        ['', '', ''],
      ],
    ],
    [
      '部门名称,年度,预算完成率目标\n甲局,2022,95%\n*,*,90%\n乙局,2022,很高\n',
      [
        ['部门名称 甲局', '年度 2022', '预算完成率目标 95%'],
        ['部门名称 *', '年度 *', '预算完成率目标 90%'],
        ['', '', ''],
      ],
    ],
    [
      '类型,原名称,统一名称\n指标,覆盖面,覆盖率\n其他,甲,乙\n',
      [
        ['类型 指标', '原名称 覆盖面', '统一名称 覆盖率'],
        ['', '', ''],
      ],
    ],
  ])('says of each cell of a table what it became, refused rows apart (%#)', async (text, said) => {
    const { previews } = await readText(text, { preview: 'start' })
    const [grid] = previews[0]?.grids ?? []
    const at = (row: number, column: number) =>
      grid?.marks.filter((mark) => mark.row === row && mark.column === column).at(-1)?.meaning ?? ''
    expect(said.map((line, row) => line.map((_, column) => at(row + 2, column + 1)))).toEqual(said)
  })

  it('shows no names and telephones of staff', async () => {
    const { previews } = await readText(
      '部门名称,年度,实际支出(万元),联系人\n甲局,2022,5,王小明\n填报人：李四,联系电话,13812345678',
      { preview: 'start' },
    )
    const text = JSON.stringify(previews)
    for (const secret of ['王小明', '李四', '13812345678']) expect(text).not.toContain(secret)
    expect(previews[0]?.grids[0]?.rows[1]).toEqual(['甲局', '2022', '5', '●●'])
  })

  it('is light: 200 rows of 40 cells of 200 characters', async () => {
    const wide = ['部门名称', '年度', ...Array.from({ length: 60 }, (_, index) => `列${index}`)]
    const rows = Array.from({ length: 300 }, () => ['甲局', '2022', '长'.repeat(500)].join('\t'))
    const book = bookOf({ 表: textSheet([wide.join('\t'), ...rows].join('\n')) })
    const { previews } = await readBook(book, 'a.xlsx', { preview: 'start' })
    const [grid] = previews[0]?.grids ?? []
    expect(grid?.rows).toHaveLength(200)
    expect(grid?.rows[0]).toHaveLength(40)
    expect(grid?.rows[1]?.[2]).toHaveLength(200)
  })

  it('shows the rows and columns around a place that lies beyond the first ones', async () => {
    const wide = Array.from({ length: 60 }, (_, index) => `${index + 1}`)
    const rows = Array.from({ length: 260 }, (_, index) => `第${index + 1}行`)
    const text = [...rows.slice(0, 249), wide.join('\t'), ...rows.slice(250)].join('\n')
    const around = async (row: number, column: number) => {
      const { previews } = await readText(text, { preview: { sheet: null, row, column } })
      const grid = previews[0]?.grids[0]
      if (!grid) throw new Error('no grid')
      return { grid, text: grid.rows[row - grid.firstRow]?.[column - grid.firstColumn] }
    }
    const far = await around(250, 50)
    expect(far.text).toBe('50')
    expect(far.grid).toMatchObject({ firstRow: 230, firstColumn: 30 })
    const near = await around(200, 1)
    expect(near.text).toBe('第200行')
    expect(near.grid).toMatchObject({ firstRow: 1, firstColumn: 1 })
  })
})
