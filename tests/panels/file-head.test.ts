import { expect, it } from 'vitest'
import { panels } from '@/panels'
import { fileHead, outputName, formatMoment, sentenceOf, sourceFacts } from '@/panels/file-head'
import type { PanelAnswer } from '@/panels/panel'
import { rankedCompletion } from '@/panels/ranked-completion'
import { viewFacts } from '@/panels/view-words'
import { anInput, aScope } from '../support/panels'

const answer: PanelAnswer = {
  title: '12 个部门低于目标 · 完成率由低到高',
  note: '1 个部门的完成率无法计算',
  chart: null,
  height: 0,
  leastHeight: 0,
  minWidth: 0,
  columns: [
    { label: '部门', key: '0', align: 'start', isSortable: true },
    { label: '预算完成率', key: '1', align: 'end', isSortable: true },
  ],
  rows: [],
  total: 0,
  sheet: () => Promise.resolve({ name: '', columns: [], rows: [] }),
}
const entry = { title: '部门情况表.csv', dataset: 'demonstration', isEnabled: true } as const
const standing = {
  page: 'overview',
  pageTitle: '总览',
  departmentName: null,
  entries: [
    { ...entry, sources: [{ id: 'b1' }] },
    { ...entry, title: '真实.csv', dataset: 'real' as const, sources: [{ id: 'c1' }] },
  ],
  now: new Date(2026, 10, 2, 8, 5),
}
const head = (scope: Parameters<typeof anInput>[0] = {}) =>
  fileHead(
    { panel: rankedCompletion, answer },
    anInput({ dataset: 'demonstration', ...scope }),
    standing,
  )

it('states page, dataset, year and target, and no source of the other dataset', () => {
  expect(head().view).toEqual([
    ['页面', '总览'],
    ['数据', '演示数据（虚构）'],
    ['年度', '2022 年'],
    ['目标完成率', '90%（部门另有目标的按其目标）'],
  ])
  expect(head().sources[0]).toEqual(['来源', '部门情况表.csv'])
  expect(head().basis.map(([label]) => label)).toEqual(['口径', '口径', '说明'])
})

it('states how the reader sorted this table, and not that of another', () => {
  const sorted = (panel: string) =>
    head({ sort: { panel, column: '1', isDescending: true } }).view.slice(4)
  expect(sorted('ranked-completion')).toEqual([['排序', '按预算完成率由大到小']])
  expect(sorted('year-differences')).toEqual([])
})

it('states the filters that have an effect on the page, and no others', () => {
  const scope = aScope({ base: 2022, compared: [2021, 2019], group: 'all', check: 'Q07' })
  expect(viewFacts(scope, 'compare')).toEqual([
    ['数据', '真实数据'],
    ['基准年', '2022 年'],
    ['对比年度', '2021 年、2019 年'],
    ['合计范围', '全部部门'],
    ['目标完成率', '90%（部门另有目标的按其目标）'],
  ])
  expect(viewFacts(scope, 'checks')).toContainEqual(['核查', 'Q07'])
})

it('hashes what was read: another file or another content is another version', () => {
  const version = (...ids: string[]) =>
    sourceFacts([{ ...entry, sources: ids.map((id) => ({ id })) }])[1]?.[1]
  // printf 'a1\nb1' | sha256sum
  expect(version('b1', 'a1')).toBe('ea193b9f70525abf（各来源文件 SHA-256 之摘要）')
  expect(version('a1', 'b1')).toBe(version('b1', 'a1'))
  expect(version('b1')).not.toBe(version('a1'))
  expect(sourceFacts([{ ...entry, isEnabled: false, sources: [{ id: 'a1' }] }])).toEqual([])
})

it('names the first six files and counts them all', () => {
  const entries = Array.from({ length: 8 }, (_, n) => ({
    ...entry,
    title: `${n}.csv`,
    sources: [{ id: String(n) }],
  }))
  expect(sourceFacts(entries)[0]?.[1]).toBe('0.csv、1.csv、2.csv、3.csv、4.csv、5.csv等 8 个文件')
})

it('names files by question, department, view and date', () => {
  expect(outputName(head())).toBe('绩镜_谁低于目标_2022年_演示数据（虚构）_20261102')
  expect(outputName(head({ dataset: 'real' }))).toBe('绩镜_谁低于目标_2022年_20261102')
  const named = { ...standing, departmentName: '某 局' }
  expect(outputName(fileHead({ panel: rankedCompletion, answer }, anInput(), named))).toBe(
    '绩镜_谁低于目标_某局_2022年_20261102',
  )
})

it('says the finding as one sentence with scope, target, basis and source', () => {
  expect(sentenceOf(head())).toMatch(
    /^12 个部门低于目标，完成率由低到高（数据 演示数据（虚构），年度 2022 年，目标完成率 90%（部门另有目标的按其目标）；口径：预算完成率 = 实际支出 ÷ 调整预算，.*；来源：部门情况表\.csv；数据版本：.*；绩镜 2026-11-02 08:05）。$/u,
  )
})

it("writes the reader's clock with two digits", () => {
  expect(formatMoment(new Date(2026, 0, 9, 3, 4))).toBe('2026-01-09 03:04')
})

it.each(panels)('states a basis for $id', (panel) => {
  expect(fileHead({ panel, answer }, anInput(), standing).basis[0]?.[1].length).toBeGreaterThan(10)
})
