import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { readData, readTable } from './read-tables'

const rows = Papa.parse<string[]>(readData('tianhe/2022.csv').replace(/^\ufeff/, '')).data

/** The cell to the right of a label, past cells that a merge left blank. */
function beside(label: string): string {
  const row = rows.find((cells) => cells.includes(label)) ?? []
  return row.slice(row.indexOf(label) + 1).find((cell) => cell !== '') ?? ''
}

it.each([
  ['部门名称(汇总)', '广州市天河区总工会'],
  ['被评价年度', '2022年'],
  ['部门调整预算收入', '655.55'],
  ['部门年初预算收入', '643.45'],
  ['实际支出数', '608.57'],
  ['年度预算调整数', '12.1'],
  ['其中: 一般公共预算', '608.57'],
  ['预算完成率', '92.83%'],
  ['预算调整率', '1.88%'],
  ['职工生活救助申报和节日送温暖申报覆盖面', '100%'],
  ['困难职工在册人数', '56户'],
  ['服务对象人数', '80人'],
  ['慰问人次', '73人'],
])('states %s as %s', (label, value) => {
  expect(beside(label)).toBe(value)
})

it('gives each task its funds', () => {
  const funds = rows.filter(([first]) => /^任务\d$/.test(first ?? '')).map((cells) => cells[5])
  expect(funds).toEqual(['5.6万元', '44.38万元'])
})

it('says 约 of households twice: in the result of the year and in that of task 1', () => {
  const cells = rows.flat().filter((cell) => /约\d+户/.test(cell))
  expect(cells).toHaveLength(2)
  for (const cell of cells) expect(cell).toMatch(/约56户.*约5\.6万元/)
})

it('shares one long sentence between 重点项目绩效情况 and 部门整体绩效', () => {
  const sentencesOf = (label: string) =>
    (beside(label).match(/[^。]+。/g) ?? []).filter((sentence) => sentence.length >= 12)
  const shared = sentencesOf('重点项目绩效情况').filter((sentence) =>
    sentencesOf('部门整体绩效').includes(sentence),
  )
  expect(shared).toHaveLength(1)
})

it('speaks of no spending in 存在问题', () => {
  expect(beside('存在问题')).not.toMatch(/预算|支出|执行|进度|结余/)
})

it('is a grid of six columns', () => {
  const widths = new Set(rows.filter((cells) => cells.length > 1).map((cells) => cells.length))
  expect([...widths]).toEqual([6])
})

it('names aliases with their evidence', () => {
  expect(readTable('aliases.csv').map((row) => [row['原名称'], row['统一名称']])).toEqual([
    ['职工生活救助申报和节日送温暖申报覆盖面', '帮扶覆盖面'],
    ['服务对象人数', '表彰人数'],
  ])
})
