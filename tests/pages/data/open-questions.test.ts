import { expect, it } from 'vitest'
import type { Question } from '@/domain/finding'
import { openQuestions, yearForAll } from '@/pages/data/open-questions'
import { createLibrary } from '@/session/library'

const form = (name: string, ...lines: readonly string[]) => ({
  name,
  title: name,
  bytes: new TextEncoder().encode(
    [
      '部门整体支出绩效自评表',
      ...lines,
      '预算资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分',
      ',年度资金总额,10,11,10,10,90.91%,9',
      '一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分',
      `产出指标,数量指标,${name},≥5场,6场,90,90`,
    ].join('\n'),
  ),
  dataset: 'real' as const,
  origin: 'own' as const,
  listedSha256: null,
})

it('gives the same year to forms that name none, and leaves those that name two alone', async () => {
  const library = createLibrary()
  const { report } = await library.add([
    form('甲.csv', '部门名称,甲局'),
    form('2021年度乙.csv', '（2022年度）', '部门名称,乙局'),
    form('丙.csv', '部门名称,'),
  ])
  const open = openQuestions(report.entries)
  expect(open.map(({ place, isYearless }) => [place, isYearless])).toEqual([
    ['甲.csv', true],
    ['2021年度乙.csv', false],
    ['丙.csv', true],
  ])
  const answered = await library.change(yearForAll(open, 2022))
  const left = openQuestions(answered.report.entries)
  const kinds = (question: { kinds: ReadonlySet<Question['kind']> }) => [...question.kinds]
  expect(left.map(kinds)).toEqual([['year'], ['department']])
  expect(answered.report.departments.map(({ name }) => name)).toEqual(['甲局'])
})

it('knows which cell of which file to open for a look', async () => {
  const { report } = await createLibrary().add([form('丙.csv', '部门名称,', '（2022年度）')])
  expect(openQuestions(report.entries)[0]?.origin).toMatchObject({
    kind: 'cell',
    file: '丙.csv',
    cell: { sheet: null, row: 2, column: 1 },
  })
})
