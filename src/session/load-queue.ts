import type { LongStore } from '@/domain/long-table'
import type { Engine } from '@/engine/engine'
import { ReadError } from '@/engine/reading/read-error'
import type { Statement } from '@/engine/sql'
import { type CachedEngine, cachedEngine } from './cached-engine'
import type { Snapshot } from './entry'
import type { Change } from './holdings'
import type { Given } from './incoming'
import type { Library } from './library'
import { lazyLibrary } from './lazy-library'
import type { Progress } from './progress'
import type { Store } from './state'

export interface Loader {
  readonly library: Library
  readonly load: (snapshot: Snapshot) => Promise<void>
  readonly read: (files: readonly Given[]) => Promise<void>
  readonly change: (changes: readonly Change[]) => Promise<void>
}

interface Hooks {
  readonly first: (loader: Loader) => Promise<void>
  readonly onSnapshot: (snapshot: Snapshot) => void
}

/** Loads follow one another; a question waits for all that were asked for before it. */
export function loadQueue(
  openEngine: () => Promise<Engine>,
  store: Store,
  { first, onSnapshot }: Hooks,
) {
  const held = heldEngine(openEngine)
  let loader: Loader | undefined
  let last: Promise<void> = Promise.resolve()
  const begin = (): Loader => {
    if (loader) return loader
    // Beside the reading; whoever asks hears of a failure.
    held.engine().catch(() => undefined)
    loader = loaderOf(held.engine, onSnapshot, store)
    last = first(loader).catch((cause: unknown) => fail(store, cause))
    return loader
  }
  /** The engine, when everything that was asked for is loaded. */
  const loaded = async () => {
    begin()
    await last
    return held.engine()
  }
  /** What the engine holds is derived: a new one is filled from the sources. */
  const restart = () => {
    const { library, load } = begin()
    held.reopen()
    // What the old one was loading rejects when it closes.
    last = last.then(() => library.change([{ kind: 'refill' }])).then(load)
    return (last = last.catch((cause: unknown) => fail(store, cause)))
  }
  return {
    begin: () => void begin(),
    run: async (statement: Statement) => (await loaded()).run(statement),
    /** What the present data has answered, the most recently used first. */
    recent: async () => (await loaded()).recent(),
    read: readerOf(loaded, restart),
    restart,
    enqueue(work: (loader: Loader) => Promise<void>) {
      const current = begin()
      last = last.then(() => work(current)).catch((cause: unknown) => complain(store, cause))
      return last
    },
    /** Beside the queue: nothing that the engine holds changes by it. */
    aside: () => begin().library,
  }
}

/** Where the worker sends clean rows: the engine that there is by then. */
const longStoreOf = (engine: () => Promise<Engine>): LongStore => ({
  open: async (shape) => (await engine()).long.open(shape),
  append: async (tableNo, piece) => (await engine()).long.append(tableNo, piece),
  drop: async (tableNo) => (await engine()).long.drop(tableNo),
})

/** One engine, opened when it is first asked for. */
function heldEngine(openEngine: () => Promise<Engine>) {
  const open = async () => cachedEngine(await openEngine())
  let engine: Promise<CachedEngine> | undefined
  return {
    engine: () => (engine ??= open()),
    reopen() {
      engine = engine?.then((dead) => dead.close()).then(open, open)
    },
  }
}

/** A reader's query may take the engine with it. */
const readerOf =
  (loaded: () => Promise<Engine>, restart: () => Promise<void>): Engine['read'] =>
  async (...question) => {
    const engine = await loaded()
    return engine.read(...question).catch((cause: unknown) => {
      if (cause instanceof ReadError && cause.details.kind === 'crashed') void restart()
      throw cause
    })
  }

function fail(store: Store, cause: unknown): void {
  const rest =
    store.get().phase === 'prepared'
      ? '标有“预先计算”的内容仍可查看，换年度或导入文件后的数无法计算'
      : '页面上的数无法计算'
  const failure = `计算引擎没有启动：${reasonOf(cause)}。${rest}。（${textOf(cause)}）`
  store.set({ phase: 'failed', failure, progress: null })
}

/** What the reader can do about an engine that did not start. */
function reasonOf(cause: unknown): string {
  if (!('WebAssembly' in globalThis))
    return '此浏览器不支持或禁用了 WebAssembly，请启用，或换用 Chrome 100、Edge 100、Firefox 115、Safari 16.4 或更新版本'
  if (/HTTP \d|fetch|import|load|network|^worker$/iu.test(textOf(cause)))
    return '网站的文件没有取到，请检查网络后刷新；仍不行请告诉网站的管理员'
  return '可能是内存不足，请关闭其他标签页后重新打开'
}

function complain(store: Store, cause: unknown): void {
  store.set({ progress: null })
  store.say([failureOf(cause, store.get().waiting)])
}

const failureOf = (cause: unknown, waiting: number): string =>
  cause instanceof Error && cause.name === 'AbortError'
    ? `导入已取消：这一次选的文件都没有计入，其余数据不变${waiting > 0 ? `；排队的 ${waiting} 个文件接着读入` : ''}。`
    : `这次改动没有完成，其余数据不变（${textOf(cause)}）。`

function loaderOf(
  opening: () => Promise<Engine>,
  onSnapshot: Hooks['onSnapshot'],
  store: Store,
): Loader {
  const { get, set, say } = store
  const library = lazyLibrary(longStoreOf(opening))
  const onProgress = (progress: Progress) => set({ progress })
  const load = async (snapshot: Snapshot) => {
    // What was read is known before the engine has it; figures wait for `revision`.
    if (get().revision === 0) set({ report: snapshot.report })
    say(snapshot.notices)
    onSnapshot(snapshot)
    // Also while the engine is still awaited.
    if (get().progress) set({ progress: { stage: 'loading', done: 0, total: 1 } })
    const engine = await opening()
    await engine.replaceAll(snapshot.tables, snapshot.longTables)
    const revision = get().revision + 1
    set({ phase: 'ready', revision, report: snapshot.report, progress: null })
  }
  const read = async (files: readonly Given[]) => {
    set({ progress: { stage: 'reading', done: 0, total: files.length } })
    await load(await library.add(files, onProgress))
  }
  const change = async (changes: readonly Change[]) =>
    load(await library.change(changes, onProgress))
  return { library, load, read, change }
}

const textOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
