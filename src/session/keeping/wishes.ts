import { changedKeys, noChoices } from '../choices'
import type { Snapshot } from '../entry'
import { keptOf } from './kept'

/** Which entries and choices are to be kept: those that came while the reader wanted them kept. */
export function openWishes(isChosen: () => boolean) {
  const wanted = new Set<string>()
  const own = new Set<string>()
  let choices = noChoices
  return {
    /** As of the last snapshot. */
    choices: () => choices,
    want: (ids: readonly string[]) => ids.forEach((id) => wanted.add(id)),
    forget: () => wanted.clear(),
    /** What of the snapshot is to stand on the disk. */
    follow(snapshot: Snapshot) {
      const decided = changedKeys(choices, snapshot.choices)
      choices = snapshot.choices
      if (isChosen()) for (const id of [...snapshot.added, ...decided]) wanted.add(id)
      for (const key of decided) if (!choices.has(key)) wanted.delete(key)
      for (const { origin, sourceIds } of snapshot.report.entries)
        if (origin === 'own') for (const id of sourceIds) own.add(id)
      return keptOf(snapshot, { wanted, own })
    },
  }
}
