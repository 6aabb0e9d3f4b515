import type { CellRef, Dataset } from '@/domain/source'
import type { SourcePreview } from '@/ingest'
import { makePause } from '@/ingest/pause'
import { changedSources, noChoices } from './choices'
import type { Entry, Snapshot } from './entry'
import { type Change, type Holdings, withChange } from './holdings'
import type { Incoming } from './incoming'
import { namesOf } from './names'
import type { Names } from './names/suggestion'
import { openOutgoing, type Outgoing } from './outgoing'
import type { Packed } from './packing'
import { type OnProgress, seldom } from './progress'
import { readAgain, settle } from './shelf'
import { takeSnapshot } from './snapshot'
import { takeAll } from './take-all'

/** The sources of a session. Sources are the truth; what the engine holds is derived from them. */
export interface Library extends Outgoing {
  /**
   * The same bytes twice are one source, wherever they stand. Rejects with an `AbortError` after
   * `cancel`: nothing was taken in.
   */
  readonly add: (files: readonly Incoming[], onProgress?: OnProgress) => Promise<Snapshot>
  /** Stops the `add` that is running, if any. */
  readonly cancel: () => Promise<void>
  readonly change: (changes: readonly Change[]) => Promise<Snapshot>
  /** Bytes of an entry as they are kept; `null` when it is gone. */
  readonly packed: (id: string) => Promise<Packed | null>
  /** Names that may mean the same, and what was decided about names. */
  readonly names: (dataset: Dataset) => Promise<Names>
  /** The first cells, or those around a place; `null` when the entry is gone or the source is counted elsewhere. */
  readonly preview: (
    id: string,
    sourceId: string,
    around?: CellRef,
  ) => Promise<SourcePreview | null>
}

export function createLibrary(): Library {
  let held: Holdings = { entries: [], choices: noChoices, removed: null }
  let running: AbortController | null = null
  const find = (id: string) => held.entries.find((entry) => entry.id === id)
  return {
    async add(files, onProgress) {
      running = new AbortController()
      const { signal } = running
      const before = held
      const tell = seldom(onProgress)
      const { notices, ...next } = await takeAll(files, before, { signal, tell })
      const added = next.entries.filter(
        (entry) => !before.entries.some(({ id }) => id === entry.id),
      )
      const said = { added: added.map(idOf), notices }
      const snapshot = await takeSnapshot({ ...next, ...said }, stepsOf(tell, signal))
      held = next
      return snapshot
    },
    cancel: async () => running?.abort(),
    async change(changes) {
      const next = changes.reduce(withChange, held)
      const changed = changedSources(held.choices, next.choices)
      held = { ...next, entries: await settle(next.entries, next.choices, changed) }
      return takeSnapshot({ ...held, added: [], notices: [] }, stepsOf())
    },
    names: async (dataset) => namesOf(dataset, held),
    ...openOutgoing(() => held),
    packed: async (id) => find(id)?.packed ?? null,
    async preview(id, sourceId, around) {
      const entry = find(id)
      if (!entry) return null
      const { previews } = await readAgain(entry, held.choices, { preview: around ?? 'start' })
      return previews.find((preview) => preview.sourceId === sourceId) ?? null
    },
  }
}

const idOf = ({ id }: Entry): string => id
/** Lets messages in between forms, tells how far the checks are, and stops when it is wanted. */
function stepsOf(tell?: OnProgress, signal?: AbortSignal) {
  const pause = makePause(signal)
  return (done: number, total: number): Promise<void> => {
    tell?.({ stage: 'checking', done, total })
    return pause()
  }
}
