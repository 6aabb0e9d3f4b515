import { saysAggregate } from '@/domain/department'
import {
  moneyFieldNames,
  moneyFields,
  reportedRateFields,
  textFields,
  type Form,
  type StatedMoney,
  type StatedRate,
} from '@/domain/form'
import type { Stated } from '@/domain/source'
import { readDivisionCode } from '../division-code'
import { departmentYearKeys } from '../department-year'
import { plainDepartment, reportMarks } from '../plain-department'
import type { Cell } from '../reading'
import { stated } from '../stated'
import { supervisorLabels } from '../synonyms'
import { readLayout, readStated, statedColumns } from '../stated-columns'
import { defineTable, type TableRow } from '../table'
import {
  departmentColumn,
  divisionColumn,
  moneyColumns,
  rateColumns,
  textColumns,
  unitColumn,
  yearColumn,
} from '../table-columns'
import { reportNegative } from '../value-findings'

export const forms = defineTable({
  id: 'forms',
  name: '部门情况表',
  columns: [
    departmentColumn,
    yearColumn,
    divisionColumn,
    { id: 'supervisor', name: '主管部门', synonyms: supervisorLabels },
    { id: 'is_aggregate', name: '是否汇总', synonyms: ['汇总'] },
    ...moneyColumns,
    unitColumn,
    ...rateColumns,
    ...textColumns,
    { id: 'deviation_reason', name: '偏差原因' },
    ...statedColumns,
  ],
  required: ['department', 'fiscal_year'],
  marks: [
    ...moneyFields,
    ...reportedRateFields,
    'priority_projects',
    'overall_performance',
    'problems',
    'improvements',
  ],
  keys: departmentYearKeys,
  read({ department, fiscal_year }, row): Form {
    const name = stated(department, keyCell(row, 'department'))
    const year = stated(fiscal_year, keyCell(row, 'fiscal_year'))
    const reason = row.text('deviation_reason')
    const supervisor = row.cell('supervisor')
    reportMarks(row.cell('department'), row.context.report)
    reportMarks(supervisor, row.context.report)
    return {
      sourceId: row.context.sourceId,
      ...readLayout(row),
      title: row.text('title')?.value ?? null,
      department: name,
      divisionCode: readDivisionCode(row.cell('division_code'), row.context.report),
      ...(supervisor ? { supervisor: stated(plainDepartment(supervisor.text), supervisor) } : {}),
      fiscalYear: year,
      isAggregate: saysAggregate(department) || readAggregate(row),
      money: readBudget(row),
      reportedRates: readRates(row),
      texts: readTexts(row),
      ...(reason ? { deviationReason: reason } : {}),
      ...readStated(row),
      tasks: [],
      indicators: [],
      notes: row.text('notes')?.value.split('\n') ?? [],
    }
  },
})

const keyCell = (row: TableRow, id: string): Cell =>
  row.cell(id) ?? { row: row.number, column: 1, text: row.keyText(id) }

function readAggregate(row: TableRow): boolean {
  const cell = row.cell('is_aggregate')
  if (!cell) return false
  const text = cell.text.normalize('NFKC').trim().toLowerCase()
  if (/^(?:是|汇总|√|1|true|y|yes)$/u.test(text)) return true
  if (!/^(?:否|非汇总|本级|不是|0|false|n|no|×)$/u.test(text))
    row.context.report({
      code: 'unreadable-aggregate',
      severity: 'warning',
      message: `“是否汇总”写的是“${cell.text.trim()}”，应填“是”或“否”，已按“否”读入`,
      cell,
    })
  return false
}

function readBudget(row: TableRow): Form['money'] {
  const money: Partial<Record<(typeof moneyFields)[number], StatedMoney>> = {}
  for (const field of moneyFields) {
    const amount = row.money(field)
    if (!amount) continue
    money[field] = amount
    const cell = row.cell(field)
    if (cell && amount.value < 0n && field !== 'budget_adjustment')
      reportNegative(moneyFieldNames[field], cell, row.context.report)
  }
  return money
}

function readRates(row: TableRow): Form['reportedRates'] {
  const rates: Partial<Record<(typeof reportedRateFields)[number], StatedRate>> = {}
  for (const field of reportedRateFields) {
    const rate = row.rate(field)
    const basis = row.text(`${field}_basis`)?.value
    if (rate) rates[field] = { ...rate, ...(basis === undefined ? {} : { basis }) }
  }
  return rates
}

function readTexts(row: TableRow): Form['texts'] {
  const texts: Partial<Record<(typeof textFields)[number], Stated<string>>> = {}
  for (const field of textFields) {
    const text = row.text(field)
    if (text) texts[field] = text
  }
  return texts
}
