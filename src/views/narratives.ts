import { textFieldNames, textFields } from '@/domain/form'
import { sql } from '@/engine/sql'
import type { View } from './view'

/** One row for each text of a form that is not blank, and for each text of its tasks. */
export const narrativeRows = sql`(
  ${textFields
    .map(
      (field) => sql`SELECT dataset, department_id, fiscal_year, ${field} AS field, 0 AS task_no,
        ${textFieldNames[field]} AS section, ${{ text: field, values: [] }} AS prose FROM form`,
    )
    .reduce((all, one) => sql`${all} UNION ALL ${one}`)}
  UNION ALL SELECT dataset, department_id, fiscal_year, 'task', task_no,
    '任务 ' || task_no || ' ' || name, expected_objective FROM task
  UNION ALL SELECT dataset, department_id, fiscal_year, 'task', task_no,
    '任务 ' || task_no || ' ' || name, objective_result FROM task)`

export const narratives: View = {
  name: '自评文字',
  about: '一行是一份自评表里的一栏文字，没有填写的不列。',
  from: () => sql`${narrativeRows} n
    JOIN department d ON d.department_id = n.department_id WHERE n.prose IS NOT NULL`,
  columns: [
    { name: '部门', about: '部门名称', sql: sql`d.name` },
    { name: '年度', about: '被评价年度', sql: sql`n.fiscal_year` },
    { name: '栏目', about: '存在问题、改进措施或下一步计划、任务等', sql: sql`n.section` },
    { name: '文字', about: '原文', sql: sql`n.prose` },
    { name: '字数', about: '连标点', sql: sql`length(n.prose)` },
  ],
}
