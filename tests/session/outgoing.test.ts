import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '@/domain/source'
import { toYuanText } from '@/domain/money'
import type { TaskRow, TidyTables } from '@/domain/tidy'
import { readSource, tables } from '@/ingest'
import type { Snapshot } from '@/session/entry'
import type { Incoming } from '@/session/incoming'
import { createLibrary, type Library } from '@/session/library'
import { bookOf, textSheet } from '../ingest/books/build'
import { shippedFiles } from '../support/shipped'

const own = (name: string, bytes: Uint8Array): Incoming => ({
  name,
  title: name,
  bytes,
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})
const csv = (name: string, ...lines: string[]) =>
  own(name, new TextEncoder().encode(`${lines.join('\n')}\n`))
const header = '部门名称,年度,调整预算(万元),实际支出(万元)'

/** What tells one file from another; the text of funds is a plain number in the export. */
const ofTheFile = new Set(['source_id', 'task_funds_text'])

/** Rows of a table of the engine, without that. */
function rowsOf({ tables }: Snapshot, table: string, dataset: Dataset): unknown[] {
  const text = new TextDecoder().decode(tables.get(table)?.[0])
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    .data.filter((row) => row['dataset'] === dataset)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !ofTheFile.has(key))))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** Another computer that opens what this one has written. */
async function elsewhere(library: Library, dataset: Dataset, format: 'csv' | 'xlsx') {
  const { bytes, notices } = await library.write({ kind: 'tables', dataset, format })
  const name = format === 'csv' ? 'a.zip' : 'a.xlsx'
  const there = createLibrary()
  return { snapshot: await there.add([own(name, bytes)]), notices }
}

describe.each(['csv', 'xlsx'] as const)('all forms as %s', (format) => {
  it.each(['real', 'demonstration'] as const)(
    'read again, give the same %s figures',
    async (dataset) => {
      const library = createLibrary()
      const here = await library.add(shippedFiles())
      const { snapshot: there, notices } = await elsewhere(library, dataset, format)
      expect(notices).toEqual([])
      expect(there.report.entries.map((entry) => entry.dataset)).toEqual([dataset])
      for (const table of [
        'form',
        'task',
        'indicator',
        'department',
        'division',
        'target',
        'finding',
        'missing_form',
      ]) {
        const rows = rowsOf(here, table, dataset)
        expect(rowsOf(there, table, dataset), table).toEqual(rows)
        if (table === 'form') expect(rows.length).toBe(dataset === 'real' ? 1 : 479)
      }
      expect(rowsOf(there, 'form', dataset === 'real' ? 'demonstration' : 'real')).toEqual([])
    },
  )
})

it('keeps the department above a unit, which a roll-up names beside it', async () => {
  const library = createLibrary()
  const here = await library.add([
    csv(
      '2022年汇总.csv',
      '部门名称,单位名称,年初预算(万元),调整预算(万元),实际支出(万元)',
      '甲局,甲局本级,1,2,3',
      '甲局,甲中心,4,5,6',
    ),
    csv('部门表.csv', '部门名称,部门代码', '甲中心,101'),
  ])
  const parents = (snapshot: Snapshot) =>
    snapshot.report.departments
      .map(({ name, parentId, years }) => `${name}<${parentId ?? ''} ${years.join()}`)
      .sort()
  const expected = ['甲中心<甲局 2022', '甲局< ', '甲局本级<甲局 2022']
  expect(parents(here)).toEqual(expected)
  expect(rowsOf(here, 'missing_form', 'real')).toEqual([])
  const { snapshot } = await elsewhere(library, 'real', 'csv')
  expect(parents(snapshot)).toEqual(expected)
})

it('leaves out what no table can hold, and says so', async () => {
  const library = createLibrary()
  await library.add([
    csv('a.csv', header, '甲局,2022,100,90'),
    csv('b.csv', header, '甲局,2022,100,80'),
  ])
  const { snapshot, notices } = await elsewhere(library, 'real', 'xlsx')
  expect(notices).toEqual(['有 1 份重复的表没有导出：同一部门同一年度只导出在用的一份。'])
  expect(rowsOf(snapshot, 'form', 'real')).toMatchObject([{ actual_expenditure: '900000.00' }])
})

