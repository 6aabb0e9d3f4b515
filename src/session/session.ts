import { proxy } from 'comlink'
import type { Engine, PlainRow } from '@/engine/engine'
import type { Statement } from '@/engine/sql'
import type { Written } from '@/export'
import type { Change } from './holdings'
import type { Library } from './library'
import { remembered } from './keeping/browser'
import { type Keeper, openKeeper } from './keeping/keeper'
import { type Loader, loadQueue } from './load-queue'
import { answerKey, picturePath, type Prepared } from './prepared'
import type { Wanted } from './outgoing'
import { openFiles } from './own-files'
import { fetchFiles, fetchShipped } from './shipped'
import { initialState, type SessionState, stateStore, type Store } from './state'

export interface Session {
  /** Prepared answers at once; anything else starts the engine and waits for it. */
  readonly run: Engine['run']
  /** What a reader typed; starts the engine and waits for it. */
  readonly read: Engine['read']
  /** Opens the engine again, when it no longer answers. */
  readonly restart: () => Promise<void>
  /** Starts the engine, once: when the first picture stands, or a question has no prepared answer. */
  readonly begin: () => void
  /** Address of a picture drawn beforehand; `null` where there is none or the engine has taken over. */
  readonly picture: (wanted: Parameters<typeof picturePath>[1]) => string | null
  readonly add: (files: readonly File[]) => Promise<void>
  /** Stops the import that is running. */
  readonly cancel: () => void
  readonly change: (...changes: readonly Change[]) => Promise<void>
  readonly preview: Library['preview']
  readonly names: Library['names']
  /** Ends with an `AbortError` when the signal is aborted. */
  readonly write: (
    wanted: Wanted,
    run: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
  ) => Promise<Written>
  /** Whether the files that follow are kept in this browser. */
  readonly keep: (isChosen: boolean) => void
  /** Removes the reader's files from the session and from this browser, for good. */
  readonly clear: () => Promise<void>
  /** Takes a sentence off the list of problems. */
  readonly dismiss: (problem: string) => void
}

interface Start {
  /** Hash of the site's code: answers of another version are not shown. */
  readonly build: string
  /** A parameter so that the engine's code is fetched only when it is called. */
  readonly openEngine: () => Promise<Engine>
  readonly onChange: (state: SessionState) => void
}

/** Shows what was prepared, then opens the engine and keeps it in step with the sources. */
export function startSession({ build, openEngine, onChange }: Start): Session {
  const store = stateStore(onChange)
  store.set({ keeping: { ...initialState.keeping, isChosen: remembered.isChosen() } })
  const keeper = openKeeper(store, () => loads.aside())
  const base = new URL(document.baseURI)
  const shipped = fetchShipped(base, build).then(async (found) => {
    const { manifest, problems } = found
    // Prepared answers know nothing of the reader's own files.
    const prepared = (await keeper.mayHold().catch(() => false)) ? null : found.prepared
    const report = { ...store.get().report, ...prepared?.report }
    const phase = prepared ? 'prepared' : 'starting'
    store.set({ phase, report, defaultYear: manifest?.defaultYear ?? null, problems })
    return { ...found, prepared }
  })
  const first = async ({ read, library }: Loader) => {
    const [{ manifest }, kept] = await Promise.all([shipped, keeper.catchUp()])
    const { files, problems } = manifest
      ? await fetchFiles(base, manifest)
      : { files: [], problems: [] }
    store.say(problems)
    await library.change(kept.changes)
    await read([...files, ...kept.files])
  }
  const loads = loadQueue(openEngine, store, { first, onSnapshot: keeper.mirror })
  keeper.onOther(() => void loads.enqueue((loader) => followOther(loader, keeper)))
  void shipped.then(({ prepared }) => {
    if (!prepared) loads.begin()
  })
  const beforehand = preparedAnswers(shipped, store)
  return {
    run: async (statement) => (await beforehand.rows(statement)) ?? loads.run(statement),
    read: loads.read,
    restart: loads.restart,
    begin: loads.begin,
    picture: beforehand.picture,
    ...actionsOf(loads, store, keeper),
  }
}

/** Rows until the engine has read the files, pictures until the chart library has drawn. */
function preparedAnswers(
  shipped: Promise<{ readonly prepared: Prepared | null }>,
  store: Store,
): {
  readonly rows: (statement: Statement) => Promise<PlainRow[] | null>
  readonly picture: Session['picture']
} {
  let known: Prepared | null = null
  const ready = shipped.then(({ prepared }) => (known = prepared))
  return {
    async rows(statement) {
      const prepared = await ready
      const rows = store.get().revision === 0 ? prepared?.answers[answerKey(statement)] : undefined
      return rows ? [...rows] : null
    },
    picture: (wanted) => (known ? picturePath(known, wanted) : null),
  }
}

const actionsOf = (
  loads: ReturnType<typeof loadQueue>,
  store: Store,
  keeper: Keeper,
): Omit<Session, 'run' | 'read' | 'restart' | 'begin' | 'picture'> => ({
  add: (files) =>
    loads.enqueue(async ({ read }) => {
      const { opened, problems } = await openFiles(files)
      store.say(problems)
      if (opened.length > 0) await read(opened)
    }),
  cancel: () => void loads.aside().cancel(),
  change: (...changes) =>
    loads.enqueue(async ({ load, library }) => load(await library.change(changes))),
  names: (dataset) => loads.aside().names(dataset),
  preview: (id, sourceId) => loads.aside().preview(id, sourceId),
  async write(wanted, { signal, onProgress }) {
    const library = loads.aside()
    signal.addEventListener('abort', () => void library.stopWriting())
    return library.write(wanted, proxy(onProgress))
  },
  keep: keeper.choose,
  clear: () =>
    loads.enqueue(async ({ load, library }) => {
      await keeper.clear()
      await load(await library.change([{ kind: 'clear' }]))
    }),
  dismiss: (problem) =>
    store.set({ problems: store.get().problems.filter((other) => other !== problem) }),
})

/** Another tab has changed what is kept: this one follows. */
async function followOther({ library, load }: Loader, keeper: Keeper): Promise<void> {
  const { files, changes } = await keeper.catchUp()
  if (files.length > 0) await library.add(files)
  await load(await library.change(changes))
}
