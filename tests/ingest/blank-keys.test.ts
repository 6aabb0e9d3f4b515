import { utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { Answers } from '@/ingest'
import { bookOf, readBook } from './books/build'
import { readText } from './helpers'

/** Saved from merged cells: only the first row of a block carries the name. */
const merged = `部门名称,年度,行政区划代码,调整预算(万元),实际支出(万元)
甲局,2021,440106,10,9
,2022,,20,18
乙局,2021,440106,30,27
,,,40,36
合计,,,100,90
`
const rollup = `单位：万元
部门,年度,全年预算数,全年执行数,上年结转
甲局,2021,10,9,1
,2022,20,18,1
乙局,,30,27,1
`
const indicators = `部门名称,年度,任务,关键指标,完成值
甲局,2022,任务一,户数,5
,,,人数,6
,,任务二,次数,7
`
const above: Answers = { blanks: { department: 'above', fiscal_year: 'above', task: 'above' } }
const skip: Answers = { blanks: { department: 'skip', fiscal_year: 'skip', task: 'skip' } }

const formsOf = async (text: string, answers?: Answers) => {
  const { forms, tables, questions, findings } = await readText(text, { answers })
  return {
    questions,
    findings,
    forms: [...forms, ...tables.forms].map(({ department, divisionCode, fiscalYear }) => [
      department?.value,
      fiscalYear?.value,
      divisionCode,
    ]),
    cells: [...forms, ...tables.forms].map(({ department, fiscalYear }) =>
      [department, fiscalYear].map((key) => `${key?.cell.row},${key?.cell.column}`).join(' '),
    ),
  }
}

describe('a blank department or year of a row', () => {
  it('is one question a column, with the first rows as they stand', async () => {
    const { forms, questions, findings } = await formsOf(merged)
    expect(forms).toEqual([
      ['甲局', 2021, '440106'],
      ['乙局', 2021, '440106'],
    ])
    expect(questions.map(({ kind, blank, row }) => [kind, blank?.column, row])).toEqual([
      ['blank', 'department', 3],
      ['blank', 'fiscal_year', 5],
    ])
    expect(questions[0]?.message).toBe(
      '有 2 行的“部门名称”空白（第 3 行“2022”“20”“18”；第 5 行“40”“36”）。是与上一行相同（原表合并过单元格），还是不读入？',
    )
    expect(findings.filter(({ code }) => code === 'refused-row').map(({ row }) => row)).toEqual([
      3, 5,
    ])
  })

  it('takes department, code and year of the rows above by the answer, and says from which cells', async () => {
    const { forms, cells, questions, findings } = await formsOf(merged, above)
    expect(questions).toEqual([])
    expect(forms).toEqual([
      ['甲局', 2021, '440106'],
      ['甲局', 2022, '440106'],
      ['乙局', 2021, '440106'],
      ['乙局', 2021, '440106'],
    ])
    expect(cells).toEqual(['2,1 2,2', '2,1 3,2', '4,1 4,2', '4,1 4,2'])
    expect(findings.filter(({ code }) => code === 'answered')).toMatchObject([
      { row: 3, column: 1, message: '第 3 行的“部门名称”空白，按您的回答与第 2 行的“甲局”相同' },
      { row: 5, column: 1 },
      { row: 5, column: 2, message: '第 5 行的“年度”空白，按您的回答与第 4 行的“2021”相同' },
    ])
  })

  it('leaves rows out by the answer, and says so of each', async () => {
    const { forms, questions, findings } = await formsOf(merged, skip)
    expect([forms.length, questions.length]).toEqual([2, 0])
    expect(findings.filter(({ code }) => code === 'refused-row')).toMatchObject([
      { severity: 'information', row: 3, message: '第 3 行没有读入：没有部门名称，按您的回答' },
      { severity: 'information', row: 5 },
    ])
  })

  it('is asked of roll-ups alike', async () => {
    expect((await readText(rollup)).sources[0]?.layouts).toEqual(['rollup'])
    const open = await formsOf(rollup)
    expect(open.forms).toEqual([['甲局', 2021, null]])
    expect(open.questions.map(({ blank }) => blank?.column)).toEqual(['department', 'fiscal_year'])
    const { forms, cells } = await formsOf(rollup, above)
    expect(forms).toEqual([
      ['甲局', 2021, null],
      ['甲局', 2022, null],
      ['乙局', 2022, null],
    ])
    expect(cells).toEqual(['3,1 3,2', '3,1 4,2', '5,1 4,2'])
  })

  it('asks of a task beside it, which a row may go without', async () => {
    const tasksOf = async (answers?: Answers) => {
      const { tables, questions } = await readText(indicators, { answers })
      const read = tables.indicators.map(({ departmentName, taskName, indicator }) =>
        [departmentName, taskName, indicator.name.value].join(),
      )
      return [read, questions.map(({ blank }) => blank?.column)]
    }
    const columns = ['department', 'fiscal_year', 'task']
    expect(await tasksOf()).toEqual([['甲局,任务一,户数'], columns])
    const filled = ['甲局,任务一,户数', '甲局,任务一,人数', '甲局,任务二,次数']
    expect(await tasksOf(above)).toEqual([filled, []])
    const { department, fiscal_year } = { department: 'above', fiscal_year: 'above' } as const
    const without = await tasksOf({ blanks: { department, fiscal_year, task: 'skip' } })
    expect(without).toEqual([['甲局,任务一,户数', '甲局,,人数', '甲局,任务二,次数'], []])
  })

  it('is marked in the preview with what it became and from where', async () => {
    const { previews } = await readText(indicators, { answers: above, preview: 'start' })
    const marks = previews[0]?.grids[0]?.marks.filter(({ row }) => row === 3)
    expect(marks?.map(({ column, meaning }) => [column, meaning])).toEqual(
      expect.arrayContaining([
        [1, '部门名称 甲局（同第 2 行，按您的回答）'],
        [2, '年度 2022（同第 2 行，按您的回答）'],
        [3, '任务 任务一（同第 2 行，按您的回答）'],
      ]),
    )
  })

  const tidy = '部门名称,年度,实际支出(万元)'
  const wide = '部门,年度,全年执行数,年初预算数,上年结转'
  it.each([
    ['under a sum', [tidy, '甲局,2022,1', '合计,2022,1', ',2022,2']],
    ['under a sum in a roll-up', [wide, '甲局,2022,1,1,1', '合计,2022,1,1,1', ',2022,2,2,1']],
    ['under cells that have moved', [tidy, '甲局,2022,1', '乙局,2022,1,234.56', ',2022,2']],
    ['under such in a roll-up', [wide, '甲局,2022,1,1,1', '乙局,2022,1,1,234.56,1', ',2022,2,2,1']],
    [
      'under what is no name',
      [wide, '甲局,2022,1,1,1', '数据来源：财政,2022,1,1,1', ',2022,2,2,1'],
    ],
    ['with nothing above', [tidy, ',2022,2', '甲局,2022,1']],
    ['with nothing above in a roll-up', [wide, ',2022,2,2,1', '甲局,2022,1,1,1']],
  ])('repeats nothing %s', async (_, rows) => {
    const { forms, questions, findings } = await formsOf(`${rows.join('\n')}\n`, above)
    expect(questions).toEqual([])
    expect(forms).toEqual([['甲局', 2022, null]])
    const at = rows.findIndex((row) => row.startsWith(',')) + 1
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'refused-row', severity: 'error', row: at, column: 1 }),
    )
  })

  it('is not asked of a row without figures, nor where a supervising department stands', async () => {
    const { questions } = await formsOf(
      '部门名称,年度,实际支出(万元)\n甲局,2022,1\n,2022,\n,（续表）,\n',
    )
    expect(questions).toEqual([])
    const own = await formsOf(
      '主管部门,单位名称,全年预算数,全年执行数\n甲局,甲局本级,1,1\n乙局,,2,2\n',
    )
    expect(own.questions.map(({ kind }) => kind)).not.toContain('blank')
  })

  it('of a book is read by its merged cells, without a question', async () => {
    const rows = merged.split('\n').map((line) => line.split(','))
    const sheet = utils.aoa_to_sheet(rows)
    const down = (column: number, from: number, to: number) => ({
      s: { r: from - 1, c: column },
      e: { r: to - 1, c: column },
    })
    sheet['!merges'] = [down(0, 2, 3), down(0, 4, 5), down(1, 4, 5), down(2, 2, 3), down(2, 4, 5)]
    const { tables, questions } = await readBook(bookOf({ 表: sheet }))
    expect(questions).toEqual([])
    expect(tables.forms.map(({ department }) => department?.value)).toEqual([
      '甲局',
      '甲局',
      '乙局',
      '乙局',
    ])
    const { questions: asked } = await readBook(bookOf({ 表: utils.aoa_to_sheet(rows) }))
    expect(asked.map(({ blank, sheet: name }) => [blank?.column, name])).toEqual([
      ['department', '表'],
      ['fiscal_year', '表'],
    ])
  })

  it('reads 同上 as a blank cell, and no department of that name', async () => {
    const text = '部门名称,年度,实际支出(万元)\n甲局,2022,1\n同上,2021,2\n'
    expect((await formsOf(text)).forms).toEqual([['甲局', 2022, null]])
    expect((await formsOf(text, above)).forms).toEqual([
      ['甲局', 2022, null],
      ['甲局', 2021, null],
    ])
  })
})
