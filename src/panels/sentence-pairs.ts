import { fold } from '@/checks/prose'

/** Share of common character pairs from which two sentences are called 相近. */
export const NEAR = 0.6

/** `60%`, for the reader. */
export const nearWords = `${100 * NEAR}%`

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  const letters = [...fold(text)]
  for (let i = 1; i < letters.length; i++) {
    const pair = `${letters[i - 1]}${letters[i]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const countOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0)

/**
 * From 0 to 1: twice the common pairs of neighbouring characters over all pairs of both (Dice,
 * Ecology 26, 1945). 0 where either text has fewer than two characters.
 */
export function similarity(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)]
  const all = countOf(first) + countOf(second)
  let common = 0
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0)
  return all === 0 ? 0 : (2 * common) / all
}

export interface SentencePair {
  readonly kind: 'same' | 'changed' | 'new' | 'dropped'
  /** `null`: the sentence is new, or dropped. */
  readonly before: string | null
  readonly after: string | null
}

interface Match {
  readonly from: number
  readonly to: number
  readonly near: number
}

/** Each sentence of either text once: those of the later text in its order, then what was dropped. */
export function pairSentences(
  before: readonly string[],
  after: readonly string[],
): readonly SentencePair[] {
  const candidates = before.flatMap((one, from) =>
    after.map((other, to): Match => ({
      from,
      to,
      near: fold(one) === fold(other) ? 2 : similarity(one, other),
    })),
  )
  const partners = new Map<number, Match>()
  const taken = new Set<number>()
  for (const match of candidates
    .filter(({ near }) => near >= NEAR)
    .sort((a, b) => b.near - a.near || a.to - b.to || a.from - b.from)) {
    if (partners.has(match.to) || taken.has(match.from)) continue
    partners.set(match.to, match)
    taken.add(match.from)
  }
  return [
    ...after.map((sentence, to): SentencePair => {
      const match = partners.get(to)
      if (!match) return { kind: 'new', before: null, after: sentence }
      const kind = match.near === 2 ? 'same' : 'changed'
      return { kind, before: before[match.from] ?? null, after: sentence }
    }),
    ...before.flatMap((sentence, from): SentencePair[] =>
      taken.has(from) ? [] : [{ kind: 'dropped', before: sentence, after: null }],
    ),
  ]
}
