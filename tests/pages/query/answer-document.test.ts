import { expect, it } from 'vitest'
import { answerDocument } from '@/pages/query/answer-document'

const columns = [
  { name: '部门', type: 'VARCHAR' },
  { name: '年度', type: 'INTEGER' },
  { name: '实际支出_万元', type: 'DECIMAL(22,6)' },
  { name: '完成率_百分数', type: 'DOUBLE' },
]

it('keeps every digit of a decimal, and writes the query and the dataset above the table', () => {
  const document = answerDocument({
    request: {
      text: 'SELECT *\n  FROM 部门年度',
      views: new Map(),
      dataset: 'demonstration',
      limit: 1,
    },
    answer: {
      columns,
      rows: [
        ['甲局', '2022', '608.570001', '92.5'],
        ['乙局', '2022', null, '-inf'],
      ],
      total: 20_000,
      took: 3,
    },
    target: 9000,
    entries: [
      {
        title: '示例区 自评表',
        dataset: 'demonstration',
        isEnabled: true,
        sources: [{ id: 'a1' }],
      },
      { title: '真实的表', dataset: 'real', isEnabled: true, sources: [{ id: 'b1' }] },
    ],
    at: new Date('2026-01-02T03:04:05Z'),
  })
  expect(document.lines[0]).toBe('演示数据（虚构）')
  expect(document.lines).toContain('来源：示例区 自评表')
  expect(document.lines).toContainEqual(expect.stringMatching(/^数据版本：[0-9a-f]{16}/))
  expect(document.lines).toContain('行数：20,000，这里是前 2 行')
  expect(document.lines).toContain('查询：SELECT * FROM 部门年度')
  expect(document.sheets[0]?.columns.map(({ kind }) => kind)).toEqual([
    'text',
    'integer',
    'printed',
    'number',
  ])
  expect([...(document.sheets[0]?.rows ?? [])]).toEqual([
    ['甲局', 2022, '608.570001', 92.5],
    ['乙局', 2022, null, '负无穷大'],
  ])
})
