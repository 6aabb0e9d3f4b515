import { sql } from '@/engine/sql'

/** Words of 存在问题 that speak of spending; whoever is below target is expected to use one. */
export const spendingWords = ['预算', '支出', '执行', '进度', '结余'] as const

const speaks = spendingWords
  .map((word) => sql`problems LIKE ${`%${word}%`}`)
  .reduce((all, one) => sql`${all} OR ${one}`)

/** Whether 存在问题 mentions spending, over `department_year`; NULL where it is blank. */
export const mentionsSpending = sql`CASE WHEN trim(problems) <> '' THEN (${speaks}) END`
