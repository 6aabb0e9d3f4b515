import type { PlainRow } from '@/engine/engine'
import type { Statement } from '@/engine/sql'
import type { Keeper } from './keeping/keeper'
import { dataHash, type Manifest } from './manifest'
import { type Beforehand, shippedAnswers, type WantedPicture } from './prepared'
import { fetchShipped } from './shipped'
import type { Store } from './state'

export interface Opening {
  /** `null` when there is none, or none that can be read. */
  readonly manifest: Promise<Manifest | null>
  /** Once the page knows what it can show before the engine. */
  readonly isPrepared: Promise<boolean>
  readonly rows: (statement: Statement) => Promise<PlainRow[] | null>
  readonly picture: (wanted: WantedPicture) => string | null
}

/** What was left by the last visit, or prepared with the site; it holds until the engine has read the files. */
export function openBeforehand(
  { base, build }: { readonly base: URL; readonly build: string },
  store: Store,
  keeper: Keeper,
): Opening {
  const fetched = fetchShipped(base, build)
  const manifest = fetched.then((found) => found.manifest)
  const from = manifest.then((found) => ({ build, manifest: found }))
  // Asked for together: neither waits for the other.
  const left = keeper.lastVisit(from)
  let known: Beforehand | null = null
  const ready = fetched.then(async ({ prepared, problems }) => {
    // What ships with the site knows nothing of the reader's own files.
    const isOwn = await keeper.mayHold().catch(() => false)
    known = isOwn ? await left : prepared && shippedAnswers(prepared)
    const listed = await manifest
    const report = { ...store.get().report, ...known?.report }
    const phase = known ? 'prepared' : 'starting'
    const shipped = listed && { date: listed.date ?? null, hash: dataHash(listed) }
    store.set({ phase, report, shipped, defaultYear: listed?.defaultYear ?? null, problems })
    return known
  })
  const isOver = () => store.get().revision > 0
  return {
    manifest,
    isPrepared: ready.then((found) => found !== null),
    rows: async (statement) => {
      const found = await ready
      return isOver() ? null : (found?.rows(statement) ?? null)
    },
    picture: (wanted) => (isOver() ? null : (known?.picture(wanted) ?? null)),
  }
}
