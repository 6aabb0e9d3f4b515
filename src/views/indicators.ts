import { sql } from '@/engine/sql'
import { attainment, attainmentState } from '@/metrics'
import { type View, worded } from './view'

const states = {
  met: '达到',
  missed: '未达到',
  no_target: '未设目标值',
  text_only: '文字结果',
  not_comparable: '无法比较',
}
const directions = { higher_better: '越高越好', lower_better: '越低越好', none: '无好坏之分' }

export const indicators: View = {
  name: '指标',
  about: '一行是一份自评表里的一个关键指标。',
  from: () => sql`indicator i
    JOIN department d ON d.department_id = i.department_id
    LEFT JOIN task t ON t.department_id = i.department_id AND t.fiscal_year = i.fiscal_year
      AND t.task_no = i.task_no`,
  columns: [
    { name: '部门', about: '部门名称', sql: sql`d.name` },
    { name: '年度', about: '被评价年度', sql: sql`i.fiscal_year` },
    { name: '指标序号', about: '在整张表里的次序', sql: sql`i.indicator_no` },
    { name: '任务序号', about: '所属任务；没有任务的表为 0', sql: sql`i.task_no` },
    { name: '任务名称', about: '所属任务', sql: sql`t.name` },
    { name: '指标名称', about: '表上写的名称', sql: sql`i.name` },
    { name: '统一名称', about: '经确认的别名归并后的名称', sql: sql`i.canonical_name` },
    { name: '一级指标', about: '产出、效益等', sql: sql`i.level1` },
    { name: '二级指标', about: '数量、质量等', sql: sql`i.level2` },
    { name: '完成值', about: '表上写的文字', sql: sql`i.reported_text` },
    { name: '完成值_数', about: '读出的数', sql: sql`i.reported_value` },
    { name: '完成值_单位', about: '数的单位', sql: sql`i.reported_unit` },
    { name: '目标值', about: '表上写的文字；未设目标值时为空', sql: sql`i.target_text` },
    { name: '目标值_数', about: '读出的数', sql: sql`i.target_value` },
    { name: '目标值_单位', about: '数的单位', sql: sql`i.target_unit` },
    { name: '比较符', about: '>=、<=、= 等', sql: sql`i.comparator` },
    {
      name: '方向',
      about: '表上注明的好坏方向；没有注明时为空',
      sql: worded(sql`i.direction`, directions),
    },
    {
      name: '完成状态',
      about: '达到、未达到、未设目标值、文字结果、无法比较',
      sql: worded(attainmentState, states),
    },
    {
      name: '完成度_百分数',
      about: `${attainment.formula}；没有目标值时为空`,
      sql: sql`${attainment.value} * 100`,
    },
    { name: '权重', about: '表上印的权重', sql: sql`i.weight` },
    { name: '得分', about: '表上印的得分', sql: sql`i.score` },
    { name: '偏差原因', about: '原文', sql: sql`i.deviation_reason` },
  ],
}
