import type { RankBy } from '@/domain/ranking'
import type { Scope } from '@/domain/scope'

interface Rankable {
  /** In 元; `null`: not stated. */
  readonly revised: number | null
  readonly shortfall: number | null
}

type Choice = Pick<Scope, 'rank' | 'order'>

/** As the reader chose, from rows that come with the worst rate first; ties keep their order. */
export function ranked<Row extends Rankable>(
  rows: readonly Row[],
  { rank, order }: Choice,
): readonly Row[] {
  const money = (row: Row) => (rank === 'budget' ? row.revised : row.shortfall) ?? 0
  const worst = rank === 'rate' ? rows : [...rows].sort((a, b) => money(b) - money(a))
  return order === 'worst' ? worst : [...worst].reverse()
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
