import type { Dataset } from '@/domain/source'
import type { Around, SourcePreview } from '@/ingest'
import { makePause } from '@/ingest/pause'
import { changeAll } from './change-all'
import { noChoices } from './choices'
import { comparisonsOf } from './conflicts'
import type { Comparison } from './conflicts/conflict'
import type { Entry, Snapshot } from './entry'
import type { Change, Holdings } from './holdings'
import type { Given } from './incoming'
import { namesOf } from './names'
import type { Names } from './names/suggestion'
import { openOutgoing, type Outgoing } from './outgoing'
import { pack, type Packed } from './packing'
import { type OnProgress, readingAgain, seldom } from './progress'
import { readAgain, type Road } from './shelf'
import { takeSnapshot } from './snapshot'
import { takeAll } from './take-all'

/** The sources of a session. Sources are the truth; what the engine holds is derived from them. */
export interface Library extends Outgoing {
  /**
   * The same bytes twice are one source, wherever they stand. Rejects with an `AbortError` after
   * `cancel`: nothing was taken in.
   */
  readonly add: (files: readonly Given[], onProgress?: OnProgress) => Promise<Snapshot>
  /** Stops the `add` that is running, if any. */
  readonly cancel: () => Promise<void>
  /** Tells of what has to be read again, if it takes its time. */
  readonly change: (changes: readonly Change[], onProgress?: OnProgress) => Promise<Snapshot>
  /**
   * Bytes of the first of these entries as they are kept, `null` for one that is gone: as many as
   * are about so many bytes together, and at least one.
   */
  readonly packed: (ids: readonly string[], size: number) => Promise<readonly (Packed | null)[]>
  /** Forms of one department and year cell by cell, for conflicts with these keys. */
  readonly comparisons: (
    dataset: Dataset,
    keys: readonly string[],
  ) => Promise<readonly Comparison[]>
  /** Names that may mean the same, and what was decided about names. */
  readonly names: (dataset: Dataset) => Promise<Names>
  /** The first cells, or those around a place; `null` when the entry is gone or the source is counted elsewhere. */
  readonly preview: (id: string, sourceId: string, around?: Around) => Promise<SourcePreview | null>
}

/** Without a store every row of a long table is read by itself. */
export function createLibrary(road: Road = {}): Library {
  let held: Holdings = { entries: [], choices: noChoices, removed: null }
  let running: AbortController | null = null
  const find = (id: string) => held.entries.find((entry) => entry.id === id)
  return {
    async add(files, onProgress) {
      running = new AbortController()
      const { signal } = running
      const before = held
      const tell = seldom(onProgress)
      const { notices, ...next } = await takeAll(files, before, { signal, tell, road })
      const added = next.entries.filter(
        (entry) => !before.entries.some(({ id }) => id === entry.id),
      )
      const said = { added: added.map(idOf), notices }
      const steps = stepsOf(next.entries, { tell, signal })
      const snapshot = await takeSnapshot({ ...next, ...said }, steps)
      held = next
      return snapshot
    },
    cancel: async () => running?.abort(),
    async change(changes, onProgress) {
      held = await changeAll(held, changes, { road, onShare: readingAgain(onProgress) })
      return takeSnapshot({ ...held, added: [], notices: [] }, stepsOf(held.entries))
    },
    comparisons: async (dataset, keys) => comparisonsOf(dataset, keys, held),
    names: async (dataset) => namesOf(dataset, held),
    ...openOutgoing(() => held),
    packed: async (ids, size) => keptTogether(ids.map(find), size),
    async preview(id, sourceId, around = 'start') {
      const entry = find(id)
      if (!entry) return null
      const previews = await previewsOf(entry, held, around)
      return previews.find((preview) => preview.sourceId === sourceId) ?? null
    },
  }
}

async function keptTogether(
  entries: readonly (Entry | undefined)[],
  size: number,
): Promise<readonly (Packed | null)[]> {
  const found: (Packed | null)[] = []
  let room = size
  for (const entry of entries) {
    if (found.length > 0 && room <= 0) break
    const packed = await keptOf(entry)
    room -= packed?.bytes.length ?? 0
    found.push(packed)
  }
  return found
}

/** What is small is packed when it is to be kept. */
async function keptOf(entry: Entry | undefined): Promise<Packed | null> {
  if (!entry) return null
  const { bytes, isGzip } = entry.packed
  return isGzip ? { bytes, isGzip } : pack(bytes)
}

const idOf = ({ id }: Entry): string => id
/** A long table shows some of its rows without being read again. */
async function previewsOf(
  entry: Entry,
  { choices }: Holdings,
  around: Around,
): Promise<readonly SourcePreview[]> {
  const { longPreview } = entry.reading
  if (longPreview) return [await longPreview(around)]
  return (await readAgain(entry, choices, { preview: around })).previews
}

interface Run {
  readonly tell?: OnProgress
  readonly signal?: AbortSignal
}

/** Lets messages in between forms, tells how far the checks are, and stops when it is wanted. */
function stepsOf(entries: readonly Entry[], { tell, signal }: Run = {}) {
  const pause = makePause(signal)
  let packing: Promise<void> | undefined
  return async (done: number, total: number): Promise<void> => {
    tell?.({ stage: 'checking', done, total })
    await (packing ??= packLong(entries))
    return pause()
  }
}

/** The bytes of long tables, once their rows are read. */
async function packLong(entries: readonly Entry[]): Promise<void> {
  for (const { packed, reading } of entries) {
    for (const long of reading.long) await long.pack()
    if ('pack' in packed) await packed.pack()
  }
}
