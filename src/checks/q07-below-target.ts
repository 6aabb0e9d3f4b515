import { sql } from '@/engine/sql'
import type { TargetCheck } from './check'
import { rateFields } from './target-terms'

export const belowTarget: TargetCheck = {
  kind: 'target',
  id: 'Q07',
  name: '预算完成率低于目标',
  severity: 'warning',
  rationale: '完成率低于目标，说明有一部分预算当年没有用出去，应说明原因。',
  basis:
    '实际支出 ÷ 调整预算，与目标比较：目标表或本页为本部门、本年度定了目标的用它，越具体的越优先，同样具体的以本页所定为准；都没有的用页面上的目标。按金额相乘比较，不取商；印出来等于目标而实际低于目标的，多印几位小数。',
  outcome: sql`rate_outcome`,
  message: sql`rate_message`,
  fields: rateFields,
}
