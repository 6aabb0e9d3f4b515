import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toYuanText } from '@/domain/money'
import type { Form } from '@/domain/form'
import { readSource } from '@/ingest'
import { brief, readText, toCsv, twin, twinWith } from '../helpers'

const realForm = new URL('../../../../shared/seed/self-evaluation-form-2022.txt', import.meta.url)

const at = (row: number, column: number) => ({ sheet: null, row, column })
const yuan = (form: Form | undefined) =>
  Object.fromEntries(
    Object.entries(form?.money ?? {}).map(([field, amount]) => [field, toYuanText(amount.value)]),
  )
const findingsOf = async (text: string) => (await readText(text)).findings.map(brief)

/** What the real form and its twin have in common: every figure, name and place. */
function expectFigures(form: Form | undefined) {
  expect(form).toMatchObject({
    layout: 'tianhe',
    title: '2022年度广州市天河区总工会部门整体支出绩效自评表',
    department: { value: '广州市天河区总工会', text: '广州市天河区总工会', cell: at(9, 3) },
    divisionCode: null,
    fiscalYear: { value: 2022, text: '2022年', cell: at(9, 6) },
    isAggregate: false,
    reportedRates: {
      completion_rate: { value: '0.9283', text: '92.83%', cell: at(13, 3), decimals: 2 },
      adjustment_rate: { value: '0.0188', text: '1.88%', cell: at(13, 5), decimals: 2 },
    },
  })
  expect(form?.money).toEqual({
    revised_budget: {
      value: 655_550_000n,
      text: '655.55',
      cell: at(10, 3),
      unit: '万元',
      decimals: 2,
    },
    original_budget: {
      value: 643_450_000n,
      text: '643.45',
      cell: at(10, 5),
      unit: '万元',
      decimals: 2,
    },
    actual_expenditure: {
      value: 608_570_000n,
      text: '608.57',
      cell: at(11, 3),
      unit: '万元',
      decimals: 2,
    },
    budget_adjustment: {
      value: 12_100_000n,
      text: '12.1',
      cell: at(11, 5),
      unit: '万元',
      decimals: 1,
    },
    general_public_budget: {
      value: 608_570_000n,
      text: '608.57',
      cell: at(12, 3),
      unit: '万元',
      decimals: 2,
    },
  })
  expect(form?.tasks.map(({ taskNo, name, taskFunds }) => [taskNo, name.value, taskFunds])).toEqual(
    [
      [
        1,
        '任务1',
        { value: 5_600_000n, text: '5.6万元', cell: at(17, 6), unit: '万元', decimals: 1 },
      ],
      [
        2,
        '任务2',
        { value: 44_380_000n, text: '44.38万元', cell: at(19, 6), unit: '万元', decimals: 2 },
      ],
    ],
  )
  const indicator = (
    [indicatorNo, taskNo, row]: readonly [number, number, number],
    name: string,
    [number, unit]: readonly [string, string],
  ) => ({
    indicatorNo,
    taskNo,
    name: { value: name, text: name, cell: at(row, 4) },
    reported: {
      value: { number, unit, isApproximate: false },
      text: `${number}${unit}`,
      cell: at(row, 5),
    },
    target: null,
    direction: null,
  })
  expect(form?.indicators).toEqual([
    indicator([1, 1, 17], '职工生活救助申报和节日送温暖申报覆盖面', ['100', '%']),
    indicator([2, 1, 18], '困难职工在册人数', ['56', '户']),
    indicator([3, 2, 19], '服务对象人数', ['80', '人']),
    indicator([4, 2, 20], '慰问人次', ['73', '人']),
  ])
  expect(Object.entries(form?.texts ?? {}).map(([field, { cell }]) => [field, cell])).toEqual([
    ['expected_objective', at(15, 2)],
    ['objective_result', at(15, 4)],
    ['priority_projects', at(22, 2)],
    ['overall_performance', at(23, 2)],
    ['problems', at(24, 2)],
    ['improvements', at(25, 2)],
  ])
  expect(form?.texts.problems?.value.split('\n').map((line) => line.slice(0, 2))).toEqual([
    '1.',
    '2.',
  ])
  expect(form?.texts.objective_result?.value).toContain('约56户')
  expect(form?.tasks[0]?.objectiveResult?.value).toContain('约5.6万元')
  expect(form?.notes.map((line) => line.slice(0, 2))).toEqual(['1.', '2.'])
}

