import { changedSources } from './choices'
import type { Entry } from './entry'
import { type Change, type Holdings, withChange } from './holdings'
import { settle, type Settling } from './shelf'

/** What is held after these changes, read again where they ask for it. */
export async function changeAll(
  held: Holdings,
  changes: readonly Change[],
  { road, onShare }: Pick<Settling, 'road' | 'onShare'>,
): Promise<Holdings> {
  const next = changes.reduce(withChange, held)
  const { entries, removed, choices } = next
  const isRefill = changes.some(({ kind }) => kind === 'refill')
  const lost = isRefill ? longSources([...entries, ...(removed ? [removed.entry] : [])]) : []
  const changed = new Set([...changedSources(held.choices, choices), ...lost])
  const again = (some: readonly Entry[]) => settle(some, choices, { changed, road, onShare })
  const [entry] = removed && isRefill ? await again([removed.entry]) : []
  return {
    ...next,
    entries: await again(entries),
    removed: entry ? { entry } : removed,
  }
}

const longSources = (entries: readonly Entry[]): readonly string[] =>
  entries.filter(({ reading }) => reading.long.length > 0).flatMap(({ sourceIds }) => sourceIds)
