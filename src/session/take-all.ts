import { type Choices, changedSources } from './choices'
import type { Entry } from './entry'
import { type Holdings, inOrder, withChange } from './holdings'
import type { Given, Incoming } from './incoming'
import { openGiven } from './open-given'
import { type Unwrapped, unwrap } from './package/merge'
import type { OnProgress } from './progress'
import { openShelf, type Road, settle, takeIn } from './shelf'

interface Run {
  readonly signal: AbortSignal
  readonly tell: OnProgress
  readonly road: Road
}

/** What is held once these files, and those in packages among them, have been taken in. */
export async function takeAll(
  given: readonly Given[],
  held: Holdings,
  { signal, tell, road }: Run,
): Promise<Holdings & { readonly notices: readonly string[] }> {
  let { choices } = held
  const notices: string[] = []
  const entries = [...held.entries]
  const shelf = openShelf(entries)
  let done = 0
  for await (const opened of openGiven(given)) {
    const { files, ...unwrapped } =
      typeof opened === 'string' ? unreadable(opened, choices) : unwrap(opened, choices)
    choices = unwrapped.choices
    notices.push(...unwrapped.notices)
    for (const [index, file] of files.entries()) {
      signal.throwIfAborted()
      // Of what was given: a package holds files of its own.
      const onShare = (share: number) =>
        tell({ stage: 'reading', total: given.length, done: done + (index + share) / files.length })
      const taken = await takeIn(file, shelf, { choices, signal, onShare, road })
      if (taken === null) notices.push(damaged(file))
      else if ('entry' in taken) {
        shelf.put(taken.entry)
        entries.push(taken.entry)
      } else if (file.origin === 'own') notices.push(repeated(file, taken.twin))
    }
    done++
  }
  const changed = changedSources(held.choices, choices)
  const next = withChange({ ...held, entries: inOrder(entries) }, { kind: 'adopt', choices })
  return { ...next, entries: await settle(next.entries, choices, { changed, road }), notices }
}

const unreadable = (notice: string, choices: Choices): Unwrapped => ({
  files: [],
  choices,
  notices: [notice],
})

const damaged = ({ title }: Incoming): string =>
  `浏览器里保存的“${title}”已损坏，没有读入。请重新导入。`

const repeated = ({ title }: Incoming, twin: Entry): string => {
  const where = twin.origin === 'own' ? '已导入' : '随附'
  const off = twin.isEnabled ? '' : `“${twin.title}”目前已停用。`
  return `“${title}”与${where}的“${twin.title}”内容相同，没有重复计入。${off}`
}
