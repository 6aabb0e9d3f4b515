import { aForm } from '../support/tables'

/** 广州市天河区总工会, 2022, as published. In 元. */
export const seedRow = aForm({
  department_id: '广州市天河区总工会',
  original_budget: 6_434_500,
  revised_budget: 6_555_500,
  budget_adjustment: 121_000,
  actual_expenditure: 6_085_700,
  general_public_budget: 6_085_700,
  reported_completion_rate: 0.9283,
  reported_adjustment_rate: 0.0188,
})

const key = {
  dataset: 'real',
  department_id: '广州市天河区总工会',
  fiscal_year: 2022,
  source_id: 's1',
}

export const seedTasks = [
  { ...key, task_no: 1, name: '任务1', task_funds: 56_000 },
  { ...key, task_no: 2, name: '任务2', task_funds: 443_800 },
]

const indicator = (no: number, name: string, value: number, unit: string) => ({
  ...key,
  indicator_no: no,
  task_no: no <= 2 ? 1 : 2,
  name,
  canonical_name: name,
  reported_text: `${value}${unit}`,
  reported_value: value,
  reported_unit: unit,
})

export const seedIndicators = [
  indicator(1, '职工生活救助申报和节日送温暖申报覆盖面', 100, '%'),
  indicator(2, '困难职工在册人数', 56, '户'),
  indicator(3, '服务对象人数', 80, '人'),
  indicator(4, '慰问人次', 73, '人'),
]
