import type { Dictionary } from './dictionary'

/** The two values of an indicator that are set against each other: target and report. */
export type Side = 0 | 1

/** What is known of a value by its bytes. */
interface Seen {
  isPercent: boolean
  /** Blank cells are neither. 1.2 and 1.8 are both: only digits before the point are looked at. */
  maySmall: boolean
  mayLarge: boolean
}

interface Percents {
  /** Of the column 单位. */
  readonly unit: Dictionary<unknown> | undefined
  readonly headings: readonly [boolean, boolean]
}

const MINUS = 45
const ZERO = 48
const NINE = 57
const PERCENT = 37

const unseen = (): Seen => ({ isPercent: false, maySmall: false, mayLarge: false })

/** Finds rows with 0.95 beside 90%, about which the row reader has something to say. */
export class ShareWatch {
  readonly #seen: readonly [Seen, Seen] = [unseen(), unseen()]

  constructor(
    private readonly bytes: Uint8Array,
    private readonly percents: Percents,
  ) {}

  /** A number without surprises, or an empty cell, stands between the two positions. */
  see(side: Side, from: number, to: number): void {
    const { bytes } = this
    const seen = this.#seen[side]
    const start = bytes[from] === MINUS ? from + 1 : from
    const first = bytes[start] ?? 0
    const next = start + 1 < to ? (bytes[start + 1] ?? 0) : 0
    const isLong = next >= ZERO && next <= NINE
    seen.isPercent = to > from && bytes[to - 1] === PERCENT
    seen.maySmall = to > from && (first === ZERO || (first === ZERO + 1 && !isLong))
    seen.mayLarge = to > from && (first !== ZERO || isLong)
  }

  /** Rather true than wrong: the row reader decides. */
  isDoubtful(): boolean {
    const [target, reported] = this.#seen
    return this.#isSmallBeside(target, reported, 1) || this.#isSmallBeside(reported, target, 0)
  }

  #isSmallBeside(one: Seen, other: Seen, side: Side): boolean {
    if (one.isPercent || !one.maySmall || !other.mayLarge) return false
    const { unit, headings } = this.percents
    return other.isPercent || headings[side] || unit?.values[unit.last] === '%'
  }
}
