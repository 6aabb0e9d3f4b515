import { changedKeys } from '../choices'
import type { Chosen } from '../chosen'
import type { EntryReport, Snapshot } from '../entry'
import type { Kept } from './kept'
import type { Shelved } from './schema'
import type { Put } from './write'

interface Wish {
  /** Entries by id, and choices by key. */
  readonly wanted: ReadonlySet<string>
  /** Sources that came while the reader wanted nothing kept. */
  readonly passing: ReadonlySet<string>
}

/**
 * What of a snapshot is to be kept. What was decided about a file stays when the file is removed:
 * the same bytes, back by an undo or imported again, are not asked about twice.
 */
export function keptOf(
  { report, choices }: Pick<Snapshot, 'report' | 'choices'>,
  { wanted, passing }: Wish,
): Kept {
  const entries = report.entries.filter(({ id, origin }) => origin === 'own' && wanted.has(id))
  return {
    shelf: new Map(entries.map((entry) => [entry.id, shelvedOf(entry)])),
    choices: new Map(
      [...choices].filter(([key, chosen]) => wanted.has(key) && !passing.has(sourceOf(chosen))),
    ),
  }
}

/** Empty for what is about no file. */
function sourceOf(chosen: Chosen): string {
  if (chosen.about === 'source' || chosen.about === 'division') return chosen.sourceId
  return chosen.about === 'conflict' ? (chosen.candidate.split(' ', 1)[0] ?? '') : ''
}

const shelvedOf = ({ id, title, isEnabled, addedAt }: EntryReport): Shelved => ({
  id,
  name: title,
  isEnabled,
  addedAt,
  size: 0,
})

/** Writes everything but new files; `null` when there is nothing to write. */
export function differences(before: Kept, after: Kept): ((put: Put) => void) | null {
  const removed = [...before.shelf.keys()].filter((id) => !after.shelf.has(id))
  const switched = [...after.shelf.values()].flatMap(({ id, isEnabled }) => {
    const known = before.shelf.get(id)
    return known && known.isEnabled !== isEnabled ? [{ ...known, isEnabled }] : []
  })
  const decided = changedKeys(before.choices, after.choices)
  if (removed.length + switched.length + decided.length === 0) return null
  return (put) => {
    for (const id of removed) put.remove(id)
    for (const shelved of switched) put.shelved(shelved)
    for (const key of decided) put.choice(key, after.choices.get(key) ?? null)
  }
}
