import { proxy, transfer } from 'comlink'
import type { Engine } from '@/engine/engine'
import type { LibraryReport, Snapshot } from './entry'
import type { Incoming, Library } from './library'
import { openLibrary } from './library-worker'
import { fetchShipped } from './manifest'

/** What the pages know of the session. Replaced whole on every change. */
export interface SessionState {
  readonly phase: 'starting' | 'ready' | 'failed'
  /** Why nothing can be computed, in one Chinese sentence. */
  readonly failure: string | null
  /** Counts up with every load; 0 before the first. Cached answers hang on it. */
  readonly revision: number
  readonly report: LibraryReport
  /** The manifest's year; `null` when it names none. */
  readonly defaultYear: number | null
  /** Sentences about files that could not be fetched or taken in. */
  readonly problems: readonly string[]
  /** Files read of files given, while an import runs. */
  readonly progress: { readonly done: number; readonly total: number } | null
}

export interface Session {
  /** Waits for the first load, and for loads under way. */
  readonly run: Engine['run']
  readonly add: (files: readonly File[]) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  readonly setEnabled: (id: string, isEnabled: boolean) => Promise<void>
}

export const initialState: SessionState = {
  phase: 'starting',
  failure: null,
  revision: 0,
  report: { entries: [], years: { real: [], demonstration: [] }, departments: [] },
  defaultYear: null,
  problems: [],
  progress: null,
}

/**
 * Opens the engine, reads what ships, and keeps both in step with the sources.
 * `openEngine` is a parameter so that the engine's code is fetched only when it is called.
 */
export function startSession(
  openEngine: () => Promise<Engine>,
  onChange: (state: SessionState) => void,
): Session {
  const store = stateStore(onChange)
  const opening = openEngine()
  const library = openLibrary()
  const { load, read } = loader(opening, library, store)

  // Loads follow one another; a question waits for all that were asked for before it.
  let last = start(store, read)
  const enqueue = (work: () => Promise<void>) =>
    (last = last.then(work).catch((cause: unknown) => {
      const problems = [
        ...store.get().problems,
        `这次改动没有完成，其余数据不变（${textOf(cause)}）。`,
      ]
      store.set({ problems, progress: null })
    }))

  return {
    async run(statement) {
      await last
      return (await opening).run(statement)
    },
    add: (files) => enqueue(async () => read(await Promise.all(files.map(incomingOf)))),
    remove: (id) => enqueue(async () => load(await library.remove(id))),
    setEnabled: (id, isEnabled) =>
      enqueue(async () => load(await library.setEnabled(id, isEnabled))),
  }
}

function stateStore(onChange: (state: SessionState) => void) {
  let state = initialState
  return {
    get: () => state,
    set: (change: Partial<SessionState>) => onChange((state = { ...state, ...change })),
  }
}
type Store = ReturnType<typeof stateStore>

function loader(opening: Promise<Engine>, library: Library, { get, set }: Store) {
  const load = async (snapshot: Snapshot) => {
    // What was read is known before the engine has it; figures wait for `revision`.
    if (get().revision === 0) set({ report: snapshot.report })
    const engine = await opening
    await engine.replaceAll(snapshot.tables)
    const revision = get().revision + 1
    set({ phase: 'ready', revision, report: snapshot.report, progress: null })
  }
  const read = async (files: readonly Incoming[]) => {
    set({ progress: { done: 0, total: files.length } })
    const onProgress = proxy((done: number) => set({ progress: { done, total: files.length } }))
    const buffers = files.map((file) => file.bytes.buffer as ArrayBuffer)
    await load(await library.add(transfer([...files], buffers), onProgress))
  }
  return { load, read }
}

async function start({ set }: Store, read: (files: readonly Incoming[]) => Promise<void>) {
  try {
    const { defaultYear, files, problems } = await fetchShipped(new URL(document.baseURI))
    set({ defaultYear, problems })
    await read(files)
  } catch (cause) {
    const failure = `计算引擎没有启动，页面上的数无法计算。可能是内存不足，或浏览器禁用了 WebAssembly。请关闭其他标签页后重新打开。（${textOf(cause)}）`
    set({ phase: 'failed', failure, progress: null })
  }
}

const incomingOf = async (file: File): Promise<Incoming> => ({
  name: file.name,
  title: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
  dataset: 'real',
  origin: 'own',
})

const textOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