it('keeps the names of rows that came without their form', async () => {
  const library = createLibrary()
  const here = await library.add([
    csv('a.csv', '部门名称,年度,任务,任务涉及资金(万元)', '甲局,2022,修路,5.6'),
    csv('b.csv', '部门名称,年度,任务,关键指标,完成值', '甲局,2022,修路,里程,12公里'),
  ])
  const { snapshot } = await elsewhere(library, 'real', 'csv')
  for (const table of ['form', 'task', 'indicator'])
    expect(rowsOf(snapshot, table, 'real'), table).toEqual(rowsOf(here, table, 'real'))
})

it('ends with an AbortError once it is stopped', async () => {
  const library = createLibrary()
  await library.add(shippedFiles())
  const writing = library.write({
    kind: 'tables',
    dataset: 'demonstration',
    format: 'xlsx',
  })
  await library.stopWriting()
  await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
})

/** What a reader writes under the headings of each template, by the heading that only it has. */
const filling: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  应报年度: [
    {
      ...{ 部门名称: '甲局', 行政区划代码: '440106', 行政区划名称: '某区', 部门代码: '015' },
      ...{ 类别: '政府', 主管部门: '某委', 前身部门: '乙局、丙局', 起始年度: '2019' },
      应报年度: '2019-2020、2022',
    },
  ],
  是否汇总: [
    {
      ...{ 部门名称: '甲局', 行政区划代码: '440106', 年度: '2022', 是否汇总: '是' },
      ...{ '年初预算(万元)': '200', '预算调整数(万元)': '10', '调整预算(万元)': '210' },
      ...{ '实际支出(万元)': '189', '一般公共预算(万元)': '180', '政府性基金预算(万元)': '5' },
      ...{ '国有资本经营预算(万元)': '3', '其他资金(万元)': '1' },
      ...{ 预算完成率: '90%', 预算调整率: '5%', 预期目标: '目标', 目标完成情况: '完成' },
      ...{ 重点项目绩效情况: '重点', 部门整体绩效: '整体', 存在问题: '问题', 改进措施: '措施' },
    },
  ],
  '任务涉及资金(万元)': [
    {
      ...{ 部门名称: '甲局', 行政区划代码: '440106', 年度: '2022', 任务: '帮扶' },
      ...{ 预期目标: '全部帮扶', 目标完成情况: '已帮扶', '任务涉及资金(万元)': '36.50' },
    },
  ],
  偏差原因: [
    {
      ...{ 部门名称: '甲局', 行政区划代码: '440106', 年度: '2022', 任务: '帮扶' },
      ...{ 关键指标: '帮扶户数', 目标值: '≥50', 完成值: '48', 单位: '户', 方向: '越高越好' },
      ...{ 权重: '10', 得分: '9.5', 偏差原因: '搬迁' },
    },
  ],
  预算完成率目标: [
    { 部门名称: '甲局', 年度: '2022', 预算完成率目标: '95%' },
    { 部门名称: '*', 年度: '*', 指标: '满意度', 目标值: '≥95%' },
  ],
  统一名称: [
    { 类型: '指标', 部门名称: '甲局', 原名称: '户数', 统一名称: '帮扶户数', 依据: '改名' },
  ],
}

/** A template as CSV with the filling in the place of its examples. */
function filledIn(template: string): string {
  const [head = []] = Papa.parse<string[]>(template.replace('\ufeff', '')).data
  const rows = Object.entries(filling).find(([heading]) => head.includes(heading))?.[1] ?? []
  return Papa.unparse([head, ...rows.map((row) => head.map((name) => row[name] ?? ''))])
}

const sheetOf = (text: string) =>
  textSheet(
    Papa.parse<string[]>(text)
      .data.map((line) => line.join('\t'))
      .join('\n'),
  )

