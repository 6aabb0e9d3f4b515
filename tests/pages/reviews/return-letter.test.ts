import { describe, expect, it } from 'vitest'
import { byDepartment, countWords } from '@/pages/reviews/by-department'
import { letterText, returnLetter } from '@/pages/reviews/return-letter'
import type { ReviewedFinding } from '@/panels/reviewed-findings'

const finding = (check_id: string, more: Partial<ReviewedFinding> = {}): ReviewedFinding => ({
  department_id: '甲局',
  name: '甲局',
  check_id,
  outcome: 'fires',
  severity: 'error',
  message: '自报 92.10%，重算 92.83%',
  fields: null,
  fingerprint: '',
  review: 'open',
  note: null,
  reviewer: null,
  reviewed_at: null,
  is_changed: false,
  ...more,
})
const occasion = {
  department: '甲局',
  year: 2022,
  isDemonstration: false,
  today: new Date(2026, 0, 5),
}
const cell = (field: string, text: string, sheet: string | null = null) => ({
  field,
  text,
  sheet,
  source_id: 's1',
  source_name: 'a.csv',
  row_no: 5,
  column_no: 3,
})

describe('returnLetter', () => {
  it('numbers what is due, with figures, cells, the reviewer’s note and what is asked', () => {
    const letter = returnLetter(
      [
        finding('Q02', {
          fields: 'reported_completion_rate actual_expenditure elsewhere',
          note: '请核对分母。',
          review: 'returned',
        }),
        finding('Q24', {
          severity: 'warning',
          message: '存在问题未填',
          fields: 'problems',
        }),
      ],
      [
        cell('reported_completion_rate', ' 92.10% '),
        cell('actual_expenditure', '608.57', '自评表'),
        cell('problems', '很长的一段话'.repeat(10)),
      ],
      occasion,
    )
    expect(letter && letterText(letter)).toBe(
      [
        '关于退回甲局 2022 年度部门整体支出绩效自评表的意见',
        '',
        '甲局：',
        '　　你单位报送的 2022 年度部门整体支出绩效自评表经核查，有 2 项需要核实，意见如下：',
        '　　1. 自报 92.10%，重算 92.83%（核查项 Q02“自报预算完成率与重算一致”）。见 C5 预算完成率（自报）“92.10%”、工作表“自评表” C5 实际支出“608.57”。审核意见：请核对分母。请更正后重新报送。',
        '　　2. 存在问题未填（核查项 Q24“重点项目、存在问题、改进措施未填”）。见 C5 存在问题。请核实，更正或说明原因。',
        '　　请逐项核实：确有差错的，更正后重新报送；数字无误的，书面说明原因。',
        '',
        '2026 年 1 月 5 日',
      ].join('\n'),
    )
  })

  it('names the files of a form that came in several', () => {
    const other = { ...cell('task_funds:1', '5.6'), source_id: 's2', source_name: '任务.csv' }
    const letter = returnLetter(
      [finding('Q22', { fields: 'actual_expenditure task_funds:1' })],
      [cell('actual_expenditure', '608.57'), other],
      occasion,
    )
    expect(letter?.items[0]).toContain(
      '见 “a.csv”C5 实际支出“608.57”、“任务.csv”C5 任务涉及资金“5.6”。',
    )
  })

  it('asks nothing about what was verified or explained, or is no longer found', () => {
    const settled = [
      finding('Q01', { review: 'verified' }),
      finding('Q02', { review: 'explained' }),
      finding('Q03', { review: 'returned', outcome: 'pass' }),
    ]
    expect(returnLetter(settled, [], occasion)).toBeNull()
    expect(returnLetter([...settled, finding('Q04')], [], occasion)?.items).toHaveLength(1)
  })

  it('bears the mark of invented data', () => {
    const letter = returnLetter([finding('Q01')], [], { ...occasion, isDemonstration: true })
    expect(letter && letterText(letter)).toMatch(/\n演示数据（虚构）$/u)
  })
})

it('groups by department, filters by state and counts', () => {
  const rows = [
    finding('Q01', { department_id: '乙', name: '乙局', review: 'verified' }),
    finding('Q02'),
    finding('Q03', { review: 'returned' }),
  ]
  const names = (list: ReturnType<typeof byDepartment>) =>
    list.map(({ name, all, shown }) => [name, all.length, shown.length])
  expect(names(byDepartment(rows, null))).toEqual([
    ['甲局', 2, 2],
    ['乙局', 1, 1],
  ])
  expect(names(byDepartment(rows, 'returned'))).toEqual([['甲局', 2, 1]])
  expect(countWords(rows)).toBe('未处理 1 · 已核实 1 · 退回 1')
})
