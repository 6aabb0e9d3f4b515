import {
  moneyFieldNames,
  moneyFields,
  reportedRateFields,
  textFieldNames,
  textFields,
} from '@/domain/form'
import {
  departmentLabels,
  divisionLabels,
  moneyLabels,
  rateLabels,
  textLabels,
  yearLabels,
} from './synonyms'
import type { Column } from './table'

/** Columns that several tables share. */
export const departmentColumn: Column = {
  id: 'department',
  name: '部门名称',
  synonyms: [...departmentLabels, 'department_name', 'department_id'],
}
export const yearColumn: Column = {
  id: 'fiscal_year',
  name: '年度',
  synonyms: [...yearLabels, 'year'],
}
export const divisionColumn: Column = {
  id: 'division_code',
  name: '行政区划代码',
  synonyms: divisionLabels,
}
export const unitColumn: Column = {
  id: 'unit',
  name: '单位',
  synonyms: ['金额单位', '计量单位', '度量单位'],
}

export const moneyColumns: readonly Column[] = moneyFields.map((id) => ({
  id,
  name: moneyFieldNames[id],
  synonyms: moneyLabels[id],
}))
export const rateColumns: readonly Column[] = reportedRateFields.map((id) => ({
  id,
  name: rateLabels[id][0] ?? id,
  synonyms: rateLabels[id],
}))
export const textColumns: readonly Column[] = textFields.map((id) => ({
  id,
  name: textFieldNames[id],
  synonyms: textLabels[id],
}))
