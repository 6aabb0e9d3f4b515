import { sql } from '@/engine/sql'
import type { ItemMetric } from './metric'

/** Shares, scores and money, how long something took, and what is better the less there is of it. */
const isCountable = sql`(i.reported_unit IS NOT NULL
  AND i.reported_unit NOT IN ('%', '‰', '分', '元', '万元', '亿元')
  AND coalesce(i.direction, '') <> 'lower_better'
  AND NOT (i.reported_unit IN ('秒', '分钟', '小时', '天', '日', '工作日', '个工作日')
    AND regexp_matches(i.name, '(用时|时间|时限|时长|周期|期限|时效)$')))`

const countableInTask = sql`count(CASE WHEN ${isCountable} THEN 1 END)
  OVER (PARTITION BY i.dataset, i.department_id, i.fiscal_year, i.task_no)`

export const unitCost: ItemMetric = {
  kind: 'item',
  id: 'unit_cost',
  name: '单位成本',
  unit: '元',
  formula: '任务涉及资金 ÷ 指标完成值',
  basis:
    '只在一项任务恰有一个以数量计的指标（户、人、次等；比率、得分、金额、用时和越低越好的不算）时计算，例如 5.6 万元 ÷ 56 户 = 1,000 元/户。',
  caveat: '一笔资金对应两个以上数量指标时无法计算；正文中出现的金额不参与计算。',
  source: '部门整体支出绩效自评表“任务涉及资金”与“指标完成情况”栏',
  value: sql`CASE
    WHEN ${isCountable} AND i.reported_value > 0
      AND ${countableInTask} = 1
    THEN CAST(t.task_funds AS DOUBLE) / CAST(i.reported_value AS DOUBLE)
  END`,
}

/** Why there is no unit cost: not_quantity · shared_funds · no_funds · no_quantity; NULL where there is one. */
export const unitCostObstacle = sql`CASE
  WHEN NOT ${isCountable} THEN 'not_quantity'
  WHEN ${countableInTask} > 1 THEN 'shared_funds'
  WHEN t.task_funds IS NULL THEN 'no_funds'
  WHEN i.reported_value IS NULL OR i.reported_value <= 0 THEN 'no_quantity'
END`
