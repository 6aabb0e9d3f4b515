/** Nobody reads more in one sentence. */
const MOST = 300

/**
 * `2、5、8–12`: rows, 1-based, in any order. So many apart from one another that one text would
 * not do come as several, none left out.
 */
export function rowRanges(rows: readonly number[]): readonly string[] {
  const ranges: { first: number; last: number }[] = []
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const range = ranges.at(-1)
    if (range?.last === row - 1) range.last = row
    else ranges.push({ first: row, last: row })
  }
  const words = ranges.map(({ first, last }) =>
    first === last ? `${first}` : `${first}${last === first + 1 ? '、' : '–'}${last}`,
  )
  return Array.from({ length: Math.ceil(words.length / MOST) }, (_, at) =>
    words.slice(at * MOST, (at + 1) * MOST).join('、'),
  )
}
