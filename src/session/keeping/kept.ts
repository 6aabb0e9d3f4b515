import { changedKeys, type Choices, noChoices } from '../choices'
import type { Chosen } from '../chosen'
import type { EntryReport, Snapshot } from '../entry'
import type { Shelved } from './schema'
import type { Put } from './store'

/** What stands on the disk, or should. */
export interface Kept {
  readonly shelf: ReadonlyMap<string, Shelved>
  readonly choices: Choices
}

export const nothingKept: Kept = { shelf: new Map(), choices: noChoices }

interface Wish {
  /** Entries by id, and choices by key. */
  readonly wanted: ReadonlySet<string>
  /** Sources that the reader has or had among their own. */
  readonly own: ReadonlySet<string>
}

/** What of a snapshot is to be kept. What was decided about a file of the reader's goes with the file. */
export function keptOf(
  { report, choices }: Pick<Snapshot, 'report' | 'choices'>,
  { wanted, own }: Wish,
): Kept {
  const entries = report.entries.filter(({ id, origin }) => origin === 'own' && wanted.has(id))
  const staying = new Set(entries.flatMap((entry) => entry.sourceIds))
  const isGone = (sourceId: string | null) =>
    sourceId !== null && own.has(sourceId) && !staying.has(sourceId)
  return {
    shelf: new Map(entries.map((entry) => [entry.id, shelvedOf(entry)])),
    choices: new Map(
      [...choices].filter(([key, chosen]) => wanted.has(key) && !isGone(sourceOf(chosen))),
    ),
  }
}

function sourceOf(chosen: Chosen): string | null {
  if (chosen.about === 'source') return chosen.sourceId
  return chosen.about === 'conflict' ? (chosen.candidate.split(' ', 1)[0] ?? null) : null
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
