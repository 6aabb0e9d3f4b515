import type { RankBy } from '@/domain/ranking'
import type { Scope } from '@/domain/scope'
import { sql, type Statement } from '@/engine/sql'

type Choice = Pick<Scope, 'rank' | 'order'>

/**
 * As the reader chose, the terms of an ORDER BY over `revised`, `shortfall` and `department_id`;
 * `worst` is lowest where it is worst. The other order is the exact reverse.
 */
export function inRank({ rank, order }: Choice, worst: Statement): Statement {
  const [up, down] = order === 'worst' ? [sql`ASC`, sql`DESC`] : [sql`DESC`, sql`ASC`]
  const terms = sql`${worst} ${up}, department_id ${up}`
  if (rank === 'rate') return terms
  const money = rank === 'budget' ? sql`revised` : sql`shortfall`
  return sql`coalesce(${money}, 0) ${down}, ${terms}`
}

const nouns: Readonly<Record<RankBy, string>> = {
  rate: '完成率',
  shortfall: '距目标差额',
  budget: '调整预算',
}

/** `完成率由低到高`, `距目标差额由大到小`. */
export function rankWords({ rank, order }: Choice): string {
  const [up, down] = rank === 'rate' ? ['由低到高', '由高到低'] : ['由大到小', '由小到大']
  return `${nouns[rank]}${order === 'worst' ? up : down}`
}
