/** How far an import is. */
export interface Progress {
  readonly stage: 'reading' | 'checking' | 'loading'
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
