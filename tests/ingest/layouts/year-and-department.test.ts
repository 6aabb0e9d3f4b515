import { describe, expect, it } from 'vitest'
import { readSource } from '@/ingest'
import { bookOf, textSheet } from '../books/build'
import { csvOf, gridWith, hubei, national } from './grids'
import { readGrid } from './summary'

const messageOf = ({ message }: { readonly message: string }) => message
const untitled = gridWith(national, ['(2022年度)', ''])

describe('the year', () => {
  it('comes from the name of the file where the form says none', async () => {
    const { forms, findings } = await readGrid(untitled, '2021年度示例区自评.csv')
    expect(forms[0]?.year).toBe(2021)
    expect(findings.find(({ code }) => code === 'year-from-file-name')?.message).toBe(
      '被评价年度没有单独填写，已采用文件名里的 2021 年',
    )
  })

  it.each(['2023年3月报送.csv', '2023年填报.csv', '20230315.csv'])(
    'is not guessed from %s',
    async (name) => {
      const { forms, questions } = await readGrid(untitled, name)
      expect(forms[0]?.year).toBeNull()
      expect(questions.map(({ kind, message }) => [kind, message])).toEqual([
        ['year', '表中没有被评价年度。这张表评价的是哪一年？'],
      ])
    },
  )

  it.each([
    ['2021年度与2022年度.csv', '文件名写的是 2021、2022 年，看不出评价的是哪一年'],
    ['2021-2023年三年自评.csv', '文件名写的是 2021、2022、2023 年，看不出评价的是哪一年'],
  ])('is asked for where the file name says several: %s', async (name, message) => {
    const { forms, questions } = await readGrid(untitled, name)
    expect(forms[0]?.year).toBeNull()
    expect(questions.map((question) => question.message)).toEqual([
      `${message}。这张表评价的是哪一年？`,
    ])
  })

  it.each([
    ['(2021-2022年度)', '标题写的是 2021、2022 年，看不出评价的是哪一年'],
    ['(2099年度)', '标题写的是 2099 年，这一年还没有到'],
  ])('is asked for where the form says %s', async (note, message) => {
    const { forms, questions } = await readGrid(gridWith(national, ['(2022年度)', note]))
    expect(forms[0]?.year).toBeNull()
    expect(questions.map((question) => question.message)).toEqual([
      `${message}。这张表评价的是哪一年？`,
    ])
  })

  it('may be written in numerals', async () => {
    const { forms } = await readGrid(gridWith(national, ['(2022年度)', '（二〇二二年度）']))
    expect(forms[0]?.year).toBe(2022)
  })

  it('comes from the name of the sheet before that of the file', async () => {
    const sheet = textSheet(csvOf(untitled, '\t'))
    const bytes = bookOf({ '2021年': sheet, 自评: sheet })
    const { forms, findings } = await readSource({ name: '自评.xlsx', bytes })
    expect(forms.map(({ fiscalYear }) => fiscalYear?.value ?? null)).toEqual([2021, null])
    expect(findings.filter(({ code }) => code.startsWith('year')).map(messageOf)).toEqual([
      '被评价年度没有单独填写，已采用工作表名里的 2021 年',
    ])
  })

  it('is asked for where the names of sheet and file disagree', async () => {
    const bytes = bookOf({ '2021年': textSheet(csvOf(untitled, '\t')) })
    const { forms, questions } = await readSource({ name: '水务局2022年自评表.xlsx', bytes })
    expect(forms[0]?.fiscalYear).toBeNull()
    expect(questions.map(messageOf)).toEqual([
      '工作表“2021年”：工作表名写的是 2021 年，文件名写的是 2022 年，两处不一致。这张表评价的是哪一年？',
    ])
  })

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
    '省级预算部门、单位名称',
    '部门（单位）名称：',
    '填报单位（盖章）',
    '单位(公章)',
    '实施单位（盖章',
  ])('may stand beside %s', async (label) => {
    expect((await readGrid(gridWith(national, ['部门', label]))).forms[0]?.department).toBe(
      '示例区水务局',
    )
  })

  it.each([
    '部门名称：示例区水务局    金额单位：元',
    '填报单位（盖章）：示例区水务局   填报日期：2023年3月1日',
    '填报单位：示例区水务局 填报人：李某某',
    '部门名称：示例区水务局（公章）',
    '部门名称：示例区水务局\n被评价年度：2022年',
  ])('is found in %j', async (cell) => {
    const grid = national.map((row) => (row[0] === '部门' ? [cell] : row))
    const { forms, questions, findings } = await readGrid(grid)
    expect(forms[0]?.department).toBe('示例区水务局')
    expect(questions).toEqual([])
    expect(findings.map(({ code }) => code)).not.toContain('unknown-content')
  })

  it('shares its cell with the unit and the date of filing, and each is used', async () => {
    const grid = gridWith(
      national.map((row) =>
        row[0] === '部门'
          ? ['部门名称：示例区水务局    单位：元', '填报人：李某某 填报日期：2023年3月1日']
          : row,
      ),
      ['预算资金(万元)', '预算资金'],
      ['(2022年度)', ''],
    )
    const { forms, questions } = await readGrid(grid)
    expect(forms[0]?.money['original_budget']).toBe('100.00')
    expect(questions.map(messageOf)).toEqual([
      '表中没有被评价年度，只有填报日期“2023年3月1日”；被评价的通常是上一年，即 2022 年。这张表评价的是哪一年？',
    ])
  })

  it.each(['示例区水务局 2023年3月1日', '示例区水务局 币种：人民币'])(
    'is asked for where its cell holds more: %s',
    async (text) => {
      const { forms, questions } = await readGrid(gridWith(national, ['示例区水务局', text]))
      expect(forms[0]?.department).toBeNull()
      expect(questions.map(messageOf)).toEqual([
        `部门名称写的是“${text}”，其中不只有部门名称。这张表是哪个部门的？`,
      ])
    },
  )
})