describe('the real form', () => {
  it('reads completely from its twin, with nothing to remark', async () => {
    const { forms, findings, questions } = await readText(twin)
    expect(findings).toEqual([])
    expect(questions).toEqual([])
    expectFigures(forms[0])
    expect(forms).toHaveLength(1)
    expect(forms[0]?.texts.priority_projects?.value).toBe(
      '本会今年抓了生活、急难、助学、节日四项帮扶。在册困难职工56户，名单随时更新。节日走访困难职工56次，送去春节慰问金5.60万元。劳模这边，春节送出慰问品73份，花费4.38万元。全区表彰会共有80名劳模和先进集体受奖，奖金40万元。',
    )
    expect(forms[0]?.notes).toEqual([
      '1. 各部门至少选一个重点项目做绩效评价，优先选区里交办的、花钱多的或群众关心的。',
      '2. 主管部门把下属单位的情况汇总好，一次报齐。',
    ])
  })

  it.runIf(existsSync(realForm))('reads completely as exported', async () => {
    const { forms, findings, questions } = await readSource({
      name: 'self-evaluation-form-2022.txt',
      bytes: readFileSync(realForm),
    })
    expect(findings).toEqual([])
    expect(questions).toEqual([])
    expectFigures(forms[0])
  })

  it.runIf(existsSync(realForm))('shares no sentence with its twin', () => {
    const sentences = (text: string) =>
      text
        .split(/[。；！？\n\t<>]/u)
        .map((part) => part.replace(/\s/gu, ''))
        .filter((part) => part.length >= 20)
    const real = sentences(readFileSync(realForm, 'utf8'))
    const labels = [
      '##2022年度广州市天河区总工会部门整体支出绩效自评表',
      'olstyle="list-style-type:none"',
    ]
    expect(sentences(twin).filter((part) => real.includes(part) && !labels.includes(part))).toEqual(
      [],
    )
  })
})

