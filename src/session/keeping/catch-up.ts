import type { Choices } from '../choices'
import type { Incoming } from '../incoming'
import type { Change } from '../holdings'
import type { Disk } from './disk'
import type { Kept } from './kept'
import type { Shelved } from './schema'
import type { Database } from './store'

interface CaughtUp {
  readonly files: readonly Incoming[]
  readonly changes: readonly Change[]
  /** Ids of the files, and keys of all that was decided. */
  readonly fresh: readonly string[]
}

/** Reads the disk again: what it has and this tab has not, and what is gone or different there. */
export async function catchUp(disk: Disk, choices: Choices): Promise<CaughtUp> {
  const seen = await disk.look().catch(() => null)
  if (!seen) return { files: [], changes: [], fresh: [] }
  const known = disk.known()
  const { found, database } = seen
  const fresh = [...found.shelf.values()].filter(({ id }) => !known.shelf.has(id))
  const files = await Promise.all(fresh.map((one) => incoming(database, one)))
  disk.learn(found)
  return {
    files: files.flat(),
    changes: changesOf(known, found, choices),
    fresh: [...fresh.map(({ id }) => id), ...found.choices.keys()],
  }
}

async function incoming(database: Database, one: Shelved): Promise<Incoming[]> {
  const packed = await database.get('bytes', one.id)
  if (!packed) return []
  const { name, isEnabled, addedAt } = one
  const file = { name, title: name, isEnabled, addedAt, dataset: 'real', origin: 'own' } as const
  return [{ ...file, bytes: packed.bytes, isGzip: packed.isGzip, listedSha256: null }]
}

function changesOf(known: Kept, found: Kept, choices: Choices): Change[] {
  const switched = [...found.shelf.values()].filter(({ id, isEnabled }) => {
    const before = known.shelf.get(id)
    return before !== undefined && before.isEnabled !== isEnabled
  })
  return [
    { kind: 'forget', ids: [...known.shelf.keys()].filter((id) => !found.shelf.has(id)) },
    ...switched.map(({ id, isEnabled }) => ({ kind: 'enable', id, isEnabled }) as const),
    { kind: 'adopt', choices: merge(choices, { known: known.choices, found: found.choices }) },
  ]
}

/** What this tab alone knows of stays. */
function merge(
  choices: Choices,
  { known, found }: { readonly known: Choices; readonly found: Choices },
): Choices {
  return new Map([...[...choices].filter(([key]) => !known.has(key)), ...found])
}
