import type { SourceChoices } from '@/ingest'
import type { Choices } from '../choices'
import type { EntryReport, Snapshot } from '../entry'
import type { Put, Shelved } from './store'

/** What stands on the disk, or should. */
export interface Kept extends Choices {
  readonly shelf: ReadonlyMap<string, Shelved>
}

export const nothingKept: Kept = { shelf: new Map(), sources: new Map(), decisions: new Map() }

/** What of a snapshot is to be kept: these entries, and what was decided about their sources alone. */
export function keptOf(
  { report, choices }: Pick<Snapshot, 'report' | 'choices'>,
  wanted: ReadonlySet<string>,
): Kept {
  const entries = report.entries.filter(({ id, origin }) => origin === 'own' && wanted.has(id))
  const sourceIds = new Set(entries.flatMap((entry) => entry.sourceIds))
  return {
    shelf: new Map(entries.map((entry) => [entry.id, shelvedOf(entry)])),
    sources: new Map([...choices.sources].filter(([id]) => sourceIds.has(id))),
    decisions: new Map(
      [...choices.decisions].filter(([, candidate]) =>
        sourceIds.has(candidate.split(' ', 1)[0] ?? ''),
      ),
    ),
  }
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
  const sources = changes<SourceChoices>(before.sources, after.sources)
  const decisions = changes<string>(before.decisions, after.decisions)
  if (removed.length + switched.length + sources.length + decisions.length === 0) return null
  return (put) => {
    for (const id of removed) put.remove(id)
    for (const shelved of switched) put.shelved(shelved)
    for (const [id, choices] of sources) put.source(id, choices)
    for (const [key, candidate] of decisions) put.decision(key, candidate)
  }
}

/** Keys whose value differs, with the later value; `null`: it is gone. */
const changes = <T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>) =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)))
    .map((key): [string, T | null] => [key, after.get(key) ?? null])