describe('tianhe', () => {
  it('reads the same from CSV', async () => {
    const { forms, findings } = await readText(toCsv(twin))
    expect(findings).toEqual([])
    expectFigures(forms[0])
  })

  it('does not mind blank cells and blank lines between', async () => {
    const spread = twin.replace(/\t/gu, '\t\t').replace(/\n/gu, '\n\n\t\n')
    const { forms, findings } = await readText(spread)
    expect(findings).toEqual([])
    expect(yuan(forms[0])).toEqual(yuan((await readText(twin)).forms[0]))
    expect(forms[0]?.indicators.map(({ taskNo }) => taskNo)).toEqual([1, 1, 2, 2])
    expect(forms[0]?.tasks.map(({ taskFunds }) => taskFunds?.text)).toEqual([
      '5.6万元',
      '44.38万元',
    ])
  })

  it('reads labels with spaces, breaks, other brackets and no closing bracket', async () => {
    const text = toCsv(twin)
      .replace('部门名称(汇总)', '"部门 名称\n（汇总"')
      .replace('实际支出数', '实 际 支 出 数：')
      .replace('存在问题', '"存在\n问题"')
    const { forms, findings } = await readText(text)
    expect(findings).toEqual([])
    expect(forms[0]?.department?.value).toBe('广州市天河区总工会')
    expect(forms[0]?.money.actual_expenditure?.value).toBe(608_570_000n)
    expect(forms[0]?.texts.problems?.text).toContain('<li>')
  })

  it('reads all sources of money and names those that the form asks', async () => {
    const { forms } = await readText(
      twinWith([
        '\t其中: 一般公共预算\t608.57\t\t\t',
        '\t其中: 一般公共预算\t600\t政府性基金预算\t5\t\n\t国有资本经营预算\t3.57\t其他资金\t0\t',
      ]),
    )
    expect(yuan(forms[0])).toMatchObject({
      general_public_budget: '6000000.00',
      gov_funds_budget: '50000.00',
      state_capital_budget: '35700.00',
      other_funds: '0.00',
    })
    expect(forms[0]?.layoutFields).toContain('gov_funds_budget')
    expect((await readText(twin)).forms[0]?.layoutFields).not.toContain('gov_funds_budget')
  })

  it('takes the unit from the cell, then its label, then the document', async () => {
    const { forms } = await readText(
      twinWith(
        ['单位: 万元', '单位: 元'],
        ['部门调整预算收入\t655.55', '部门调整预算收入（万元\t655.55'],
        ['608.57\t年度预算调整数', '0.060857亿元\t年度预算调整数'],
      ),
    )
    expect(yuan(forms[0])).toMatchObject({
      revised_budget: '6555500.00',
      original_budget: '643.45',
      actual_expenditure: '6085700.00',
    })
  })

  it('assumes 万元 where no unit is stated, and says so once', async () => {
    const { forms, findings } = await readText(twinWith(['单位: 万元\n', '\n']))
    expect(yuan(forms[0])).toMatchObject({ revised_budget: '6555500.00' })
    expect(findings.map(brief)).toEqual([
      { code: 'assumed-unit', severity: 'warning', row: 10, column: 5, text: '643.45' },
    ])
  })

  it('takes a unit that stands alone behind the amount', async () => {
    const { forms, findings } = await readText(twinWith(['\t655.55\t', '\t6555500\t元\t']))
    expect(findings).toEqual([])
    expect(yuan(forms[0])).toMatchObject({
      revised_budget: '6555500.00',
      original_budget: '6434500.00',
    })
  })

  it('reads label and value in one cell', async () => {
    const { forms, findings } = await readText(
      twinWith(
        ['部门名称(汇总)\t\t广州市天河区总工会', '部门名称（汇总）：广州市天河区总工会\t\t'],
        ['被评价年度\t2022年', '被评价年度：2022年'],
      ),
    )
    expect(findings).toEqual([])
    expect(forms[0]?.department).toMatchObject({ value: '广州市天河区总工会', cell: at(9, 1) })
    expect(forms[0]?.fiscalYear?.value).toBe(2022)
  })

  it('reads texts that begin with the words of a label', async () => {
    const { forms, findings } = await readText(
      twinWith(
        ['\t目标1: ', '\t预期目标：'],
        ['\t1. 全区有困难', '\t目标完成情况：全区有困难'],
        ['<p>本会今年', '重点项目绩效情况：本会今年'],
      ),
    )
    expect(findings).toEqual([])
    expect(forms[0]?.texts.expected_objective?.value).toMatch(/^预期目标：帮困难/u)
    expect(forms[0]?.texts.objective_result?.value).toMatch(/^目标完成情况：全区/u)
    expect(forms[0]?.texts.priority_projects?.value).toMatch(/^重点项目绩效情况：本会/u)
  })

  it('says when a task has a second amount or a row has no task', async () => {
    const second = await findingsOf(twinWith(['56户\t', '56户\t3万元']))
    expect(second.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['second-amount', 18, 6],
    ])
    const { forms, findings } = await readText(twinWith(['任务1\t', '\t']))
    expect(findings.map(({ code, row }) => [code, row])).toEqual([
      ['row-without-task', 17],
      ['row-without-task', 18],
    ])
    expect(forms[0]?.indicators.map(({ taskNo }) => taskNo)).toEqual([0, 0, 1, 1])
  })

  it('reads tasks of any name, with continuation rows', async () => {
    const { forms, findings } = await readText(
      twinWith(
        ['任务1\t', '其他资金\t'],
        ['任务2\t', '重点工作：劳模管理\t'],
        ['慰问人次', '预算完成率'],
      ),
    )
    expect(findings).toEqual([])
    expect(forms[0]?.tasks.map(({ name }) => name.value)).toEqual([
      '其他资金',
      '重点工作：劳模管理',
    ])
    expect(forms[0]?.indicators.map(({ name }) => name.value)).toContain('预算完成率')
    expect(forms[0]?.reportedRates.completion_rate?.text).toBe('92.83%')
  })

  it('reads a narrative that goes on in the row below', async () => {
    const { forms, findings } = await readText(
      twinWith(['</ol>\n改进', '</ol>\n\t3. 再补一条。\n改进']),
    )
    expect(findings).toEqual([])
    expect(forms[0]?.texts.problems?.value.split('\n')).toHaveLength(3)
  })
})

