import type { Dataset } from '@/domain/source'
import type { SourcePreview } from '@/ingest'
import { changedSources, noChoices } from './choices'
import type { Entry, Snapshot } from './entry'
import { type Change, type Holdings, withChange } from './holdings'
import type { Incoming } from './incoming'
import { namesOf } from './names'
import type { Names } from './names/suggestion'
import { openOutgoing, type Outgoing } from './outgoing'
import type { Packed } from './packing'
import { readAgain, settle } from './shelf'
import { takeSnapshot } from './snapshot'
import { takeAll } from './take-all'

/** The sources of a session. Sources are the truth; what the engine holds is derived from them. */
export interface Library extends Outgoing {
  /**
   * The same bytes twice are one source, wherever they stand. `onProgress` gets the number of
   * files read so far. Rejects with an `AbortError` after `cancel`: nothing was taken in.
   */
  readonly add: (
    files: readonly Incoming[],
    onProgress?: (done: number) => void,
  ) => Promise<Snapshot>
  /** Stops the `add` that is running, if any. */
  readonly cancel: () => Promise<void>
  readonly change: (changes: readonly Change[]) => Promise<Snapshot>
  /** Bytes of an entry as they are kept; `null` when it is gone. */
  readonly packed: (id: string) => Promise<Packed | null>
  /** Names that may mean the same, and what was decided about names. */
  readonly names: (dataset: Dataset) => Promise<Names>
  /** `null` when the entry is gone or the source is counted elsewhere. */
  readonly preview: (id: string, sourceId: string) => Promise<SourcePreview | null>
}

export function createLibrary(): Library {
  let held: Holdings = { entries: [], choices: noChoices, removed: null }
  let running: AbortController | null = null
  const find = (id: string) => held.entries.find((entry) => entry.id === id)
  return {
    async add(files, onProgress) {
      running = new AbortController()
      const before = held
      const run = { signal: running.signal, onProgress }
      const { notices, ...next } = await takeAll(files, before, run)
      held = next
      const added = held.entries.filter(
        (entry) => !before.entries.some(({ id }) => id === entry.id),
      )
      return takeSnapshot({ ...held, added: added.map(idOf), notices })
    },
    cancel: async () => running?.abort(),
    async change(changes) {
      const next = changes.reduce(withChange, held)
      const changed = changedSources(held.choices, next.choices)
      held = { ...next, entries: await settle(next.entries, next.choices, changed) }
      return takeSnapshot({ ...held, added: [], notices: [] })
    },
    names: async (dataset) => namesOf(dataset, held),
    ...openOutgoing(() => held),
    packed: async (id) => find(id)?.packed ?? null,
    async preview(id, sourceId) {
      const entry = find(id)
      if (!entry) return null
      const { previews } = await readAgain(entry, held.choices, { preview: true })
      return previews.find((preview) => preview.sourceId === sourceId) ?? null
    },
  }
}

const idOf = ({ id }: Entry): string => id
