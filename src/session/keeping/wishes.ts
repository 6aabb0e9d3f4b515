import { changedKeys, noChoices } from '../choices'
import type { Snapshot } from '../entry'
import { keptOf } from './to-keep'

/** Which entries and choices are to be kept: those that came while the reader wanted them kept. */
export function openWishes() {
  const wanted = new Set<string>()
  const passing = new Set<string>()
  let choices = noChoices
  return {
    /** As of the last snapshot. */
    choices: () => choices,
    want: (ids: readonly string[]) => ids.forEach((id) => wanted.add(id)),
    forget: () => wanted.clear(),
    /** What of the snapshot is to stand on the disk. */
    follow(snapshot: Snapshot, isChosen: boolean) {
      const decided = changedKeys(choices, snapshot.choices)
      choices = snapshot.choices
      if (isChosen) for (const id of [...snapshot.added, ...decided]) wanted.add(id)
      for (const key of decided) if (!choices.has(key)) wanted.delete(key)
      const own = snapshot.report.entries.filter(({ origin }) => origin === 'own')
      for (const { id, sourceIds } of own)
        if (!wanted.has(id)) for (const one of sourceIds) passing.add(one)
      for (const { id, sourceIds } of own)
        if (wanted.has(id)) for (const one of sourceIds) passing.delete(one)
      return keptOf(snapshot, { wanted, passing })
    },
  }
}
