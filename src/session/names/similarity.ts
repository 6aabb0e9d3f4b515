import { remembered } from '@/domain/remembered'

/** Its pairs of neighbouring characters. */
export const pairsOf: (text: string) => ReadonlySet<string> = remembered((text) => {
  const chars = [...text]
  return new Set(chars.length < 2 ? chars : chars.slice(1).map((char, at) => `${chars[at]}${char}`))
})

/** Shared pairs of neighbouring characters, from 0 to 1 (Dice 1945, Ecology 26:297, over bigrams). */
export function similarity(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  const shared = [...left].filter((pair) => right.has(pair)).length
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

/** Members that both have, of all that either has, from 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((one) => b.has(one)).length
  return a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared)
}
