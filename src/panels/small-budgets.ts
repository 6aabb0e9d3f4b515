import { isSmallBudget } from '@/domain/ranking'
import type { Scope } from '@/domain/scope'
import { formatCount } from '@/ui/formats'
import type { Column } from './column'

/** How a panel of departments knows their size; a small one bears a sign and a word everywhere. */
export interface BySize<Row> {
  /** In 元; `null`: not stated. */
  readonly revised: (row: Row, scope: Scope) => number | null
  /** The row with the sign in its name, as the picture shows it. */
  readonly marked: (row: Row) => Row
  /** Of all rows, where the answer is but the first of them; told by each. */
  readonly counted?: (row: Row) => number
}

const SIGN = '◇'
export const SMALL_WORDS = `${SIGN} 小预算`

export const bySize = <Row extends { readonly name: string }>(
  revised: BySize<Row>['revised'],
  counted?: BySize<Row>['counted'],
): BySize<Row> => ({
  revised,
  marked: (row) => ({ ...row, name: `${SIGN} ${row.name}` }),
  ...(counted && { counted }),
})

/** `100 万元`. */
export const cutWords = (smallBelow: number): string => `${formatCount(smallBelow / 10_000)} 万元`

/** Why so little money is marked: what a percentage point of it is. */
const reasonWords = (smallBelow: number): string =>
  `${(smallBelow / 1_000_000).toLocaleString('zh-CN')} 万元的出入就使完成率变动 1 个百分点以上`

/** The marks of one answer; without `size` nothing is marked. */
export function smallMarks<Row>(size: BySize<Row> | undefined, scope: Scope) {
  const { smallBelow } = scope
  const isSmall = (row: Row) => size !== undefined && isSmallBudget(size.revised(row, scope), scope)
  return {
    isSmall,
    marked: (rows: readonly Row[]): readonly Row[] =>
      rows.map((row) => (size && isSmall(row) ? size.marked(row) : row)),
    /** How many of the rows are small and what that means; `null` when none is. */
    note(rows: readonly Row[]): string | null {
      const [first] = rows
      const told = first && size?.counted?.(first)
      const count = told ?? rows.filter(isSmall).length
      if (count === 0) return null
      return `${formatCount(count)} 个小预算（${SIGN}）：调整预算不到 ${cutWords(smallBelow)}，${reasonWords(smallBelow)}`
    },
  }
}

/** Columns of which the first says of a small budget that it is one. */
export const namedBy = <Row>(
  [first, ...others]: readonly Column<Row>[],
  isSmall: (row: Row) => boolean,
): readonly Column<Row>[] =>
  first === undefined
    ? []
    : [
        {
          ...first,
          text: (row, input) =>
            isSmall(row) ? `${first.text(row, input)} ${SMALL_WORDS}` : first.text(row, input),
        },
        ...others,
      ]
