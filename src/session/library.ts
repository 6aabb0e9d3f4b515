import type { Dataset } from '@/domain/source'
import type { Finding } from '@/domain/finding'
import { readSource, type Reading } from '@/ingest'
import type { Entry, Snapshot } from './entry'
import { takeSnapshot } from './snapshot'

/** A file on its way in. */
export interface Incoming {
  readonly name: string
  readonly title: string
  readonly bytes: Uint8Array
  readonly dataset: Dataset
  readonly origin: 'shipped' | 'own'
  /** The hash that a manifest states; `null`: none. */
  readonly listedSha256: string | null
}

/** The sources of a session. Sources are the truth; what the engine holds is derived from them. */
export interface Library {
  /** The same bytes twice are one source. `onProgress` gets the number of files read so far. */
  readonly add: (
    files: readonly Incoming[],
    onProgress?: (done: number) => void,
  ) => Promise<Snapshot>
  readonly remove: (id: string) => Promise<Snapshot>
  readonly setEnabled: (id: string, isEnabled: boolean) => Promise<Snapshot>
}

/** A file that is not the one its manifest lists is read as it is, and said. */
function withListedHash({ name, listedSha256 }: Incoming, reading: Reading): Reading {
  const isListed = reading.sources.some((source) => source.id === listedSha256)
  if (listedSha256 === null || isListed) return reading
  const finding: Finding = {
    code: 'differs-from-manifest',
    severity: 'warning',
    message: '文件内容与清单记录的校验值不一致，可能已被替换。各项数字按实际读到的文件计算。',
    file: name,
    sheet: null,
    row: null,
    column: null,
    text: null,
  }
  return { ...reading, findings: [finding, ...reading.findings] }
}

export function createLibrary(): Library {
  let entries: readonly Entry[] = []
  let serial = 0
  return {
    async add(files, onProgress) {
      for (const [index, file] of files.entries()) {
        const reading = withListedHash(file, await readSource(file))
        const bytesId = reading.sources[0]?.id
        const isKnown = entries.some(
          (entry) =>
            entry.dataset === file.dataset &&
            bytesId !== undefined &&
            entry.reading.sources.some((source) => source.id === bytesId),
        )
        const { title, dataset, origin } = file
        const id = `e${(serial += 1)}`
        if (!isKnown)
          entries = [...entries, { id, title, dataset, origin, isEnabled: true, reading }]
        onProgress?.(index + 1)
      }
      return takeSnapshot(entries)
    },
    async remove(id) {
      entries = entries.filter((entry) => entry.id !== id)
      return takeSnapshot(entries)
    },
    async setEnabled(id, isEnabled) {
      entries = entries.map((entry) => (entry.id === id ? { ...entry, isEnabled } : entry))
      return takeSnapshot(entries)
    },
  }
}