describe('the year', () => {
  it('comes from the title when its cell is blank', async () => {
    const { forms, findings, questions } = await readText(twinWith(['\t2022年', '\t']))
    expect(forms[0]?.fiscalYear).toMatchObject({ value: 2022, cell: at(5, 1) })
    expect(findings.map(brief)).toEqual([
      {
        code: 'year-from-title',
        severity: 'information',
        row: 5,
        column: 1,
        text: '## 2022年度广州市天河区总工会部门整体支出绩效自评表',
      },
    ])
    expect(questions).toEqual([])
  })

  it.each([
    ['二〇二二年', 2022],
    ['２０２２', 2022],
  ])('may be written %s', async (text, year) => {
    expect((await readText(twinWith(['\t2022年', `\t${text}`]))).forms[0]?.fiscalYear?.value).toBe(
      year,
    )
  })

  it('is asked for when cell and title disagree', async () => {
    const { forms, findings, questions } = await readText(twinWith(['\t2022年', '\t2021年']))
    expect(forms[0]?.fiscalYear).toBeNull()
    expect(findings.map(brief)).toEqual([
      { code: 'year-differs-from-title', severity: 'error', row: 9, column: 6, text: '2021年' },
    ])
    expect(questions).toEqual([
      {
        kind: 'year',
        message: '被评价年度写的是“2021年”，标题写的是 2022 年，两处不一致。这张表评价的是哪一年？',
        file: 'a.csv',
        sheet: null,
        form: null,
        row: 9,
      },
    ])
  })

  it('is asked for when it cannot be read', async () => {
    const { forms, findings, questions } = await readText(twinWith(['\t2022年', '\t20222']))
    expect(forms[0]?.fiscalYear).toBeNull()
    expect(findings.map(brief)).toEqual([
      { code: 'unreadable-year', severity: 'error', row: 9, column: 6, text: '20222' },
    ])
    expect(questions.map(({ kind, row }) => [kind, row])).toEqual([['year', 9]])
  })

  it('is asked for when nothing states it', async () => {
    const { forms, findings, questions } = await readText(
      twinWith(['2022年度', ''], ['\t2022年', '\t']),
    )
    expect(forms[0]?.fiscalYear).toBeNull()
    expect(findings.map(brief)).toEqual([
      { code: 'missing-year', severity: 'error', row: 9, column: 5, text: '被评价年度' },
    ])
    expect(questions.map(({ kind }) => kind)).toEqual(['year'])
  })
})

