import type { Engine } from '@/engine/engine'
import type { Incoming } from './library'
import { loadQueue } from './load-queue'
import { answerKey, picturePath, type Prepared } from './prepared'
import { fetchFiles, fetchShipped } from './shipped'
import { type SessionState, stateStore } from './state'

export interface Session {
  /** Prepared answers at once; anything else starts the engine and waits for it. */
  readonly run: Engine['run']
  /** Starts the engine, once: when the first picture stands, or a question has no prepared answer. */
  readonly begin: () => void
  /** Address of a picture drawn beforehand; `null` where there is none or the engine has taken over. */
  readonly picture: (wanted: Parameters<typeof picturePath>[1]) => string | null
  readonly add: (files: readonly File[]) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  readonly setEnabled: (id: string, isEnabled: boolean) => Promise<void>
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
  const base = new URL(document.baseURI)
  const shipped = fetchShipped(base, build).then((found) => {
    const { manifest, prepared, problems } = found
    const report = { ...store.get().report, ...prepared?.report }
    const phase = prepared ? 'prepared' : 'starting'
    store.set({ phase, report, defaultYear: manifest?.defaultYear ?? null, problems })
    return found
  })
  const loads = loadQueue(openEngine, store, async (read) => {
    const { manifest } = await shipped
    const { files, problems } = manifest
      ? await fetchFiles(base, manifest)
      : { files: [], problems: [] }
    store.set({ problems: [...store.get().problems, ...problems] })
    await read(files)
  })
  const preparedNow = async (): Promise<Prepared | null> => {
    const { prepared } = await shipped
    return store.get().revision === 0 ? prepared : null
  }
  let known: Prepared | null = null
  void shipped.then(({ prepared }) => (known = prepared))

  return {
    async run(statement) {
      const rows = (await preparedNow())?.answers[answerKey(statement)]
      return rows ? [...rows] : loads.run(statement)
    },
    begin: loads.begin,
    picture: (wanted) => (known ? picturePath(known, wanted) : null),
    add: (files) =>
      loads.enqueue(async ({ read }) => read(await Promise.all(files.map(incomingOf)))),
    remove: (id) => loads.enqueue(async ({ load, library }) => load(await library.remove(id))),
    setEnabled: (id, isEnabled) =>
      loads.enqueue(async ({ load, library }) => load(await library.setEnabled(id, isEnabled))),
  }
}

const incomingOf = async (file: File): Promise<Incoming> => ({
  name: file.name,
  title: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})
