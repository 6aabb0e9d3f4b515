import { fieldNames, type Form, type LabelledAmount, reportedRateFields } from '@/domain/form'
import type { MoneyUnit } from '@/domain/money'
import { layouts } from './layouts'
import { moneyUnitOf, readAmount } from './numbers'
import type { Cell } from './reading'
import { readScore, type ScoreName } from './scores'
import { stated } from './stated'
import { carryOverLabels } from './synonyms'
import type { Column, TableRow } from './table'

/** Columns of the 部门情况表 for what some layouts state and a plain table rarely has. */
export const statedColumns: readonly Column[] = [
  { id: 'adjustment_reason', name: '调整原因', synonyms: ['预算调整原因'] },
  { id: 'completion_rate_basis', name: '预算完成率口径' },
  { id: 'adjustment_rate_basis', name: '预算调整率口径' },
  { id: 'reported_score', name: '自评总分', synonyms: ['总分', '自评得分'] },
  { id: 'execution_weight', name: '预算执行率分值' },
  { id: 'execution_score', name: '预算执行率得分' },
  { id: 'carry_over_in', name: '上年结转', synonyms: carryOverLabels.in },
  { id: 'carry_over_out', name: '年末结转结余', synonyms: carryOverLabels.out },
  { id: 'amounts', name: '其他金额' },
  { id: 'notes', name: '表注' },
  { id: 'title', name: '标题' },
  { id: 'layout', name: '版式' },
  { id: 'layout_fields', name: '版式所列项目' },
]

const NOT_ASKED = new Set([
  'division_code',
  'supervisor',
  'is_aggregate',
  'unit',
  'amounts',
  'notes',
  'title',
  'layout',
  'layout_fields',
  ...reportedRateFields.map((field) => `${field}_basis`),
])

type StatedFields = Pick<
  Form,
  | 'adjustmentReason'
  | 'reportedScore'
  | 'executionWeight'
  | 'executionScore'
  | 'carryOverIn'
  | 'carryOverOut'
  | 'amounts'
>

export function readStated(row: TableRow): StatedFields {
  const score = (id: string, name: ScoreName) => {
    const cell = row.cell(id)
    return cell && readScore(cell, name, row.context.report)
  }
  const fields = {
    adjustmentReason: row.text('adjustment_reason'),
    reportedScore: score('reported_score', { name: '自评总分', of: 'hundred' }),
    executionWeight: score('execution_weight', { name: '预算执行率分值', of: 'hundred' }),
    executionScore: score('execution_score', { name: '预算执行率得分', of: 'weight' }),
    carryOverIn: row.money('carry_over_in'),
    carryOverOut: row.money('carry_over_out'),
    amounts: readAmounts(row.cell('amounts')),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

/** Names of what a layout asks, where it is no column of the 部门情况表. */
const askedNames: Readonly<Record<string, string>> = {
  ...fieldNames,
  completion_rate: '预算完成率',
  adjustment_rate: '预算调整率',
  deviation_reason: '偏差原因',
  indicators: '各项指标',
  target_value: '目标值',
  weight: '权重',
  score: '得分',
  tasks: '主要任务',
  task_funds: '任务涉及资金',
  ...Object.fromEntries(statedColumns.map(({ id, name }) => [id, name])),
}
const askedIds = new Map(Object.entries(askedNames).map(([id, name]) => [name, id]))
const NOTHING = '（无）'

export const writeAsked = (ids: readonly string[]): string =>
  ids.length === 0 ? NOTHING : ids.map((id) => askedNames[id] ?? id).join('、')

export const writeLayout = (id: string): string =>
  layouts.find((layout) => layout.id === id)?.name ?? id

/** A table that we exported says which layout its forms had; in any other, its columns are asked. */
export function readLayout(row: TableRow): Pick<Form, 'layout' | 'layoutFields'> {
  const asked = row.text('layout_fields')?.value
  const layout = row.text('layout')?.value ?? 'table'
  return {
    layout: layouts.find(({ name }) => name === layout)?.id ?? layout,
    layoutFields:
      asked === undefined
        ? row.columnIds.filter((id) => !NOT_ASKED.has(id))
        : asked === NOTHING
          ? []
          : asked.split('、').map((name) => askedIds.get(name) ?? name),
  }
}

const BAR = '｜'
const ESCAPES: readonly (readonly [plain: string, written: string])[] = [
  ['\\', '\\\\'],
  ['\n', '\\n'],
  [BAR, '\\|'],
]

/** One amount a line: its label, its heading, the figure as printed, its unit where it is money. */
export const writeAmounts = (amounts: readonly LabelledAmount[]): string =>
  amounts
    .map(({ kind, column, printed, money }) =>
      [kind, column, printed.value, money?.unit ?? ''].map(escaped).join(BAR),
    )
    .join('\n')

const escaped = (text: string) =>
  ESCAPES.reduce((all, [plain, written]) => all.replaceAll(plain, written), text)

const unescaped = (text: string) =>
  text.replace(/\\(.)/gu, (_, char: string) => (char === 'n' ? '\n' : char === '|' ? BAR : char))

function readAmounts(cell: Cell | null): LabelledAmount[] | null {
  if (!cell) return null
  const amounts = cell.text.split('\n').flatMap((line): LabelledAmount[] => {
    const [kind, column, printed, unit] = line.split(BAR).map(unescaped)
    if (kind === undefined || column === undefined || !printed || unit === undefined) return []
    return [
      {
        kind,
        column,
        printed: stated(printed, cell),
        money: moneyOf(printed, moneyUnitOf(unit), cell),
      },
    ]
  })
  return amounts.length > 0 ? amounts : null
}

function moneyOf(text: string, unit: MoneyUnit | null, cell: Cell): LabelledAmount['money'] {
  const amount = unit === null ? null : readAmount(text, unit)
  if (amount?.kind !== 'amount') return null
  return { ...stated(amount.fen, { ...cell, text }), unit: amount.unit, decimals: amount.decimals }
}