describe('the department', () => {
  const without = twinWith(['\t广州市天河区总工会\t', '\t\t'])

  it('is asked for when its cell is blank; the title only hints at it', async () => {
    const { forms, findings, questions } = await readText(without)
    expect(forms[0]?.department).toBeNull()
    expect(yuan(forms[0])).toMatchObject({ revised_budget: '6555500.00' })
    expect(findings.map(brief)).toEqual([
      { code: 'missing-department', severity: 'error', row: 9, column: 1, text: '部门名称(汇总)' },
    ])
    expect(questions).toEqual([
      {
        kind: 'department',
        message: '表中没有部门名称，标题里写的是“广州市天河区总工会”。这张表是哪个部门的？',
        file: 'a.csv',
        sheet: null,
        form: null,
        row: 9,
      },
    ])
  })

  it('and the year are taken from the reader’s answers only where the form lacks them', async () => {
    const answers = { department: '某局', year: 2019 }
    const answered = await readText(without.replaceAll('2022年', ''), { answers })
    expect(answered.questions).toEqual([])
    expect(answered.forms[0]?.department?.value).toBe('某局')
    expect(answered.forms[0]?.fiscalYear?.value).toBe(2019)
    expect(answered.findings.map(({ code }) => code)).toEqual(['answered', 'answered'])
    const complete = await readText(twin, { answers })
    expect(complete.forms[0]?.department?.value).toBe('广州市天河区总工会')
    expect(complete.forms[0]?.fiscalYear?.value).toBe(2022)
  })

  it('is 汇总 only when its value or the title says so', async () => {
    const { forms } = await readText(
      twinWith(['\t广州市天河区总工会\t', '\t广州市天河区总工会(汇总)\t']),
    )
    expect(forms[0]?.isAggregate).toBe(true)
  })

  it('that differs from the title is a finding', async () => {
    const { forms, findings } = await readText(
      twinWith(['\t广州市天河区总工会\t', '\t广州市天河区教育局\t']),
    )
    expect(forms[0]?.department?.value).toBe('广州市天河区教育局')
    expect(findings.map(({ code, row }) => [code, row])).toEqual([
      ['department-differs-from-title', 5],
    ])
  })
})

describe('bad cells', () => {
  it('leave the rest of the form readable', async () => {
    const { forms, findings } = await readText(
      twinWith(['92.83%', 'abc'], ['\t643.45', '\t1e3'], ['56户\t\n', '1_000\t\n']),
    )
    expect(findings.map(brief)).toEqual([
      { code: 'unreadable-amount', severity: 'error', row: 10, column: 5, text: '1e3' },
      { code: 'unreadable-rate', severity: 'error', row: 13, column: 3, text: 'abc' },
      { code: 'unreadable-quantity', severity: 'warning', row: 18, column: 5, text: '1_000' },
    ])
    expect(findings[1]?.message).toBe('“预算完成率”写的是“abc”，读不出百分比，没有读入')
    expect(forms[0]?.money).not.toHaveProperty('original_budget')
    expect(forms[0]?.money).toHaveProperty('revised_budget')
    expect(Object.keys(forms[0]?.reportedRates ?? {})).toEqual(['adjustment_rate'])
    expect(forms[0]?.indicators[1]?.reported).toMatchObject({ value: null, text: '1_000' })
  })

  it('tell a budget of 0 from a blank one', async () => {
    const zero = await readText(twinWith(['\t643.45', '\t0']))
    expect(zero.forms[0]?.money.original_budget?.value).toBe(0n)
    expect(zero.findings).toEqual([])
    const blank = await readText(twinWith(['\t643.45', '\t——']))
    expect(blank.forms[0]?.money.original_budget).toBeUndefined()
    expect(blank.findings).toEqual([])
  })

  it('keep a negative budget and say so; a negative adjustment is none', async () => {
    const { forms, findings } = await readText(
      twinWith(['\t643.45', '\t（643.45）'], ['\t12.1', '\t-12.1']),
    )
    expect(forms[0]?.money.original_budget?.value).toBe(-643_450_000n)
    expect(forms[0]?.money.budget_adjustment?.value).toBe(-12_100_000n)
    expect(findings.map(brief)).toEqual([
      { code: 'negative-amount', severity: 'warning', row: 10, column: 5, text: '（643.45）' },
    ])
  })

  it('say when an amount is beyond all budgets or finer than 分', async () => {
    const findings = await findingsOf(
      twinWith(['\t643.45', '\t99999999999999'], ['\t655.55', '\t655.5500005']),
    )
    expect(findings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['amount-too-large', 10, 5],
      ['rounded-amount', 10, 3],
    ])
  })

  it('without a heading of their own are reported, not shifted', async () => {
    const findings = await findingsOf(
      twinWith(['\t预算完成率', '\t上年结转\t20.5\n\t预算完成率'], ['1.88%\t', '1.88%\t备用']),
    )
    expect(findings).toEqual([
      { code: 'unknown-content', severity: 'warning', row: 13, column: 2, text: '上年结转' },
      { code: 'unknown-content', severity: 'warning', row: 14, column: 6, text: '备用' },
    ])
  })

  it('under no label are reported, wherever they stand', async () => {
    const findings = await findingsOf(twinWith(['\n注：', '\n其他说明\t没有标签的一行\n\n注：']))
    expect(findings).toEqual([
      { code: 'unknown-content', severity: 'warning', row: 27, column: 1, text: '其他说明' },
    ])
  })

  it('with a script give their text and a finding', async () => {
    const { forms, findings } = await readText(
      twinWith([
        '<li>1. 对劳模',
        '<li><script>alert(1)</script><img src=x onerror=alert(1)>1. 对劳模',
      ]),
    )
    expect(forms[0]?.texts.problems?.value).toMatch(/^1\. 对劳模多是/u)
    expect(findings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['script-dropped', 24, 2],
    ])
  })
})

