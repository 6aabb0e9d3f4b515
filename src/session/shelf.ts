import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Finding } from '@/domain/finding'
import { readSource, type Reading, type ReadOptions } from '@/ingest'
import { type Choices, isOff, sourceChoices } from './choices'
import type { Entry } from './entry'
import type { Incoming } from './incoming'
import { pack, unpack } from './packing'

/** Sources that entries hold, and the titles of those entries. */
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

/**
 * Reads a file to stand behind `entries`; one whose every source they hold already is a twin.
 * `null`: the bytes were kept and have been damaged.
 */
export async function takeIn(
  file: Incoming,
  entries: readonly Entry[],
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
  const holders = holdersOf(entries.filter((entry) => entry.dataset === dataset))
  const twin = holders.get(sourceIds[0] ?? '')
  if (twin && sourceIds.every((id) => holders.has(id))) return { twin }
  // What ships is read often and small; the reader's own may be large and many.
  // A long table is read from its bytes again and again, and packed when it is to be kept.
  const isPacked = origin === 'own' && !file.isGzip && read.long.length === 0
  const packed = isPacked ? await pack(raw) : file
  const entry: Entry = {
    id: `${dataset === 'real' ? '' : 'demonstration-'}${hashOf(file, raw, read)}`,
    ...{ name, title, dataset, origin, listedSha256, sourceIds },
    isEnabled: file.isEnabled ?? !(origin === 'shipped' && isOff(choices, name)),
    addedAt: file.addedAt ?? 0,
    packed: { bytes: packed.bytes, isGzip: packed.isGzip ?? false },
    reading: withListedHash(file, read),
    countedElsewhere: [],
  }
  return { entry }
}

interface Settling {
  readonly changed?: ReadonlySet<string>
  readonly road: Road
}

/** Reads again what the reader has decided about, and what another entry now counts or no longer. */
export async function settle(
  entries: readonly Entry[],
  choices: Choices,
  { changed = new Set(), road }: Settling,
): Promise<readonly Entry[]> {
  const settled: Entry[] = []
  for (const entry of entries) {
    const before = settled.filter((one) => one.isEnabled && one.dataset === entry.dataset)
    const holders = holdersOf(before)
    const countedElsewhere = entry.sourceIds.filter((id) => holders.has(id))
    const isSame = countedElsewhere.join() === entry.countedElsewhere.join()
    if (isSame && !entry.sourceIds.some((id) => changed.has(id))) settled.push(entry)
    else {
      const known = new Map(countedElsewhere.map((id) => [id, holders.get(id)?.title ?? '']))
      const reading = await readAgain(entry, choices, { known, ...road })
      settled.push({ ...entry, countedElsewhere, reading: withListedHash(entry, reading) })
    }
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

const holdersOf = (entries: readonly Entry[]): Known =>
  new Map([...entries].reverse().flatMap((entry) => entry.sourceIds.map((id) => [id, entry])))

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
