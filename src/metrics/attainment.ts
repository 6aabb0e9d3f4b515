import { sql } from '@/engine/sql'
import type { ItemMetric } from './metric'

const comparator = sql`coalesce(i.comparator, CASE i.direction
  WHEN 'higher_better' THEN '>=' WHEN 'lower_better' THEN '<=' END)`
const isSameUnit = sql`coalesce(i.reported_unit, i.target_unit, '') = coalesce(i.target_unit, i.reported_unit, '')`

export const attainment: ItemMetric = {
  kind: 'item',
  id: 'attainment',
  name: '完成度',
  unit: '%',
  formula: '目标为“≥”时：完成值 ÷ 目标值；目标为“≤”时：目标值 ÷ 完成值',
  basis:
    '只在写有目标值、且目标值与完成值都是同一单位的数时才有完成度。目标为“＝”或目标值为 0 时不算完成度，只判断是否达到。',
  caveat:
    '未设目标值的指标不算完成度：自报 100% 不等于完成。文字结果（如“有效改善”）保留原文，不折算成数。',
  source: '部门整体支出绩效自评表“关键指标”与“指标完成情况”栏',
  value: sql`CASE
    WHEN i.target_value = 0 OR NOT (${isSameUnit}) THEN NULL
    WHEN ${comparator} IN ('>=', '>') THEN CAST(i.reported_value AS DOUBLE) / CAST(i.target_value AS DOUBLE)
    WHEN ${comparator} IN ('<=', '<') AND i.reported_value <> 0
      THEN CAST(i.target_value AS DOUBLE) / CAST(i.reported_value AS DOUBLE)
  END`,
}

/** met · missed · no_target · text_only · not_comparable (domain rule 13), on exact decimals. */
export const attainmentState = sql`CASE
  WHEN i.target_text IS NULL THEN 'no_target'
  WHEN i.reported_text IS NULL THEN 'not_comparable'
  WHEN i.target_value IS NULL OR i.reported_value IS NULL THEN 'text_only'
  WHEN NOT (${isSameUnit}) OR ${comparator} IS NULL THEN 'not_comparable'
  WHEN CASE ${comparator}
    WHEN '>=' THEN i.reported_value >= i.target_value
    WHEN '>' THEN i.reported_value > i.target_value
    WHEN '<=' THEN i.reported_value <= i.target_value
    WHEN '<' THEN i.reported_value < i.target_value
    ELSE i.reported_value = i.target_value END THEN 'met'
  ELSE 'missed'
END`
