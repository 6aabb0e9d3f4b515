import type { SqlValue } from '@/engine/sql'
import { aDepartment, aForm, tablesOf } from '../support/tables'

type Cells = Readonly<Record<string, SqlValue>>

/** A form of 100,000 元 of revised budget. */
const form = (id: string, year: number, actual: number | null, more: Cells = {}) =>
  aForm({
    department_id: id,
    fiscal_year: year,
    actual_expenditure: actual,
    revised_budget: 100_000,
    ...more,
  })

const missing = (id: string, year: number, reason: string) => ({
  dataset: 'real',
  department_id: id,
  fiscal_year: year,
  reason,
})

const formedFrom = (department_id: string, predecessor_id: string) => ({
  dataset: 'real',
  department_id,
  predecessor_id,
})

/**
 * 2021 and 2022: 甲局 falls over the line, 乙局 rises to exactly 90%, 新局 was 旧局, 丙局 reports
 * 丁所 within its own form, 戊局 sent nothing for 2021, 己局 is new, 庚局 changed its layout.
 */
export const comparedTables = tablesOf({
  department: [
    aDepartment('旧局', { name: '旧名局', valid_to: 2021 }),
    aDepartment('新局', { name: '新名局', valid_from: 2022 }),
    aDepartment('丁所', { parent_id: '丙局' }),
    aDepartment('戊局', { category: '政府', parent_id: '甲局' }),
    aDepartment('无前身局'),
    aDepartment('环局'),
    aDepartment('环二局'),
    aDepartment('分一局'),
    aDepartment('分二局'),
    aDepartment('整局'),
  ],
  predecessor: [
    formedFrom('新局', '旧局'),
    formedFrom('无前身局', '从未见过局'),
    formedFrom('环局', '环二局'),
    formedFrom('环二局', '环局'),
    formedFrom('分一局', '整局'),
    formedFrom('分二局', '整局'),
  ],
  form: [
    form('甲局', 2021, 90_000),
    form('甲局', 2022, 89_996),
    form('乙局', 2021, 89_996),
    form('乙局', 2022, 90_000),
    form('旧局', 2021, 80_000),
    form('新局', 2022, 95_000, { revised_budget: 200_000 }),
    form('丙局', 2021, 50_000, { is_aggregate: true }),
    form('丙局', 2022, 60_000, { is_aggregate: true }),
    form('丁所', 2021, 10_000),
    form('丁所', 2022, 99_000),
    form('戊局', 2022, 91_000),
    form('己局', 2022, null),
    form('庚局', 2021, 70_000, { reported_completion_rate: 0.7, original_budget: 140_000 }),
    form('庚局', 2022, 75_000, {
      layout: 'hunan',
      original_budget: 150_000,
      reported_completion_rate: 0.5,
    }),
    form('甲局', 2023, 95_000.01),
    form('示例局', 2022, 1, { dataset: 'demonstration' }),
  ],
  missing_form: [
    missing('旧局', 2022, '已撤并'),
    missing('新局', 2021, '尚未设立'),
    missing('戊局', 2021, '应报未报'),
    missing('己局', 2021, '尚未设立'),
    missing('整局', 2021, '无记录'),
    missing('乙局', 2023, '应报未报'),
    { ...missing('示例局', 2021, '应报未报'), dataset: 'demonstration' },
  ],
})
