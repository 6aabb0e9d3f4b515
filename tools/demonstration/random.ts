export interface Random {
  /** Uniform, at least 0 and below 1. */
  readonly next: () => number
  readonly between: (low: number, high: number) => number
  /** Both ends included. */
  readonly integer: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
  readonly normal: (mean: number, deviation: number) => number
}

const SEED = 'jijing-1'

/** One stream for each set of keys: a change to one department leaves the others as they were. */
export function randomFor(...keys: readonly (string | number)[]): Random {
  const next = mulberry32(hashOf([SEED, ...keys].join('|')))
  const between = (low: number, high: number): number => low + (high - low) * next()
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    integer,
    chance: (probability) => next() < probability,
    pick: (list) => list[integer(0, list.length - 1)] ?? list[0],
    normal: (mean, deviation) => mean + deviation * standardNormal(next),
  }
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Twelve uniforms less six: no logarithm or cosine, whose last digit differs between engines. */
function standardNormal(next: () => number): number {
  let sum = -6
  for (let count = 0; count < 12; count++) sum += next()
  return sum
}
