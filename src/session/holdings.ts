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
  /** The entry that was removed last. */
  readonly removed: { readonly entry: Entry } | null
}

export function withChange(held: Holdings, change: Change): Holdings {
  const { entries, removed } = held
  switch (change.kind) {
    case 'enable':
      return withSwitch(held, change)
    case 'remove': {
      const entry = entries.find(({ id }) => id === change.id)
      if (!entry) return held
      return { ...held, entries: entries.filter(isNot(entry)), removed: { entry } }
    }
    case 'undo':
      return removed ? { ...held, entries: putBack(entries, removed.entry), removed: null } : held
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

/** The same file may have been imported again in the meantime. */
const putBack = (entries: readonly Entry[], entry: Entry): readonly Entry[] =>
  entries.some(({ id }) => id === entry.id) ? entries : inOrder([...entries, entry])

/**
 * What ships, then the reader's own as they were added. The order decides which of two forms is in
 * effect: it is the same in every tab and after a reload.
 */
export const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => a.addedAt - b.addedAt)
