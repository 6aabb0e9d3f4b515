import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Finding } from '@/domain/finding'
import type { Dataset } from '@/domain/source'
import { readSource, type Reading, type ReadOptions } from '@/ingest'
import { type Choices, isOff, sourceChoices } from './choices'
import type { Entry } from './entry'
import type { Incoming } from './incoming'
import { pack, packLater, unpack } from './packing'

/** Sources that entries hold, with the first entry that does. */
type Known = ReadonlyMap<string, Entry>

export type Taken = { readonly entry: Entry } | { readonly twin: Entry }

/** Where clean rows of long tables go, and from which size on. */
export type Road = Pick<ReadOptions, 'store' | 'longFrom'>

interface Taking {
  readonly choices: Choices
  readonly signal: AbortSignal
  /** Gets how much of the file is read, 0 to 1. */
  readonly onShare: (share: number) => void
  readonly road: Road
}

/** The entries that there are while files are taken in, one after the other. */
export interface Shelf {
  readonly holders: (dataset: Dataset) => Known
  readonly put: (entry: Entry) => void
}

export function openShelf(entries: readonly Entry[]): Shelf {
  const holders = { real: new Map<string, Entry>(), demonstration: new Map<string, Entry>() }
  const put = (entry: Entry) => {
    const known = holders[entry.dataset]
    for (const id of entry.sourceIds) if (!known.has(id)) known.set(id, entry)
  }
  entries.forEach(put)
  return { holders: (dataset) => holders[dataset], put }
}

/**
 * From this size on bytes are packed, those of a long table once its rows are read. What is smaller is packed when it
 * is to be kept: a thousand forms take less room than their findings.
 */
const LARGE = 256 * 1024

/**
 * Reads a file to stand behind the shelf's entries; one whose every source they hold already is a
 * twin. `null`: the bytes were kept and have been damaged.
 */
export async function takeIn(
  file: Incoming,
  shelf: Shelf,
  { choices, signal, onShare, road }: Taking,
): Promise<Taken | null> {
  const { name, title, origin, listedSha256 } = file
  const raw = await unpack({ bytes: file.bytes, isGzip: file.isGzip ?? false }).catch(() => null)
  if (raw === null) return null
  const read = await readSource(
    { name, bytes: raw },
    { ...optionsOf(choices), signal, onProgress: onShare, ...road },
  )
  // An export of invented figures comes back as what it is.
  const dataset = read.isInvented ? 'demonstration' : file.dataset
  const sourceIds = read.sources.map(({ id }) => id)
  const holders = shelf.holders(dataset)
  const twin = holders.get(sourceIds[0] ?? '')
  if (twin && sourceIds.every((id) => holders.has(id))) return { twin }
  const isPacked = (file.isGzip ?? false) || origin !== 'own' || raw.length < LARGE
  const entry: Entry = {
    id: `${dataset === 'real' ? '' : 'demonstration-'}${hashOf(file, raw, read)}`,
    ...{ name, title, dataset, origin, listedSha256, sourceIds },
    isEnabled: file.isEnabled ?? !(origin === 'shipped' && isOff(choices, name)),
    addedAt: file.addedAt ?? 0,
    packed: isPacked ? packedOf(file) : read.long.length > 0 ? packLater(raw) : await pack(raw),
    reading: withListedHash(file, read),
    countedElsewhere: [],
  }
  return { entry }
}

const packedOf = ({ bytes, isGzip = false }: Incoming) => ({ bytes, isGzip })

export interface Settling {
  readonly changed?: ReadonlySet<string>
  readonly road: Road
  /** How many files have been read again, one by its share, of how many at least. */
  readonly onShare?: ((done: number, total: number) => void) | undefined
}

/** Reads again what the reader has decided about, and what another entry now counts or no longer. */
export async function settle(
  entries: readonly Entry[],
  choices: Choices,
  { changed = new Set(), road, onShare }: Settling,
): Promise<readonly Entry[]> {
  const settled: Entry[] = []
  const isDecided = ({ sourceIds }: Entry) => sourceIds.some((id) => changed.has(id))
  const total = entries.filter(isDecided).length
  let done = 0
  const before = openShelf([])
  for (const entry of entries) {
    const holders = before.holders(entry.dataset)
    const countedElsewhere = entry.sourceIds.filter((id) => holders.has(id))
    const isSame = countedElsewhere.join() === entry.countedElsewhere.join()
    const isChanged = !isSame || isDecided(entry)
    const onProgress = (share: number) => onShare?.(done + share, Math.max(total, done + 1))
    const known = () => new Map(countedElsewhere.map((id) => [id, holders.get(id)?.title ?? '']))
    const next = isChanged
      ? {
          ...entry,
          countedElsewhere,
          reading: withListedHash(
            entry,
            await readAgain(entry, choices, { known: known(), onProgress, ...road }),
          ),
        }
      : entry
    if (isChanged) done++
    settled.push(next)
    if (next.isEnabled) before.put(next)
  }
  return settled
}

export const readAgain = async (
  { name, packed }: Entry,
  choices: Choices,
  options: ReadOptions = {},
): Promise<Reading> =>
  readSource({ name, bytes: await unpack(packed) }, { ...optionsOf(choices), ...options })

const optionsOf = (choices: Choices): ReadOptions => ({
  choicesOf: (id) => sourceChoices(choices, id),
})

/** A file that is no container is its only source. */
function hashOf({ name }: Incoming, bytes: Uint8Array, { sources }: Reading): string {
  const [only, ...others] = sources
  return only && others.length === 0 && only.name === name ? only.id : bytesToHex(sha256(bytes))
}

/** A file that is not the one its manifest lists is read as it is, and said. */
function withListedHash(
  { name, listedSha256 }: Pick<Incoming, 'name' | 'listedSha256'>,
  reading: Reading,
): Reading {
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
