import type { RankBy } from '@/domain/ranking'
import type { Scope } from '@/domain/scope'
import { sql, type Statement } from '@/engine/sql'

type Choice = Pick<Scope, 'rank' | 'order'>

interface Ranked {
  readonly department_id: string
  /** In 元; `null`: not stated, and ranked as 0. */
  readonly revised: number | null
  readonly shortfall: number | null
}

/**
 * Departments as the reader chose; `worst` is lowest where it is worst. The other order is the exact
 * reverse, of ties too.
 */
export function inRank<Row extends Ranked>(
  rows: readonly Row[],
  { rank, order }: Choice,
  worst: (row: Row) => number,
): readonly Row[] {
  const money = ({ revised, shortfall }: Row) =>
    rank === 'rate' ? 0 : -((rank === 'budget' ? revised : shortfall) ?? 0)
  const keyed = rows.map((row) => ({ row, money: money(row), worst: worst(row) }))
  const ranked = keyed
    .sort((a, b) => a.money - b.money || a.worst - b.worst || byId(a.row, b.row))
    .map(({ row }) => row)
  return order === 'worst' ? ranked : ranked.reverse()
}

/** The same as the terms of an ORDER BY over `revised`, `shortfall` and `department_id`, for very many. */
export function rankTerms({ rank, order }: Choice, worst: Statement): Statement {
  const [up, down] = order === 'worst' ? [sql`ASC`, sql`DESC`] : [sql`DESC`, sql`ASC`]
  const terms = sql`${worst} ${up}, department_id ${up}`
  if (rank === 'rate') return terms
  const money = rank === 'budget' ? sql`revised` : sql`shortfall`
  return sql`coalesce(${money}, 0) ${down}, ${terms}`
}

const byId = (a: Ranked, b: Ranked): number =>
  Number(a.department_id > b.department_id) - Number(a.department_id < b.department_id)

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
