import type { Given } from './incoming'
import type { Loader } from './load-queue'
import type { Store } from './state'

type Enqueue = (work: (loader: Pick<Loader, 'read'>) => Promise<void>) => Promise<void>

/** Imports wait for one another, and for what the queue does before them; how many files wait is told. */
export function importLine(store: Store, enqueue: Enqueue) {
  const line = new Set<readonly File[]>()
  const tell = () => store.set({ waiting: [...line].reduce((sum, { length }) => sum + length, 0) })
  return {
    async add(files: readonly File[]): Promise<void> {
      if (files.length === 0) return
      const now = Date.now()
      line.add(files)
      tell()
      await enqueue(async ({ read }) => {
        // They may have left the line.
        if (!line.delete(files)) return
        tell()
        // Files of one import keep their order.
        await read(files.map((file, index) => givenBy(file, now + index / 1000)))
      })
    },
    /** Those that wait are not read; what is being read goes on. */
    leave(): void {
      const { waiting } = store.get()
      line.clear()
      tell()
      if (waiting > 0) store.say([`已取消排队：等待的 ${waiting} 个文件都没有读入，其余导入照常。`])
    },
  }
}

const givenBy = (file: File, addedAt: number): Given => ({
  name: file.name,
  title: file.name,
  bytes: file,
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
  addedAt,
})