describe('names and telephones of staff', () => {
  it.each([
    ['one cell', '填报人：张三丰 联系电话：020-12345678'],
    ['cells of their own', '填报人\t张三丰\t联系电话\t13812345678'],
  ])('in %s stand in no record and no finding', async (_, footer) => {
    for (const text of [`${twin}\n${footer}`, twin.replace('\n注：', `\n${footer}\n注：`)]) {
      const reading = await readText(text)
      const everything = JSON.stringify(reading, (__, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      )
      expect(everything).not.toMatch(/张三丰|12345678/u)
      expect(reading.findings.map(({ code, text: shown }) => [code, shown])).toEqual([
        ['staff-left-out', '●●'],
      ])
    }
  })
})

it('does not take 负责人 in prose for a signature', async () => {
  const { forms, findings } = await readText(
    twinWith(['1. 对劳模多是', '负责人：不明确。对劳模多是']),
  )
  expect(findings).toEqual([])
  expect(forms[0]?.texts.problems?.value).toMatch(/^负责人：不明确/u)
})

describe('several forms in one file', () => {
  const second = twin
    .replaceAll('广州市天河区总工会', '广州市天河区教育局')
    .replace('655.55', '700')

  it('are read each as its own', async () => {
    const { forms, findings } = await readText(`${twin}\n${second}`)
    expect(findings).toEqual([])
    expect(
      forms.map(({ department, money }) => [department?.value, money.revised_budget?.text]),
    ).toEqual([
      ['广州市天河区总工会', '655.55'],
      ['广州市天河区教育局', '700'],
    ])
    expect(forms[1]?.department?.cell.row).toBe(38)
    expect(forms.map(({ notes }) => notes.length)).toEqual([2, 2])
  })

  it('are told apart by their department where titles are missing', async () => {
    const untitled = (text: string) => text.slice(text.indexOf('部门名称(汇总)'))
    const { forms, findings } = await readText(`单位: 元\n${untitled(twin)}\n${untitled(second)}`)
    expect(findings.map(({ message, row, column }) => [message, row, column])).toEqual([
      ['这张表没有写金额单位，已按上一张表的元读入，请核对', 24, 5],
    ])
    expect(yuan(forms[1])).toMatchObject({ revised_budget: '700.00' })
    expect(forms.map(({ department }) => department?.value)).toEqual([
      '广州市天河区总工会',
      '广州市天河区教育局',
    ])
  })

  it('are not seen in a footer that names the reporting unit', async () => {
    const { forms } = await readText(`${twin}\n填报单位：广州市天河区总工会`)
    expect(forms).toHaveLength(1)
  })
})
