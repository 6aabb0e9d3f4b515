import { fromOwn } from '../origins'
import { formatFraction, formatUnitCost, MISSING } from '@/ui/formats'
import { fractionFigure, moneyColumn } from '../figures'
import type { Column } from '../panel'
import { hasMarks, hasReasons, markText } from '../scores'
import type { Row } from './query'

export const stateNames: Readonly<Record<Row['state'], string>> = {
  met: '达到',
  missed: '未达到',
  no_target: '未设目标值',
  text_only: '文字结果',
  not_comparable: '不可比',
}

export const obstacles: Readonly<Record<NonNullable<Row['obstacle']>, string>> = {
  not_quantity: '指标不是产出数量',
  shared_funds: '一笔资金对应两个以上指标',
  no_funds: '未填任务涉及资金',
  no_quantity: '完成值不是正数',
}

/** As printed, with the unit where a bare number leaves it to a column of its own. */
function withUnit(text: string, unit: string | null): string {
  if (unit === null || !/\d$/.test(text)) return text
  return unit === '%' ? `${text}%` : `${text} ${unit}`
}

export const reportedText = ({
  reported_text,
  reported_unit,
}: Pick<Row, 'reported_text' | 'reported_unit'>): string =>
  reported_text === null ? '未填' : withUnit(reported_text, reported_unit)

export const targetText = ({
  target_text,
  target_unit,
}: Pick<Row, 'target_text' | 'target_unit'>): string =>
  target_text === null ? '未设目标值' : withUnit(target_text, target_unit)

/** `≥95%（在本页为全部部门所定；表内 ≥90%）`: a target that was set stands beside the form's own. */
const judgingTarget = (row: Row): string =>
  row.target_from === null
    ? targetText(row)
    : `${targetText(row)}（${row.target_from}；表内${row.form_target_text === null ? '未设' : ` ${row.form_target_text}`}）`

/** Below 100% it never prints as 100.00%. */
export const attainmentText = (row: Row): string =>
  row.attainment === null ? MISSING : (formatFraction(row.attainment, 10_000) ?? MISSING)

export function unitCostText({
  unit_cost,
  reported_unit,
  obstacle,
}: Pick<Row, 'unit_cost' | 'reported_unit' | 'obstacle'>): string {
  if (unit_cost !== null && reported_unit !== null) return formatUnitCost(unit_cost, reported_unit)
  return obstacle === null ? '无法计算' : `无法计算（${obstacles[obstacle]}）`
}

const from = fromOwn<Row>
const judged = ({ indicator_no }: Row) => [
  `indicator_reported:${indicator_no}`,
  `indicator_target:${indicator_no}`,
]

const columns: readonly Column<Row>[] = [
  { label: '序号', align: 'end', text: (row) => String(row.indicator_no) },
  { label: '任务', align: 'start', text: (row) => row.task_name ?? MISSING },
  { label: '指标', align: 'start', text: (row) => row.canonical_name },
  {
    label: '表内名称',
    align: 'start',
    text: (row) => (row.name === row.canonical_name ? '同左' : row.name),
    origins: from((row) => [`indicator_name:${row.indicator_no}`]),
  },
  {
    label: '完成值',
    align: 'end',
    text: reportedText,
    origins: from((row) => [`indicator_reported:${row.indicator_no}`]),
  },
  {
    label: '目标值',
    align: 'end',
    text: judgingTarget,
    origins: from((row) => [`indicator_target:${row.indicator_no}`]),
  },
  {
    label: '完成度',
    align: 'end',
    text: attainmentText,
    figure: fractionFigure((row) => row.attainment),
    origins: from(judged),
  },
  { label: '状态', align: 'start', text: (row) => stateNames[row.state], origins: from(judged) },
  moneyColumn(
    '任务涉及资金（万元）',
    (row) => row.task_funds,
    from((row) => [`task_funds:${row.task_no}`]),
  ),
  {
    label: '单位成本',
    align: 'end',
    text: unitCostText,
    origins: from((row) => [`task_funds:${row.task_no}`, `indicator_reported:${row.indicator_no}`]),
  },
]

const marks: readonly Column<Row>[] = [
  {
    label: '权重（表内）',
    align: 'end',
    text: ({ weight }) => markText(weight),
    origins: from((row) => [`indicator_weight:${row.indicator_no}`]),
  },
  {
    label: '自评得分（分）',
    align: 'end',
    text: ({ score }) => markText(score),
    origins: from((row) => [`indicator_score:${row.indicator_no}`]),
  },
]
const reasons: readonly Column<Row>[] = [
  {
    label: '偏差原因',
    align: 'start',
    text: ({ deviation_reason: reason }) => reason ?? MISSING,
    origins: from((row) => [`indicator_reason:${row.indicator_no}`]),
  },
]

/** Scores, weights and reasons stand beside what is judged where the form has any. */
export const table = (rows: readonly Row[]): readonly Column<Row>[] => [
  ...columns,
  ...(hasMarks(rows) ? marks : []),
  ...(hasReasons(rows) ? reasons : []),
]
