import type { Origin } from '@/domain/origin'
import { adjustmentRate } from '@/metrics/adjustment-rate'
import { completionRate } from '@/metrics/completion-rate'
import { totalOf } from '../origins'
import { formatPointDifference, formatRate, formatTarget, type Rate } from '@/domain/rate'
import { formatCount, formatLargeMoney, formatLargeShortfall, formatSignedRate } from '@/ui/formats'
import { coverText } from './coverage'
import { completionOf, type Summary } from './summary'

export interface Tile {
  readonly label: string
  readonly value: string
  /** Against the year before, `▲ 1.20 个百分点`; `null` where either year has no such figure. */
  readonly change: string | null
  /** Formula or coverage. */
  readonly note: string
  /** Of the value; the change is made of the year before too. */
  readonly origins: (year: number) => readonly Origin[]
}

const completionOrigins = (year: number) => totalOf(year, completionRate.fields)

/** Five figures of the year; none for a year without forms. */
export const headlineTiles = (row: Summary): readonly Tile[] =>
  row.forms === 0 ? [] : [...completionTiles(row), adjustmentTile(row), notFiledTile(row)]

/** Whether any department has a rate that a target can judge. */
const isJudged = ({ forms, lacking }: Summary): boolean => forms > lacking

function completionTiles(row: Summary): readonly Tile[] {
  const covered = coverText(row, row.lacking)
  return [
    {
      label: '预算完成率',
      value: formatRate(completionOf(row), row.target_min ?? undefined) ?? '无法计算',
      change: formatPointDifference(completionOf(row.before), completionOf(row)),
      note: `Σ实际支出 ÷ Σ调整预算；${covered}`,
      origins: completionOrigins,
    },
    {
      label: '低于目标',
      value: isJudged(row) ? `${formatCount(row.below)} 个部门` : '无法判断',
      change: isJudged(row) ? countChange(row, row.below - row.before.below) : null,
      note: `${targetNote(row)}；${covered}`,
      origins: completionOrigins,
    },
    {
      label: '距目标差额',
      value: row.shortfall === null ? '无法计算' : formatLargeShortfall(row.shortfall),
      change: moneyChange(row.before.shortfall, row.shortfall),
      note: `各部门差额之和，达标的为 0；${covered}`,
      origins: completionOrigins,
    },
  ]
}

const adjustmentTile = (row: Summary): Tile => ({
  label: '净调整率',
  value: formatSignedRate(adjustmentOf(row)),
  change: formatPointDifference(adjustmentOf(row.before), adjustmentOf(row)),
  note: `Σ预算调整数 ÷ Σ年初预算；${coverText(row, row.adjustment_lacking)}`,
  origins: (year) => totalOf(year, adjustmentRate.fields),
})

const notFiledTile = (row: Summary): Tile => ({
  label: '未填报',
  value: `${formatCount(row.not_filed)} 个部门`,
  change: countChange(row, row.not_filed - row.before.not_filed),
  note: notFiledNote(row),
  origins: () => [],
})

const adjustmentOf = (
  row: Pick<Summary, 'adjustment_numerator' | 'adjustment_denominator'>,
): Rate => ({
  numerator: row.adjustment_numerator,
  denominator: row.adjustment_denominator,
})
const arrow = (difference: number): string => (difference > 0 ? '▲' : '▼')

function countChange(row: Summary, difference: number): string | null {
  if (row.before.forms === 0) return null
  return difference === 0 ? '持平' : `${arrow(difference)} ${formatCount(Math.abs(difference))} 个`
}

function moneyChange(before: number | null, after: number | null): string | null {
  if (before === null || after === null) return null
  const difference = after - before
  if (Math.abs(difference) < 50) return '持平'
  return `${arrow(difference)} ${formatLargeMoney(Math.abs(difference))}`
}

const notFiledNote = ({ unrecorded, absent }: Summary): string =>
  [
    '应报未报',
    unrecorded > 0 && `另有 ${formatCount(unrecorded)} 个无记录`,
    absent > 0 && `${formatCount(absent)} 个尚未设立、已撤并或已含在汇总，不在此数`,
  ]
    .filter(Boolean)
    .join('；')

function targetNote({ target_min, target_max, with_own_target }: Summary): string {
  if (target_min === null || target_max === null) return ''
  if (target_min === target_max) return `目标 ${formatTarget(target_min)}`
  return `目标 ${formatTarget(target_min)} 至 ${formatTarget(target_max)}，${with_own_target} 个部门另有目标`
}
