import type { Engine } from '@/engine/engine'
import type { Written } from '@/export'
import { openBeforehand } from './beforehand'
import type { Change } from './holdings'
import type { Library } from './library'
import { remembered } from './keeping/browser'
import { type Keeper, openKeeper } from './keeping/keeper'
import type { DrawnPicture, Writing } from './keeping/leave-visit'
import { importLine } from './import-line'
import { type Loader, loadQueue } from './load-queue'
import type { WrittenPage } from './opening-page'
import type { Wanted } from './outgoing'
import type { WantedPicture } from './prepared'
import { type SeenChart, seenCharts } from './seen-charts'
import { fetchFiles } from './shipped'
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
  /** Once it has begun: what is below the fold comes after. */
  readonly begun: Promise<void>
  /** Address of a picture drawn beforehand; `null` where there is none or the engine has taken over. */
  readonly picture: (wanted: WantedPicture) => string | null
  /** Notes a chart as it stands on the page. */
  readonly saw: (chart: SeenChart) => void
  /** Calls after a chart stands on the page that did not, or not at this width. One listener. */
  readonly onOtherChart: (act: () => void) => void
  /** Leaves for the next visit what this one has shown, where the reader's files are kept. */
  readonly keepVisit: (
    draw: (seen: readonly SeenChart[]) => Promise<readonly DrawnPicture[]>,
  ) => Promise<void>
  readonly add: (files: readonly File[]) => Promise<void>
  /** Stops the import that is running; those that wait go on. */
  readonly cancel: () => void
  /** Gives up the imports that wait for the running one. */
  readonly leaveLine: () => void
  readonly change: (...changes: readonly Change[]) => Promise<void>
  readonly preview: Library['preview']
  readonly comparisons: Library['comparisons']
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
  /** Writes 总览 down for the next visit; likewise. */
  readonly writePage: (writing: Writing) => Promise<WrittenPage>
  readonly onChange: (state: SessionState) => void
}

/** Shows what was there beforehand, then opens the engine and keeps it in step with the sources. */
export function startSession({ build, openEngine, writePage, onChange }: Start): Session {
  const store = stateStore(onChange)
  store.set({ keeping: { ...initialState.keeping, isChosen: remembered.isChosen() } })
  const keeper = openKeeper(store, () => loads.aside())
  const base = new URL(document.baseURI)
  const opening = openBeforehand({ base, build }, store, keeper)
  const first = async ({ read, library }: Loader) => {
    const [manifest, kept] = await Promise.all([opening.manifest, keeper.catchUp()])
    const { files, problems } = manifest
      ? await fetchFiles(base, manifest)
      : { files: [], problems: [] }
    store.say(problems)
    await library.change(kept.changes)
    await read([...files, ...kept.files])
  }
  const loads = loadQueue(openEngine, store, { first, onSnapshot: keeper.mirror })
  keeper.onOther(() => void loads.enqueue((loader) => followOther(loader, keeper)))
  const { begin, begun } = beginning(loads.begin, opening.isPrepared)
  const seen = seenCharts()
  return {
    run: async (statement) => (await opening.rows(statement)) ?? loads.run(statement),
    read: loads.read,
    restart: loads.restart,
    begin,
    begun,
    picture: opening.picture,
    saw: seen.note,
    onOtherChart: seen.onOther,
    async keepVisit(draw) {
      const manifest = await opening.manifest
      const make = async () => ({
        pictures: await draw(seen.last()),
        answers: await loads.recent(),
      })
      await keeper.keepVisit({ build, manifest }, { make, writePage })
    },
    ...actionsOf({ loads, line: importLine(store, loads.enqueue) }, store, keeper),
  }
}

/** At once where nothing was there beforehand. */
function beginning(start: () => void, isPrepared: Promise<boolean>) {
  let tell: () => void = () => undefined
  const begun = new Promise<void>((resolve) => (tell = resolve))
  const begin = () => {
    start()
    tell()
  }
  void isPrepared.then((is) => {
    if (!is) begin()
  })
  return { begin, begun }
}

interface Queues {
  readonly loads: ReturnType<typeof loadQueue>
  readonly line: ReturnType<typeof importLine>
}

const actionsOf = (
  { loads, line }: Queues,
  store: Store,
  keeper: Keeper,
): Omit<
  Session,
  'run' | 'read' | 'restart' | 'begin' | 'begun' | 'picture' | 'saw' | 'onOtherChart' | 'keepVisit'
> => ({
  add: line.add,
  leaveLine: line.leave,
  cancel: () => void loads.aside().cancel(),
  change: (...changes) => loads.enqueue(({ change }) => change(changes)),
  comparisons: (...asked) => loads.aside().comparisons(...asked),
  names: (dataset) => loads.aside().names(dataset),
  async write(wanted, { signal, onProgress }) {
    const library = loads.aside()
    signal.addEventListener('abort', () => void library.stopWriting())
    return library.write(wanted, onProgress)
  },
  preview: (...asked) => loads.aside().preview(...asked),
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
