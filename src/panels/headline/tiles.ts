import type { Origin } from '@/domain/origin'
import { adjustmentRate, completionRate } from '@/metrics'
import { totalOf } from '../origins'
import { formatPointDifference, formatRate, formatTarget, type Rate } from '@/domain/rate'
import { formatCount, formatLargeMoney, formatSignedRate } from '@/ui/formats'
import type { Row } from './query'
import { completionOf } from './sentence'

export interface Tile {
  readonly label: string
  readonly value: string
  /** Against the year before, `▲ 1.20 个百分点`; `null` where that year has nothing to compare with. */
  readonly change: string | null
  /** Formula or coverage. */
  readonly note: string
  /** Of the value; the change is made of the year before too. */
  readonly origins: (year: number) => readonly Origin[]
}

const completionOrigins = (year: number) => totalOf(year, completionRate.fields)

/** Five figures of the year; none for a year without forms. */
export function headlineTiles(row: Row): readonly Tile[] {
  if (row.forms === 0) return []
  return [
    {
      label: '预算完成率',
      value: formatRate(completionOf(row), row.target_min ?? undefined) ?? '无法计算',
      change: formatPointDifference(previousCompletion(row), completionOf(row)),
      note: `Σ实际支出 ÷ Σ调整预算，${formatCount(row.forms - row.lacking)} 个部门`,
      origins: completionOrigins,
    },
    {
      label: '低于目标',
      value: `${formatCount(row.below)} 个部门`,
      change: countChange(row, row.below - row.previous_below),
      note: targetNote(row),
      origins: completionOrigins,
    },
    {
      label: '距目标差额',
      value: formatLargeMoney(row.shortfall),
      change: moneyChange(row.previous_shortfall, row.shortfall),
      note: '各部门差额之和，达标的为 0',
      origins: completionOrigins,
    },
    {
      label: '净调整率',
      value: formatSignedRate(adjustmentOf(row)),
      change: formatPointDifference(previousAdjustment(row), adjustmentOf(row)),
      note: 'Σ预算调整数 ÷ Σ年初预算',
      origins: (year) => totalOf(year, adjustmentRate.fields),
    },
    {
      label: '未填报',
      value: `${formatCount(row.not_filed)} 个部门`,
      change: countChange(row, row.not_filed - row.previous_not_filed),
      note: row.absent > 0 ? `应报未报；另有 ${row.absent} 个因其他原因无表` : '应报未报',
      origins: () => [],
    },
  ]
}

const adjustmentOf = (row: Row): Rate => ({
  numerator: row.adjustment_numerator,
  denominator: row.adjustment_denominator,
})
const previousAdjustment = (row: Row): Rate => ({
  numerator: row.previous_adjustment_numerator,
  denominator: row.previous_adjustment_denominator,
})
const previousCompletion = (row: Row): Rate => ({
  numerator: row.previous_completion_numerator,
  denominator: row.previous_completion_denominator,
})

const arrow = (difference: number): string => (difference > 0 ? '▲' : '▼')

function countChange(row: Row, difference: number): string | null {
  if (row.previous_forms === 0) return null
  return difference === 0 ? '持平' : `${arrow(difference)} ${formatCount(Math.abs(difference))} 个`
}

function moneyChange(before: number | null, after: number | null): string | null {
  if (before === null || after === null) return null
  const difference = after - before
  if (Math.abs(difference) < 50) return '持平'
  return `${arrow(difference)} ${formatLargeMoney(Math.abs(difference))}`
}

function targetNote({ target_min, target_max, with_own_target }: Row): string {
  if (target_min === null || target_max === null) return ''
  if (target_min === target_max) return `目标 ${formatTarget(target_min)}`
  return `目标 ${formatTarget(target_min)} 至 ${formatTarget(target_max)}，${with_own_target} 个部门另有目标`
}
