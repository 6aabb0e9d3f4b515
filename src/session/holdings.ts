import { type Choice, type Choices, isOff, noChoices, withChoice } from './choices'
import type { Entry } from './entry'

export type Change =
  | Choice
  | { readonly kind: 'enable'; readonly id: string; readonly isEnabled: boolean }
  /** The entry can be had back by `undo` until another one is removed. */
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'undo' }
  /** All of the reader's own, with everything decided about them, for good. */
  | { readonly kind: 'clear' }
  /** For good: they are gone from where they were kept. */
  | { readonly kind: 'forget'; readonly ids: readonly string[] }
  /** The engine is a new one: long tables have to be read into it again. */
  | { readonly kind: 'refill' }
  /** Everything decided, as it was kept. */
  | { readonly kind: 'adopt'; readonly choices: Choices }

export interface Holdings {
  readonly entries: readonly Entry[]
  readonly choices: Choices
  /** The entry that was removed last, and the ids of those that stood before it. */
  readonly removed: { readonly entry: Entry; readonly before: readonly string[] } | null
}

export function withChange(held: Holdings, change: Change): Holdings {
  const { entries, removed } = held
  switch (change.kind) {
    case 'enable':
      return withSwitch(held, change)
    case 'remove': {
      const index = entries.findIndex(({ id }) => id === change.id)
      const entry = entries[index]
      if (!entry) return held
      const before = entries.slice(0, index).map(({ id }) => id)
      return { ...held, entries: entries.filter(isNot(entry)), removed: { entry, before } }
    }
    case 'undo':
      return removed ? { ...held, entries: putBack(entries, removed), removed: null } : held
    case 'clear':
      return {
        ...inStep(entries.filter(isShipped), noChoices),
        removed: null,
      }
    case 'forget':
      return { ...held, entries: entries.filter(({ id }) => !change.ids.includes(id)) }
    case 'refill':
      return held
    case 'adopt':
      return { ...held, ...inStep(entries, change.choices) }
    default:
      return { ...held, choices: withChoice(held.choices, change) }
  }
}

const isShipped = ({ origin }: Entry): boolean => origin === 'shipped'

/** What ships is brought again on every visit, so that its being off is a choice. */
function withSwitch(
  held: Holdings,
  { id, isEnabled }: Extract<Change, { kind: 'enable' }>,
): Holdings {
  const entry = held.entries.find((one) => one.id === id)
  if (!entry) return held
  const entries = held.entries.map((one) => (one === entry ? { ...one, isEnabled } : one))
  if (!isShipped(entry)) return { ...held, entries }
  const chosen = { about: 'shipped-off', name: entry.name } as const
  const kind = isEnabled ? 'withdraw' : 'choose'
  return { ...held, entries, choices: withChoice(held.choices, { kind, chosen }) }
}

const inStep = (entries: readonly Entry[], choices: Choices) => ({
  choices,
  entries: entries.map((entry) =>
    isShipped(entry) ? { ...entry, isEnabled: !isOff(choices, entry.name) } : entry,
  ),
})

const isNot =
  ({ id }: Entry) =>
  (other: Entry) =>
    other.id !== id

/** To its old place; the same file may have been imported again in the meantime. */
function putBack(
  entries: readonly Entry[],
  { entry, before }: NonNullable<Holdings['removed']>,
): readonly Entry[] {
  if (entries.some(({ id }) => id === entry.id)) return entries
  const earlier = entries.filter(({ id }) => before.includes(id))
  return [...earlier, entry, ...entries.filter(({ id }) => !before.includes(id))]
}
