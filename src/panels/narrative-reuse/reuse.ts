import { fold, sentencesOf, SHORTEST } from '@/checks/prose'
import { NEAR, similarity } from '../sentence-pairs'
import type { Row } from './query'

/** A sentence of one year beside the most similar one of other years. */
export interface Reuse {
  /** A problem that was told before, or a measure that no later year speaks of. */
  readonly kind: 'problem' | 'measure'
  readonly year: number
  readonly sentence: string
  /** `null`: the years have no sentence that shares anything with it. */
  readonly closest: Close | null
  /** Of a problem the earlier years that tell it, of a measure the later years that do not. */
  readonly years: readonly number[]
}

interface Close {
  readonly year: number
  readonly sentence: string
  /** From 0 to 1; 1 only where both are the same after folding. */
  readonly near: number
}

const longSentences = (text: string | null): readonly string[] => [
  ...new Set(sentencesOf(text ?? '').filter((sentence) => sentence.length >= SHORTEST)),
]

/** The most similar sentence of a text; `null` where none shares a pair of characters. */
function closestIn(sentence: string, year: number, candidates: readonly string[]): Close | null {
  let best: Close | null = null
  for (const candidate of candidates) {
    const isSame = fold(candidate) === fold(sentence)
    // Two sentences may have the same pairs in another order.
    const near = isSame ? 1 : Math.min(similarity(sentence, candidate), 0.99)
    if (near > (best?.near ?? 0)) best = { year, sentence: candidate, near }
  }
  return best
}

/** Of several years the closest; of equals the latest. */
const best = (all: readonly Close[]): Close | null =>
  [...all].sort((a, b) => b.near - a.near || b.year - a.year)[0] ?? null

/** The latest year first; of a year what it tells again before what it promised. */
export function reuseOf(rows: readonly Row[]): readonly Reuse[] {
  return [...rows].reverse().flatMap((row) => [
    ...toldAgain(
      row,
      rows.filter(({ fiscal_year }) => fiscal_year < row.fiscal_year),
    ),
    ...dropped(
      row,
      rows.filter(({ fiscal_year }) => fiscal_year > row.fiscal_year),
    ),
  ])
}

const toldAgain = (row: Row, earlier: readonly Row[]): readonly Reuse[] =>
  longSentences(row.problems).flatMap((sentence): Reuse[] => {
    const found = earlier.flatMap(({ fiscal_year, problems }) => {
      const close = closestIn(sentence, fiscal_year, longSentences(problems))
      return close !== null && close.near >= NEAR ? [close] : []
    })
    if (found.length === 0) return []
    const years = found.map(({ year }) => year)
    return [{ kind: 'problem', year: row.fiscal_year, sentence, closest: best(found), years }]
  })

function dropped(row: Row, later: readonly Row[]): readonly Reuse[] {
  if (later.length === 0) return []
  const told = later.map(({ fiscal_year, told: text }) => ({
    year: fiscal_year,
    sentences: sentencesOf(text),
  }))
  return longSentences(row.improvements).flatMap((sentence): Reuse[] => {
    const closest = best(
      told.flatMap(({ year, sentences }) => closestIn(sentence, year, sentences) ?? []),
    )
    if (closest !== null && closest.near >= NEAR) return []
    const years = later.map(({ fiscal_year }) => fiscal_year)
    return [{ kind: 'measure', year: row.fiscal_year, sentence, closest, years }]
  })
}
