import type { Encoding } from '@/domain/source'
import type { Answers, SourceChoices } from '@/ingest'
import { type About, Chosen, type ChosenAbout, keyOf } from './chosen'

/** Everything that the reader has decided, by `keyOf`. */
export type Choices = ReadonlyMap<string, Chosen>

/** A step in deciding. Answers and an encoding are laid over what was chosen for their source before. */
export type Choice =
  | {
      readonly kind: 'answer'
      readonly sourceId: string
      /** A sheet, or one of several forms on it: see `placeKeyOf`. */
      readonly sheet: string
      /** `null` takes them back. */
      readonly answers: Answers | null
    }
  | { readonly kind: 'encoding'; readonly sourceId: string; readonly encoding: Encoding | null }
  | { readonly kind: 'choose'; readonly chosen: Chosen }
  /** Takes it back; the values but those in its key do not matter. */
  | { readonly kind: 'withdraw'; readonly chosen: Chosen }

export const noChoices: Choices = new Map()

export function withChoice(choices: Choices, choice: Choice): Choices {
  if (choice.kind === 'choose') return withChosen(choices, choice.chosen)
  if (choice.kind === 'withdraw') return without(choices, choice.chosen)
  const { sourceId } = choice
  const { encoding, answers = {} } = sourceChoices(choices, sourceId) ?? {}
  const chosen = choice.kind === 'encoding' ? choice.encoding : (encoding ?? null)
  const sheets = choice.kind === 'answer' ? withSheet(answers, choice) : answers
  const isEmpty = chosen === null && Object.keys(sheets).length === 0
  const next: Chosen = {
    about: 'source',
    sourceId,
    answers: sheets,
    ...(chosen === null ? {} : { encoding: chosen }),
  }
  return isEmpty ? without(choices, next) : withChosen(choices, next)
}

function withSheet(
  all: NonNullable<SourceChoices['answers']>,
  { sheet, answers }: Extract<Choice, { kind: 'answer' }>,
): NonNullable<SourceChoices['answers']> {
  const others = Object.entries(all).filter(([name]) => name !== sheet)
  return Object.fromEntries(
    answers === null ? others : [...others, [sheet, laidOver(all[sheet] ?? {}, answers)]],
  )
}

const laidOver = (before: Answers, answers: Answers): Answers => ({
  ...before,
  ...answers,
  ...(answers.blanks ? { blanks: { ...before.blanks, ...answers.blanks } } : {}),
})

const withChosen = (choices: Choices, chosen: Chosen): Choices =>
  new Map([...without(choices, chosen), [keyOf(chosen), chosen]])

const without = (choices: Choices, chosen: Chosen): Choices => {
  const key = keyOf(chosen)
  return new Map([...choices].filter(([other]) => other !== key))
}

/** Of one kind, in the order in which they were decided. */
export const chosenAbout = <Kind extends About>(
  choices: Choices,
  about: Kind,
): readonly ChosenAbout<Kind>[] =>
  [...choices.values()].filter((one): one is ChosenAbout<Kind> => one.about === about)

export function sourceChoices(choices: Choices, sourceId: string): SourceChoices | undefined {
  const chosen = choices.get(keyOf({ about: 'source', sourceId }))
  return chosen?.about === 'source' ? chosen : undefined
}

/** A shipped file that the reader switched off. */
export const isOff = (choices: Choices, name: string): boolean =>
  choices.has(keyOf({ about: 'shipped-off', name }))

/** The forms decided on, by department and year. */
export const decisionsOf = (choices: Choices): ReadonlyMap<string, string> =>
  new Map(chosenAbout(choices, 'conflict').map(({ conflict, candidate }) => [conflict, candidate]))

/** Keys of what one state of the choices has and the other has not, or has otherwise. */
export const changedKeys = (before: Choices, after: Choices): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
  )

/** Sources about which two states of the choices differ. */
export const changedSources = (before: Choices, after: Choices): ReadonlySet<string> =>
  new Set(
    changedKeys(before, after).flatMap((key) => {
      const chosen = after.get(key) ?? before.get(key)
      return chosen?.about === 'source' ? [chosen.sourceId] : []
    }),
  )

/** Reads choices that were written down as a list; damaged ones are left out and counted. */
export function readChoices(records: readonly unknown[]): {
  readonly choices: Choices
  readonly damaged: number
} {
  const read = records.flatMap((record) => {
    const { success, data } = Chosen.safeParse(record)
    return success ? [data] : []
  })
  return {
    choices: new Map(read.map((chosen) => [keyOf(chosen), chosen])),
    damaged: records.length - read.length,
  }
}
