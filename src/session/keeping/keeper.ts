import type { Snapshot } from '../entry'
import type { Incoming } from '../incoming'
import type { Change } from '../holdings'
import type { Library } from '../library'
import type { Packed } from '../packing'
import type { Store } from '../state'
import { openTabs, remembered } from './browser'
import { catchUp } from './catch-up'
import { type Disk, openDisk } from './disk'
import { differences, type Kept, nothingKept } from './kept'
import type { Beforehand } from '../prepared'
import type { Shelved } from './schema'
import { type Database, write } from './store'
import type { MadeFrom } from './visit'
import type { Made } from './leave-visit'
import { dropVisit, lastVisit } from './visits'
import { openWishes } from './wishes'

export interface Keeper {
  /** Called when another tab has changed what is kept. */
  readonly onOther: (onChange: () => void) => void
  /** False only when it is certain that nothing is kept. */
  readonly mayHold: () => Promise<boolean>
  /** What the last visit has left; `null` unless everything that it was made from is the same. */
  readonly lastVisit: (from: Promise<MadeFrom>) => Promise<Beforehand | null>
  /** Leaves answers and pictures for the next visit, where it may. */
  readonly keepVisit: (from: MadeFrom, make: () => Promise<Made>) => Promise<void>
  /** Brings the disk in step with the library. Nobody waits for it: the page says what is saved. */
  readonly mirror: (snapshot: Snapshot) => void
  /** Files on the disk that this tab has not yet, and what else changed there. */
  readonly catchUp: () => Promise<{
    readonly files: readonly Incoming[]
    readonly changes: readonly Change[]
  }>
  /** @throws when the browser cannot clear what it keeps. */
  readonly clear: () => Promise<void>
  readonly choose: (isChosen: boolean) => void
}

/** Keeps the reader's files across visits. */
export function openKeeper(store: Store, library: () => Library): Keeper {
  const disk = openDisk(store)
  const tabs = openTabs()
  const wishes = openWishes(() => store.get().keeping.isChosen)
  let held: Snapshot | null = null
  let last: Promise<void> = Promise.resolve()
  return {
    onOther: tabs.listen,
    mayHold: () => mayHold(disk),
    lastVisit: (from) => lastVisit(disk, from),
    async keepVisit(from, make) {
      await last
      // Not before the first chart.
      const { keepVisit } = await import('./leave-visit')
      await keepVisit(disk, store, { from, make, snapshot: () => held })
    },
    mirror(snapshot) {
      held = snapshot
      const wish = wishes.follow(snapshot)
      last = last
        .then(async () => (await mirror(disk, wish, { store, library })) && tabs.tell())
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
      tabs.tell()
    },
    choose: (isChosen) => choose(isChosen, disk, store),
  }
}

async function mayHold(disk: Disk): Promise<boolean> {
  const found = remembered.mayHold() ? (await disk.look())?.found : undefined
  return found !== undefined && found.shelf.size + found.choices.size > 0
}

async function clearDisk(disk: Disk): Promise<void> {
  const database = await disk.open()
  if (database) await write(database, (put) => put.clear())
  disk.learn(nothingKept)
}

function choose(isChosen: boolean, disk: Disk, store: Store): void {
  remembered.choose(isChosen)
  store.set({ keeping: { ...store.get().keeping, isChosen } })
  // Without storage there is nothing to drop.
  if (!isChosen) dropVisit(disk).catch(() => undefined)
}

interface Around {
  readonly store: Store
  readonly library: () => Library
}

/** True when something was written. */
async function mirror(disk: Disk, wish: Kept, around: Around): Promise<boolean> {
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
    if (files.length > 0) await saveFiles(disk, { database, files }, around)
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
  disk: Disk,
  { database, files }: { readonly database: Database; readonly files: readonly Saving[] },
  around: Around,
): Promise<void> {
  try {
    await write(database, (put) => files.forEach((one) => put.file(one.shelved, one.packed)))
    const known = disk.known()
    const saved = files.map(({ shelved }) => [shelved.id, shelved] as const)
    disk.learn({ ...known, shelf: new Map([...known.shelf, ...saved]) }, true)
  } catch (cause) {
    const [first, ...others] = files
    if (first && others.length === 0) around.store.say([notSaved(first.shelved, cause)])
    else for (const one of files) await saveFiles(disk, { database, files: [one] }, around)
  }
}

const reason = (cause: unknown): string => (cause instanceof Error ? cause.name : '原因不明')

const notSaved = ({ name }: Shelved, cause: unknown): string =>
  cause instanceof Error && cause.name === 'QuotaExceededError'
    ? `磁盘空间不足，“${name}”没有保存，只在本页内存中，关闭或刷新后需要重新导入。`
    : `“${name}”没有保存（${reason(cause)}），只在本页内存中，关闭或刷新后需要重新导入。`
