/**
 * Passes on what `work` tells until it has ended. Messages of progress have a port of their own:
 * the last of them may arrive after the answer.
 */
export async function whileRunning<T, Progress>(
  onProgress: ((progress: Progress) => void) | undefined,
  work: (tell: ((progress: Progress) => void) | undefined) => Promise<T>,
): Promise<T> {
  let isRunning = true
  const tell = (progress: Progress) => {
    if (isRunning) onProgress?.(progress)
  }
  try {
    return await work(onProgress && tell)
  } finally {
    isRunning = false
  }
}
