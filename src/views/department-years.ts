import { moneyFieldNames, textFieldNames } from '@/domain/form'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import {
  adjustmentRate,
  completionRate,
  meetsTarget,
  outturnRate,
  shortfall,
  unspent,
} from '@/metrics'
import { money, percent, type View, yes } from './view'

const names = moneyFieldNames

export const departmentYears: View = {
  name: '部门年度',
  about:
    "一行是一个部门一个年度的自评表。合计多个部门时请加 WHERE 已含在主管部门 = '否'，否则汇总表和它的下属单位会算两遍。",
  from: (scope) => sql`${scopedForms(scope)} f
    LEFT JOIN department p ON p.department_id = f.parent_id`,
  columns: [
    { name: '部门', about: '部门名称', sql: sql`f.name` },
    { name: '年度', about: '被评价年度', sql: sql`f.fiscal_year` },
    { name: '类别', about: '党群、政府、街道等', sql: sql`f.category` },
    { name: '行政区划代码', about: '六位数字，是文字不是数', sql: sql`f.division_code` },
    { name: '主管部门', about: '报汇总表的主管部门', sql: sql`p.name` },
    { name: '是否汇总', about: '是：汇总表，含下属单位', sql: yes(sql`f.is_aggregate`) },
    {
      name: '已含在主管部门',
      about: '是：主管部门同年的汇总表已经包含，合计时不要再加',
      sql: yes(sql`f.in_parent`),
    },
    ...money('年初预算', names.original_budget, sql`original_budget`),
    ...money('预算调整数', '净调整，可为负数', sql`budget_adjustment`),
    ...money('调整预算', names.revised_budget, sql`revised_budget`),
    ...money('实际支出', names.actual_expenditure, sql`actual_expenditure`),
    ...money('一般公共预算', '实际支出中的一般公共预算', sql`general_public_budget`),
    ...money('政府性基金预算', '实际支出中的政府性基金预算', sql`gov_funds_budget`),
    ...money('国有资本经营预算', '实际支出中的国有资本经营预算', sql`state_capital_budget`),
    ...money('其他资金', '实际支出中的其他资金', sql`other_funds`),
    ...money('未支出金额', unspent.formula, unspent.amount),
    percent('预算完成率', completionRate.formula, completionRate),
    percent('预算调整率', adjustmentRate.formula, adjustmentRate),
    percent('年初预算执行率', outturnRate.formula, outturnRate),
    {
      name: '自报预算完成率_百分数',
      about: '表上写的比率，口径由填报单位定',
      sql: sql`reported_completion_rate * 100`,
    },
    {
      name: '自报预算调整率_百分数',
      about: '表上写的比率，口径由填报单位定',
      sql: sql`reported_adjustment_rate * 100`,
    },
    {
      name: '目标完成率_百分数',
      about: '部门自己的目标为先，没有的用页面上方的目标',
      sql: sql`target_bp * 0.01`,
    },
    {
      name: '是否达标',
      about: '是、否；完成率无法计算时为空。按分子分母相乘判断，不按显示的比率',
      sql: sql`CASE ${meetsTarget(completionRate, sql`target_bp`)}
        WHEN true THEN '是' WHEN false THEN '否' END`,
    },
    ...money('距目标差额', shortfall.formula, shortfall.amount),
    { name: '自报得分', about: '表上印的自评得分，本站不另算', sql: sql`reported_score` },
    ...money('上年结转', '结转自上一年', sql`carry_over_in`),
    ...money('结转下年', '结转到下一年', sql`carry_over_out`),
    { name: '存在问题', about: textFieldNames.problems, sql: sql`problems` },
    { name: '改进措施', about: textFieldNames.improvements, sql: sql`improvements` },
  ],
}
