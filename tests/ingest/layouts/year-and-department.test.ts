import { describe, expect, it } from 'vitest'
import { gridWith, hubei, national } from './grids'
import { readGrid } from './summary'

const untitled = gridWith(national, ['(2022年度)', ''])

describe('the year', () => {
  it('comes from the name of the file where the form says none', async () => {
    const { forms, findings } = await readGrid(untitled, '2021年度示例区自评.csv')
    expect(forms[0]?.year).toBe(2021)
    expect(findings.find(({ code }) => code === 'year-from-file-name')?.message).toBe(
      '被评价年度没有单独填写，已采用文件名里的 2021 年',
    )
  })

  it.each(['2023年3月报送.csv', '2023年填报.csv', '2021年度与2022年度.csv', '20230315.csv'])(
    'is not guessed from %s',
    async (name) => {
      const { forms, questions } = await readGrid(untitled, name)
      expect(forms[0]?.year).toBeNull()
      expect(questions.map(({ kind, message }) => [kind, message])).toEqual([
        ['year', '表中没有被评价年度。这张表评价的是哪一年？'],
      ])
    },
  )

  it('is asked for where title and file name disagree', async () => {
    const { forms, questions } = await readGrid(national, '2021年度.csv')
    expect(forms[0]?.year).toBeNull()
    expect(questions.map(({ message }) => message)).toEqual([
      '标题写的是 2022 年，文件名写的是 2021 年，两处不一致。这张表评价的是哪一年？',
    ])
  })

  it('is asked for where cell and title disagree, or two titles', async () => {
    const cell = [...national.slice(0, 3), ['被评价年度', '2020年'], ...national.slice(3)]
    expect((await readGrid(cell)).questions.map(({ message }) => message)).toEqual([
      '被评价年度写的是“2020年”，标题写的是 2022 年，两处不一致。这张表评价的是哪一年？',
    ])
    const titles = gridWith(national, ['部门整体支出绩效自评表', '2020年度部门整体支出绩效自评表'])
    expect((await readGrid(titles)).questions.map(({ message }) => message)).toEqual([
      '标题写的是 2020 年，标题下面写的是 2022 年，两处不一致。这张表评价的是哪一年？',
    ])
  })

  it('is proposed, not taken, from a date of filing', async () => {
    const grid = gridWith(hubei, ['2022年度部门整体绩效自评表', '部门整体绩效自评表'])
    const { forms, questions, findings } = await readGrid(grid)
    expect(forms[0]?.year).toBeNull()
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['missing-year', 'error'],
    ])
    expect(questions.map(({ kind, message }) => [kind, message])).toEqual([
      [
        'year',
        '表中没有被评价年度，只有填报日期“2023年2月20日”；被评价的通常是上一年，即 2022 年。这张表评价的是哪一年？',
      ],
    ])
  })
})

describe('the department', () => {
  it.each([
    ['', '表中没有部门名称。这张表是哪个部门的？'],
    ['****', '部门名称写的是“****”，看不出是哪个部门。这张表是哪个部门的？'],
    ['××区××局', '部门名称写的是“××区××局”，看不出是哪个部门。这张表是哪个部门的？'],
  ])('is asked for where it says %j', async (text, message) => {
    const { forms, questions } = await readGrid(gridWith(national, ['示例区水务局', text]))
    expect(forms[0]?.department).toBeNull()
    expect(questions.map((question) => [question.kind, question.message])).toEqual([
      ['department', message],
    ])
  })

  it.each([
    '部 门',
    '单位名称',
    '预算部门、单位名称',
    '省级预算部门名称',
    '部门（单位）名称：',
    '填报单位（盖章）',
    '单位(公章)',
    '实施单位（盖章',
  ])('may stand beside %s', async (label) => {
    expect((await readGrid(gridWith(national, ['部门', label]))).forms[0]?.department).toBe(
      '示例区水务局',
    )
  })
})
