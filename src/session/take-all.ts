import { changedSources } from './choices'
import type { Entry } from './entry'
import { type Holdings, inOrder, withChange } from './holdings'
import type { Incoming } from './incoming'
import { unwrap } from './package/merge'
import type { OnProgress } from './progress'
import { openShelf, type Road, settle, takeIn } from './shelf'

interface Run {
  readonly signal: AbortSignal
  readonly tell: OnProgress
  readonly road: Road
}

/** What is held once these files, and those in packages among them, have been taken in. */
export async function takeAll(
  given: readonly Incoming[],
  held: Holdings,
  { signal, tell, road }: Run,
): Promise<Holdings & { readonly notices: readonly string[] }> {
  const { files, choices, ...unwrapped } = unwrap(given, held.choices)
  const notices = [...unwrapped.notices]
  const reading = { stage: 'reading', total: given.length } as const
  const entries = [...held.entries]
  const shelf = openShelf(entries)
  for (const [index, file] of files.entries()) {
    signal.throwIfAborted()
    // Of what was given: a package holds files of its own.
    const onShare = (share: number) =>
      tell({ ...reading, done: ((index + share) / files.length) * given.length })
    const taken = await takeIn(file, shelf, { choices, signal, onShare, road })
    if (taken === null) notices.push(damaged(file))
    else if ('entry' in taken) {
      shelf.put(taken.entry)
      entries.push(taken.entry)
    } else if (file.origin === 'own') notices.push(repeated(file, taken.twin))
  }
  const changed = changedSources(held.choices, choices)
  const next = withChange({ ...held, entries: inOrder(entries) }, { kind: 'adopt', choices })
  return { ...next, entries: await settle(next.entries, choices, { changed, road }), notices }
}

const damaged = ({ title }: Incoming): string =>
  `浏览器里保存的“${title}”已损坏，没有读入。请重新导入。`

const repeated = ({ title }: Incoming, twin: Entry): string => {
  const where = twin.origin === 'own' ? '已导入' : '随附'
  const off = twin.isEnabled ? '' : `“${twin.title}”目前已停用。`
  return `“${title}”与${where}的“${twin.title}”内容相同，没有重复计入。${off}`
}
