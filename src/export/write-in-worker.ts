import { proxy, wrap } from 'comlink'
import { whileRunning } from '@/domain/while-running'
import type { ExportDocument, Row, Written } from './document'
import type { Run } from './drive'
import type { ExportWorker } from './export-worker'
import type { Format } from './write'

/** Rows handed over at once: a larger message would hold up the page while it is copied. */
const BATCH = 2_000

/**
 * Writes in a worker of its own, so that the page goes on; an abort ends the worker.
 * @throws `AbortError` after an abort, or what kept the worker from starting.
 */
export async function writeInWorker(
  document: ExportDocument,
  format: Format,
  { signal, onProgress }: Run = {},
): Promise<Written> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })
  const stopped = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'export worker')))
    signal?.addEventListener('abort', () => reject(new DOMException('已取消', 'AbortError')))
  })
  stopped.catch(() => undefined)
  const remote = wrap<ExportWorker>(worker)
  const work = async (tell: Run['onProgress']) => {
    const { title, lines, sheets } = document
    await remote.open(
      { title, lines },
      sheets.map(({ name, columns }) => ({ name, columns })),
    )
    for (const [index, { rows }] of sheets.entries())
      for (const batch of batches(rows)) {
        signal?.throwIfAborted()
        await remote.add(index, batch)
      }
    return remote.write(format, proxy(tell ?? (() => undefined)))
  }
  try {
    return await whileRunning(onProgress, (tell) => Promise.race([work(tell), stopped]))
  } finally {
    worker.terminate()
  }
}

function* batches(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
