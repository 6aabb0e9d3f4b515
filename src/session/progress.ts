/** How far an import is, or what is read again for something that the reader has decided. */
export interface Progress {
  readonly stage: 'reading' | 'reading-again' | 'checking' | 'loading'
  /** Files, forms or bytes; a file that is being read counts by its share. */
  readonly done: number
  readonly total: number
}

export type OnProgress = (progress: Progress) => void

/** More messages than this nobody reads. */
const INTERVAL_MS = 100

/** Lets the first progress of a stage through, and then no more than ten a second. */
export function seldom(onProgress: OnProgress | undefined): OnProgress {
  let last = { stage: '', at: 0 }
  return (progress) => {
    const at = performance.now()
    if (progress.stage === last.stage && at - last.at < INTERVAL_MS) return
    last = { stage: progress.stage, at }
    onProgress?.(progress)
  }
}

/** What is over sooner than this needs no word. */
const PATIENCE_MS = 300

/** Tells of reading again where it takes its time. */
export function readingAgain(onProgress: OnProgress | undefined) {
  const start = performance.now()
  const tell = seldom(onProgress)
  return (done: number, total: number): void => {
    if (performance.now() - start > PATIENCE_MS) tell({ stage: 'reading-again', done, total })
  }
}
