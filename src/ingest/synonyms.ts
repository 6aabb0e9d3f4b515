import type { MoneyField, ReportedRateField, TextField } from '@/domain/form'

/** 省级部门名称, 市级预算部门名称: whose departments they are. */
const ofLevel = (...labels: readonly string[]): string[] =>
  ['省级', '市级', '区级', '县级'].flatMap((level) => labels.map((label) => level + label))

/** Words under which forms and tables ask for the same thing; `parseLabel` has the last word on spelling. */
export const departmentLabels: readonly string[] = [
  '部门名称(汇总)',
  '部门名称',
  '部门',
  '单位名称',
  '部门(单位)名称',
  '预算部门',
  '预算单位',
  '预算部门、单位名称',
  ...ofLevel('部门名称', '预算部门', '预算部门名称', '预算部门、单位名称'),
  '填报单位',
  '填报部门',
  '单位(公章)',
  '单位(盖章)',
  '实施单位',
  '部门(单位)',
  '单位(部门)',
  '单位(部门)名称',
  '部门/单位',
  '预算单位名称',
  '预算部门名称',
  '预算部门(单位)',
  '预算部门(单位)名称',
  '填报单位名称',
  '填报部门名称',
  '被评价部门',
  '被评价单位',
  '被评价部门(单位)',
  '部门单位名称',
  '部门全称',
  '单位全称',
  '评价部门',
  '自评部门',
  '自评单位',
]

/** Columns of a table beside its departments: which department stands above the one of the row. */
export const supervisorLabels: readonly string[] = [
  '主管部门',
  '主管部门名称',
  '主管单位',
  '主管单位名称',
  '上级主管部门',
  '一级预算部门',
  '一级预算单位',
]

export const unitLabels: readonly string[] = [
  '二级预算单位',
  '二级预算单位名称',
  '基层预算单位',
  '基层单位',
  '所属单位',
  '下属单位',
]

export const yearLabels: readonly string[] = [
  '被评价年度',
  '年度',
  '年份',
  '评价年度',
  ...['预算年度', '会计年度', '自评年度', '评价期间', '评价时段'],
]

export const divisionLabels: readonly string[] = ['行政区划代码', '行政区划', '区划代码']

export const moneyLabels: Readonly<Record<MoneyField, readonly string[]>> = {
  original_budget: [
    '年初预算',
    '部门年初预算收入',
    '年初预算数',
    '年初预算收入',
    '年初预算金额',
    'YYYY年预算数',
  ],
  revised_budget: [
    '调整预算',
    '部门调整预算收入',
    '调整预算数',
    '调整预算收入',
    '调整后预算',
    '调整后预算数',
    '全年预算数',
    '全年(调整)预算数',
    '调整后全年预算数',
    '预算数',
  ],
  budget_adjustment: ['预算调整数', '年度预算调整数', '净调整', '本年追加预算', '调整追加'],
  actual_expenditure: [
    '实际支出',
    '实际支出数',
    '全年执行数',
    '全年支出数',
    '预算执行数',
    '执行数',
    '决算',
    '决算数',
    '支出决算数',
    'YYYY年决算数',
  ],
  general_public_budget: ['一般公共预算', '一般公共预算支出', '一般公共预算拨款'],
  gov_funds_budget: ['政府性基金预算', '政府性基金', '政府性基金预算支出', '政府性基金拨款'],
  state_capital_budget: ['国有资本经营预算', '国有资本经营预算支出', '国有资本经营预算拨款'],
  other_funds: ['其他资金', '其它资金'],
}

export const rateLabels: Readonly<Record<ReportedRateField, readonly string[]>> = {
  completion_rate: ['预算完成率', '预算执行率', '执行率', '预算执行进度'],
  adjustment_rate: ['预算调整率', '预算控制率'],
}

export const textLabels: Readonly<Record<TextField, readonly string[]>> = {
  expected_objective: [
    '预期目标',
    '部门整体支出的预期目标',
    '部门整体支出预期目标',
    '年初绩效目标',
    '年初设定目标',
    '年度整体绩效目标',
  ],
  objective_result: [
    '目标完成情况',
    '部门整体支出的目标完成情况',
    '部门整体支出目标完成情况',
    '实际完成情况',
    '全年实际完成情况',
    '全年目标实际完成情况',
    '年度总体目标完成情况综述',
  ],
  priority_projects: ['重点项目绩效情况', '重点项目绩效'],
  overall_performance: ['部门整体绩效', '部门整体绩效情况'],
  problems: ['存在问题', '存在的问题', '存在的主要问题'],
  improvements: [
    '改进措施或下一步计划',
    '改进措施',
    '改进措施及下一步计划',
    '下一步计划',
    '改进措施及结果应用方案',
  ],
}

export const deviationLabels: readonly string[] = [
  '偏差原因',
  '偏差原因分析及改进措施',
  '偏差原因分析',
  '未完成原因分析',
  '偏差大或目标未完成原因分析',
]

export const adjustmentReasonLabels: readonly string[] = ['调整原因', '预算调整原因']

export const scoreLabels: readonly string[] = ['总分', '总得分', '自评得分', '自评总分', '评价得分']

export const carryOverLabels = {
  in: ['上年结转', '上年结转资金', '上年结转结余', '上年结转和结余', '年初结转和结余'],
  out: ['年末结转结余', '年末结转和结余', '结转下年', '年末结转'],
} as const