describe('templates', () => {
  const written = async (id: keyof TidyTables | null, format: 'csv' | 'xlsx') => {
    const { bytes } = await createLibrary().write({ kind: 'template', id, format })
    return readSource({ name: format === 'csv' ? 'a.csv' : 'a.xlsx', bytes })
  }

  it.each(tables.map(({ id }) => id))(
    'of %s are recognised, and their examples are no data',
    async (id) => {
      for (const format of ['csv', 'xlsx'] as const) {
        const { sources, findings, tables: read } = await written(id, format)
        expect(sources[0]?.layouts).toEqual([id])
        expect(Object.values(read).flat()).toEqual([])
        expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['example-row']))
      }
    },
  )

  it('show how a row is filled in: without the mark, the examples are read without a finding', async () => {
    const { bytes } = await createLibrary().write({ kind: 'template', id: null, format: 'csv' })
    const filled = Object.values(unzipSync(bytes)).map((file) =>
      strFromU8(file).replaceAll('（示例，请删除）', ''),
    )
    const readings = await Promise.all(
      filled.map((text) => readSource({ name: 'a.csv', bytes: new TextEncoder().encode(text) })),
    )
    expect(readings.flatMap(({ findings }) => findings)).toEqual([])
    expect(readings.map(({ sources }) => sources[0]?.rowCount)).toEqual([1, 1, 2, 2, 2, 2])
  })

  it.each(['csv', 'xlsx'] as const)(
    'as %s, filled in below their headers, are read as what was filled in',
    async (format) => {
      const { bytes } = await createLibrary().write({ kind: 'template', id: null, format: 'csv' })
      const members = Object.entries(unzipSync(bytes)).map(([path, file]): [string, string] => [
        path,
        filledIn(strFromU8(file)),
      ])
      const packed =
        format === 'csv'
          ? zipSync(Object.fromEntries(members.map(([path, text]) => [path, strToU8(text)])))
          : bookOf(
              Object.fromEntries(
                members.map(([path, text]) => [path.replace('.csv', ''), sheetOf(text)]),
              ),
            )
      const read = await readSource({ name: format === 'csv' ? 'a.zip' : 'a.xlsx', bytes: packed })
      expect(read.findings).toEqual([])
      const { departments, forms, tasks, indicators, targets, aliases } = read.tables
      expect(departments).toMatchObject([
        {
          ...{ name: '甲局', divisionCode: '440106', divisionName: '某区', departmentCode: '015' },
          ...{ category: '政府', parentId: '某委', predecessorIds: ['乙局', '丙局'] },
          ...{ validFrom: 2019, validTo: null, dueYears: [2019, 2020, 2022] },
        },
      ])
      const [form] = forms
      expect(form).toMatchObject({ divisionCode: '440106', isAggregate: true })
      expect([form?.department?.value, form?.fiscalYear?.value]).toEqual(['甲局', 2022])
      expect(Object.values(form?.money ?? {}).map(({ value }) => toYuanText(value))).toEqual(
        ['2000000.00', '2100000.00', '100000.00', '1890000.00', '1800000.00', '50000.00'].concat([
          '30000.00',
          '10000.00',
        ]),
      )
      expect(form?.reportedRates.completion_rate?.value).toBe('0.90')
      expect(form?.reportedRates.adjustment_rate?.value).toBe('0.05')
      expect(Object.values(form?.texts ?? {}).map(({ value }) => value)).toEqual([
        '目标',
        '完成',
        '重点',
        '整体',
        '问题',
        '措施',
      ])
      const key = { departmentName: '甲局', divisionCode: '440106', fiscalYear: 2022 }
      expect(tasks).toMatchObject([key])
      const [{ task }] = tasks as [TaskRow]
      expect([task.name.value, task.expectedObjective?.value, task.objectiveResult?.value]).toEqual(
        ['帮扶', '全部帮扶', '已帮扶'],
      )
      expect(task.taskFunds && toYuanText(task.taskFunds.value)).toBe('365000.00')
      expect(indicators).toMatchObject([
        {
          ...{ ...key, taskName: '帮扶' },
          indicator: {
            ...{ name: { value: '帮扶户数' }, direction: 'higher_better' },
            target: { comparator: '>=', value: { number: '50', unit: '户' } },
            reported: { value: { number: '48', unit: '户' } },
            ...{ weight: { value: '10' }, score: { value: '9.5' } },
            deviationReason: { value: '搬迁' },
          },
        },
      ])
      expect(targets).toMatchObject([
        { departmentName: '甲局', fiscalYear: 2022, target: 9500 },
        {
          ...{ departmentName: null, fiscalYear: null, indicatorName: '满意度' },
          indicatorTarget: { comparator: '>=', value: { number: '95', unit: '%' } },
        },
      ])
      expect(aliases).toEqual([
        {
          ...{ kind: 'indicator', departmentName: '甲局', name: '户数', canonicalName: '帮扶户数' },
          basis: '改名',
        },
      ])
    },
  )

  it('stand in one book with a sheet for each table', async () => {
    const { sources } = await written(null, 'xlsx')
    expect(new Set(sources[0]?.layouts)).toEqual(new Set(tables.map(({ id }) => id)))
  })
})
