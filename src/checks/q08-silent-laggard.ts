import { sql } from '@/engine/sql'
import { mentionsSpending, spendingWords } from '@/metrics'
import type { TargetCheck } from './check'
import { asks, rateFields } from './target-terms'

const words = spendingWords.join('、')

/** What follows the rate in the message where the rate is below its target. */
const verdict = sql`CASE
  WHEN ${mentionsSpending} THEN '，存在问题已提到预算执行'
  WHEN NOT ${mentionsSpending} THEN ${`，存在问题没有提到${words}`}
  ELSE '，存在问题未填，无法核对'
END`

export const silentLaggard: TargetCheck = {
  kind: 'target',
  id: 'Q08',
  name: '低于目标而存在问题未提预算执行',
  severity: 'warning',
  rationale: '完成率低于目标，“存在问题”却不谈预算执行，自评就没有回答最该回答的问题。',
  basis: `仅在 Q07 低于目标时判断：“存在问题”应出现${words}之一。存在问题未填的无法判断。`,
  outcome: sql`CASE
    WHEN rate_outcome = 'cannot_judge' THEN 'cannot_judge'
    WHEN rate_outcome <> 'fires' THEN 'not_applicable'
    WHEN ${mentionsSpending} THEN 'pass'
    WHEN NOT ${mentionsSpending} THEN 'fires'
    WHEN ${asks('problems')} THEN 'cannot_judge'
    ELSE 'not_applicable'
  END`,
  message: sql`rate_message || CASE rate_outcome WHEN 'fires' THEN ${verdict} ELSE '' END`,
  fields: [...rateFields, 'problems'],
}
