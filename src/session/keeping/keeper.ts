import type { Snapshot } from '../entry'
import type { Library } from '../library'
import type { Store } from '../state'
import { openTabs, remembered } from './browser'
import { type Disk, openDisk } from './disk'
import type { Beforehand } from '../prepared'
import type { MadeFrom } from './visit'
import type { KeptFiles } from './kept-files'
import type { Making } from './leave-visit'
import { dropVisit, lastVisit } from './visits'

export interface Keeper {
  /** Called when another tab has changed what is kept. */
  readonly onOther: (onChange: () => void) => void
  /** False only when it is certain that nothing is kept. */
  readonly mayHold: () => Promise<boolean>
  /** What the last visit has left; `null` unless everything that it was made from is the same. */
  readonly lastVisit: (from: Promise<MadeFrom>) => Promise<Beforehand | null>
  /** Leaves answers and pictures for the next visit, where it may. */
  readonly keepVisit: (from: MadeFrom, making: Making) => Promise<void>
  /** Brings the disk in step with the library. Nobody waits for it: the page says what is saved. */
  readonly mirror: (snapshot: Snapshot) => void
  /** Files on the disk that this tab has not yet, and what else changed there. */
  readonly catchUp: KeptFiles['catchUp']
  /** @throws when the browser cannot clear what it keeps. */
  readonly clear: () => Promise<void>
  readonly choose: (isChosen: boolean) => void
}

const notFetched =
  '网页程序的一部分没有取到，导入的文件没有保存到浏览器里。请在网络恢复后刷新本页，再导入一次。'

/** Keeps the reader's files across visits. */
export function openKeeper(store: Store, library: () => Library): Keeper {
  const disk = openDisk(store)
  const tabs = openTabs()
  /** Fetched with the engine, behind the first chart. */
  let opening: Promise<KeptFiles> | undefined
  const files = () =>
    (opening ??= import('./kept-files').then(({ openKeptFiles }) =>
      openKeptFiles({ disk, store, library, onWritten: tabs.tell }),
    ))
  let held: Snapshot | null = null
  return {
    onOther: tabs.listen,
    mayHold: () => mayHold(disk),
    lastVisit: (from) => lastVisit(disk, from),
    async keepVisit(from, making) {
      await (await files()).settled()
      // Not before the first chart.
      const { keepVisit } = await import('./leave-visit')
      await keepVisit(disk, store, { from, ...making, snapshot: () => held })
    },
    mirror(snapshot) {
      held = snapshot
      const { isChosen } = store.get().keeping
      files().then(
        (kept) => kept.mirror(snapshot, isChosen),
        () => store.say([notFetched]),
      )
    },
    catchUp: async () => (await files()).catchUp(),
    clear: async () => (await files()).clear(),
    choose: (isChosen) => choose(isChosen, disk, store),
  }
}

async function mayHold(disk: Disk): Promise<boolean> {
  const found = remembered.mayHold() ? (await disk.look())?.found : undefined
  return found !== undefined && found.shelf.size + found.choices.size > 0
}

function choose(isChosen: boolean, disk: Disk, store: Store): void {
  remembered.choose(isChosen)
  store.set({ keeping: { ...store.get().keeping, isChosen } })
  // Without storage there is nothing to drop.
  if (!isChosen) dropVisit(disk).catch(() => undefined)
}
