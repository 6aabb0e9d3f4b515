import type { Snapshot } from '../entry'
import type { Change } from '../holdings'
import type { Incoming } from '../incoming'
import type { Library } from '../library'
import type { Packed } from '../packing'
import type { Store } from '../state'
import { catchUp } from './catch-up'
import type { Disk } from './disk'
import { type Kept, nothingKept } from './kept'
import type { Shelved } from './schema'
import type { Database } from './store'
import { differences } from './to-keep'
import { openWishes } from './wishes'
import { write } from './write'

export interface KeptFiles {
  /** Resolves when nothing is being written. */
  readonly settled: () => Promise<void>
  readonly mirror: (snapshot: Snapshot, isChosen: boolean) => void
  readonly catchUp: () => Promise<{
    readonly files: readonly Incoming[]
    readonly changes: readonly Change[]
  }>
  readonly clear: () => Promise<void>
}

interface Around {
  readonly disk: Disk
  readonly store: Store
  readonly library: () => Library
  readonly onWritten: () => void
}

/** What the disk and the library bring to each other; see `Keeper`. */
export function openKeptFiles(around: Around): KeptFiles {
  const { disk, store, onWritten } = around
  const wishes = openWishes()
  let last: Promise<void> = Promise.resolve()
  return {
    settled: () => last,
    mirror(snapshot, isChosen) {
      const wish = wishes.follow(snapshot, isChosen)
      last = last
        .then(async () => (await mirror(wish, around)) && onWritten())
        .catch((cause: unknown) => store.say([`改动没有保存到浏览器里（${reason(cause)}）。`]))
        .then(() => disk.learn(disk.known()))
    },
    async catchUp() {
      await last
      const { fresh, ...found } = await catchUp(disk, wishes.choices())
      wishes.want(fresh)
      return found
    },
    async clear() {
      await last
      await clearDisk(disk)
      wishes.forget()
      onWritten()
    },
  }
}

async function clearDisk(disk: Disk): Promise<void> {
  const database = await disk.open()
  if (database) await write(database, (put) => put.clear())
  disk.learn(nothingKept)
}

/** True when something was written. */
async function mirror(wish: Kept, around: Around): Promise<boolean> {
  const { disk } = around
  const known = disk.known()
  const work = differences(known, wish)
  const fresh = [...wish.shelf.values()].filter(({ id }) => !known.shelf.has(id))
  const database = work || fresh.length > 0 ? await disk.open() : null
  if (!database) return false
  disk.learn(known, true)
  if (work) {
    await write(database, work)
    const shelf = [...known.shelf].flatMap(([id, one]) => {
      const { isEnabled } = wish.shelf.get(id) ?? {}
      return isEnabled === undefined ? [] : [[id, { ...one, isEnabled }] as const]
    })
    disk.learn({ ...wish, shelf: new Map(shelf) }, true)
  }
  for (let at = 0; at < fresh.length;) {
    const some = fresh.slice(at, at + TOGETHER.count)
    const packed = await around.library().packed(
      some.map(({ id }) => id),
      TOGETHER.size,
    )
    const files = packed.flatMap((one, index) => fileOf(some[index], one))
    if (files.length > 0) await saveFiles({ database, files }, around)
    at += packed.length
  }
  return true
}

/** What is written in one transaction: a disk takes as long to confirm one small file as many. */
const TOGETHER = { count: 100, size: 4 * 1024 * 1024 }

interface Saving {
  readonly shelved: Shelved
  readonly packed: Packed
}

const fileOf = (shelved: Shelved | undefined, packed: Packed | null): Saving[] =>
  shelved && packed ? [{ shelved: { ...shelved, size: packed.bytes.length }, packed }] : []

/** Where not all fit on the disk, each for itself: what fitted stays when the next one does not. */
async function saveFiles(
  { database, files }: { readonly database: Database; readonly files: readonly Saving[] },
  around: Around,
): Promise<void> {
  const { disk } = around
  try {
    await write(database, (put) => files.forEach((one) => put.file(one.shelved, one.packed)))
    const known = disk.known()
    const saved = files.map(({ shelved }) => [shelved.id, shelved] as const)
    disk.learn({ ...known, shelf: new Map([...known.shelf, ...saved]) }, true)
  } catch (cause) {
    const [first, ...others] = files
    if (first && others.length === 0) around.store.say([notSaved(first.shelved, cause)])
    else for (const one of files) await saveFiles({ database, files: [one] }, around)
  }
}

const reason = (cause: unknown): string => (cause instanceof Error ? cause.name : '原因不明')

const notSaved = ({ name }: Shelved, cause: unknown): string =>
  cause instanceof Error && cause.name === 'QuotaExceededError'
    ? `磁盘空间不足，“${name}”没有保存，只在本页内存中，关闭或刷新后需要重新导入。`
    : `“${name}”没有保存（${reason(cause)}），只在本页内存中，关闭或刷新后需要重新导入。`
