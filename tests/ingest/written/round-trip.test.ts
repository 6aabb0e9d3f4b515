import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TidyTables } from '@/domain/tidy'
import { readSource } from '@/ingest'
import { badFiles } from '../../fixtures/bad-files'
import { huge } from '../../fixtures/bad-files/huge'
import { csvOf, grids, nationalOld, nationalThreeCells } from '../layouts/grids'
import { readText, twin } from '../helpers'
import { fixture } from '../books/build'
import { again, said, tablesOf } from './round-trip'

/** What people type, and what a program trips over. */
const oddCells = [
  '约56户',
  '≥90%',
  '（12.1）',
  '-5',
  '=1+1',
  "'=1",
  "''a",
  '@a',
  '+86',
  '-',
  '—',
  '/',
  '无',
  '１２．５',
  '1,234.50',
  '282,796.90万元',
  '1.5亿元',
  '6434500元',
  '0.001元',
  '100.005',
  '98 %(百分比)',
  '0.9283',
  '有效改善',
  '2天以内',
  '9月前',
  '不少于3次',
  '指标1：',
  '指标1：指标2：甲',
  '★甲',
  '<p>一</p><p>二</p>',
  '<b>',
  '&lt;p&gt;',
  '&amp;',
  'a<b',
  '一\n二',
  ' 前后 ',
  '合计',
  '汇总',
  '注',
  '填报人',
  '｜',
  '\\n',
  '示例局（汇总）',
  '二〇二二',
  '2021',
  '440106',
  '1e5',
  '007',
  '\u0001',
  '\r',
  '\t',
]

const tidyGrids = [
  [
    [
      '部门名称',
      '年度',
      '行政区划代码',
      '是否汇总',
      '年初预算',
      '调整预算(元)',
      '实际支出(亿元)',
      '单位',
      '预算完成率',
      '存在问题',
      '其他金额',
      '上年结转',
      '版式所列项目',
    ],
    [
      '甲局',
      '2022',
      '440106',
      '是',
      '100',
      '105.50',
      '1.2',
      '元',
      '92.83%',
      '一',
      '甲｜乙｜1,234.5｜万元',
      '3',
      '存在问题、实际支出',
    ],
    ['乙局', '2021', '', '否', '6434500元', '7', '0.5', '万元', '0.95', '二', '', '', ''],
  ],
  [
    ['部门名称', '年度', '任务', '任务涉及资金'],
    ['甲局', '2022', '任务甲', '5.6万元'],
    ['甲局', '2022', '任务乙', '12'],
  ],
  [
    [
      '部门名称',
      '年度',
      '任务',
      '一级指标',
      '关键指标',
      '指标性质',
      '目标值',
      '调整前目标值',
      '完成值',
      '单位',
      '方向',
      '权重',
      '得分',
      '偏差原因',
    ],
    [
      '甲局',
      '2022',
      '任务甲',
      '产出',
      '慰问户数',
      '≥',
      '56',
      '50',
      '约60',
      '户',
      '越高越好',
      '10',
      '9.5',
      '无',
    ],
    ['甲局', '2022', '任务甲', '', '满意度', '', '≥90%', '', '95', '%', '', '5分', '', '迟'],
  ],
  [
    ['部门名称', '年度', '预算完成率目标'],
    ['*', '2022', '95%'],
    ['甲局', '*', '85.5%'],
  ],
  [
    ['类型', '部门名称', '原名称', '统一名称', '依据'],
    ['指标', '甲局', '甲', '乙', '丙'],
  ],
  [
    [
      '部门名称',
      '行政区划代码',
      '部门代码',
      '类别',
      '主管部门',
      '前身部门',
      '起始年度',
      '终止年度',
      '应报年度',
    ],
    ['甲局', '440106', '007', '政府', '乙局', '', '2018', '', '2018-2020、2022'],
  ],
] as const

const data = (path: string) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../data/${path}`, import.meta.url)))
  return readSource({ name: path, bytes })
}

const readings = {
  twin: () => readText(twin),
  ...Object.fromEntries(
    Object.entries({ ...grids, nationalOld, nationalThreeCells }).map(([name, grid]) => [
      name,
      () => readText(csvOf(grid)),
    ]),
  ),
  ...Object.fromEntries(
    ['roll-up.xlsx', 'roll-up.xls', 'tianhe-2022.xlsx', 'tianhe-2022.xls'].map((name) => [
      name,
      () => readSource({ name, bytes: fixture(name) }),
    ]),
  ),
  ...Object.fromEntries(
    [
      'tianhe/2022.csv',
      'aliases.csv',
      ...['departments', 'forms', 'tasks', 'indicators', 'targets'].map(
        (table) => `demonstration/${table}.csv`,
      ),
    ].map((path) => [path, () => data(path)]),
  ),
}

describe.each(Object.entries(readings))('%s', (_, read) => {
  it.each(['csv', 'xlsx'] as const)('says the same after it was exported as %s', async (format) => {
    const tables = tablesOf(await read())
    expect(Object.values(tables).some((rows) => rows.length > 0)).toBe(true)
    const { tables: reread, forms, findings } = await again(tables, format)
    expect(forms).toEqual([])
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(said(reread)).toEqual(said(tables))
  })
})

const expectSame = async (tables: TidyTables, format: 'csv' | 'xlsx') => {
  const { tables: reread } = await again(tables, format)
  expect(said(reread)).toEqual(said(tables))
}

it.each(['csv', 'xlsx'] as const)('targets of indicators stay the same as %s', async (format) => {
  const csv =
    '部门名称,年度,指标,预算完成率目标,目标值,单位\n甲局,2022,,95%,,\n*,*,覆盖面,,≥90,%\n甲局,*,用时,,≤2天,\n'
  const { tables } = await readText(csv)
  expect(tables.targets).toHaveLength(3)
  await expectSame(tables, format)
})

describe('bad files', () => {
  const small = badFiles.filter((file) => !huge.includes(file))
  it.each(small)('what was read of $name stays the same', async ({ name, bytes }) => {
    const tables = tablesOf(await readSource({ name, bytes: bytes() }))
    await expectSame(tables, 'csv')
    await expectSame(tables, 'xlsx')
  })
})

describe('whatever stands in the cells', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(...oddCells),
    fc.tuple(fc.constantFrom(...oddCells), fc.constantFrom(...oddCells)).map((two) => two.join('')),
  )
  const all = [...Object.values(grids), nationalThreeCells, ...tidyGrids]

  it.each(['csv', 'xlsx'] as const)('the records stay the same (%s)', async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all),
        fc.array(fc.tuple(fc.nat(), fc.nat(), odd), { maxLength: 6 }),
        async (grid, changes) => {
          const cells = grid.map((row) => [...row])
          for (const [row, column, text] of changes) {
            const target = cells[1 + (row % (cells.length - 1))]!
            target[column % target.length] = text
          }
          await expectSame(tablesOf(await readText(csvOf(cells))), format)
        },
      ),
      { numRuns: 60 },
    )
  })
})
