import type { Store } from '../state'
import { remembered } from './browser'
import { type Kept, nothingKept } from './kept'
import { type Database, openStore, readKept } from './store'

const forbidden =
  '浏览器不允许本页保存文件（可能是无痕模式，或存储被停用）。导入的文件只在本页内存中，关闭或刷新后需要重新导入。'

export interface Disk {
  /** What stands there, as this tab last saw it. */
  readonly known: () => Kept
  readonly learn: (known: Kept, isBusy?: boolean) => void
  /** `null` where the browser keeps nothing; the page then says so. */
  readonly open: () => Promise<Database | null>
  readonly look: () => Promise<{ readonly found: Kept; readonly database: Database } | null>
}

/** What the browser keeps for this site. */
export function openDisk(store: Store): Disk {
  let known = nothingKept
  let opening: Promise<Database | null> | undefined
  const tell = (change: object) => store.set({ keeping: { ...store.get().keeping, ...change } })
  const open = () =>
    (opening ??= openStore().catch(() => {
      tell({ failure: forbidden })
      return null
    }))
  return {
    known: () => known,
    learn(next, isBusy = false) {
      known = next
      remembered.holds(known.shelf.size + known.choices.size > 0)
      const size = [...known.shelf.values()].reduce((sum, one) => sum + one.size, 0)
      tell({ isBusy, size, saved: new Set(known.shelf.keys()), decisions: known.choices.size })
    },
    open,
    async look() {
      const database = await open()
      if (!database) return null
      const { damaged, ...found } = await readKept(database)
      if (damaged > 0) store.say([`浏览器里保存的内容有 ${damaged} 条已损坏，没有读入。`])
      return { database, found }
    },
  }
}
