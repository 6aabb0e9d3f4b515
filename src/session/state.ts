import type { LibraryReport } from './entry'
import type { Progress } from './progress'

/** What the pages know of the session. Replaced whole on every change. */
export interface SessionState {
  /** `prepared`: answers made beforehand are shown, the engine has not read the files yet. */
  readonly phase: 'starting' | 'prepared' | 'ready' | 'failed'
  /** Why nothing can be computed, in one Chinese sentence. */
  readonly failure: string | null
  /** Counts up with every load; 0 before the first. Cached answers hang on it. */
  readonly revision: number
  readonly report: LibraryReport
  /** The manifest's year; `null` when it names none. */
  readonly defaultYear: number | null
  /** Which data ships; `null` before the manifest was read, or without one. */
  readonly shipped: {
    readonly date: string | null
    /** SHA-256 over all listed files; `null`: the manifest states no hashes. */
    readonly hash: string | null
  } | null
  /** Sentences about files that could not be fetched or taken in; no two are the same. */
  readonly problems: readonly string[]
  /** While an import runs. */
  readonly progress: Progress | null
  /** Files of the reader's that wait for another import to end. */
  readonly waiting: number
  readonly keeping: Keeping
}

/** What stays in this browser across visits. */
export interface Keeping {
  /** False where the reader wants nothing kept: a computer that others use. */
  readonly isChosen: boolean
  /** Why nothing can be kept, in one Chinese sentence. */
  readonly failure: string | null
  /** Ids of entries that stand on the disk. */
  readonly saved: ReadonlySet<string>
  /** In bytes. */
  readonly size: number
  /** Number of things decided that stand on the disk. */
  readonly decisions: number
  /** While something is being written. */
  readonly isBusy: boolean
}

export const initialState: SessionState = {
  phase: 'starting',
  failure: null,
  revision: 0,
  report: {
    entries: [],
    hasOwn: false,
    decisionCount: 0,
    years: { real: [], demonstration: [] },
    departments: [],
    conflicts: [],
    namesakes: [],
    removed: null,
  },
  defaultYear: null,
  shipped: null,
  problems: [],
  progress: null,
  waiting: 0,
  keeping: {
    isChosen: true,
    failure: null,
    saved: new Set(),
    size: 0,
    decisions: 0,
    isBusy: false,
  },
}

/** Holds the state and tells of every change. */
export function stateStore(onChange: (state: SessionState) => void) {
  let state = initialState
  const set = (change: Partial<SessionState>) => onChange((state = { ...state, ...change }))
  return {
    get: () => state,
    set,
    /** Sentences for the reader; one that stands there already is not said twice. */
    say: (problems: readonly string[]) =>
      set({ problems: [...new Set([...state.problems, ...problems])] }),
  }
}
export type Store = ReturnType<typeof stateStore>
