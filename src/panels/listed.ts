import { formatCount } from '@/ui/formats'

/** Names beyond this many are counted, not listed. */
export const LISTED = 12

/** `甲局、乙局`, or the first of very many: `甲局、乙局等 60 个`. */
export function listed(items: readonly string[], most = LISTED): string {
  const shown = items.slice(0, most).join('、')
  return items.length > most ? `${shown}等 ${formatCount(items.length)} 个` : shown
}

/** As `listed`, where the first of the names are there and all are counted. */
export const listedOf = (first: string, count: number): string =>
  count > LISTED ? `${first}等 ${formatCount(count)} 个` : first
