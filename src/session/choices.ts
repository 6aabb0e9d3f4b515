import type { Encoding } from '@/domain/source'
import type { Answers, SourceChoices } from '@/ingest'

/** Everything that the reader has decided, by what it is about. */
export interface Choices {
  /** By the hash of a source. */
  readonly sources: ReadonlyMap<string, SourceChoices>
  /** By department and year: the form that is in effect. */
  readonly decisions: ReadonlyMap<string, string>
}

/** One thing decided; `null` takes it back. */
export type Choice =
  | {
      readonly kind: 'answer'
      readonly sourceId: string
      /** Text files have one sheet, named by the empty string. */
      readonly sheet: string
      readonly answers: Answers | null
    }
  | { readonly kind: 'encoding'; readonly sourceId: string; readonly encoding: Encoding | null }
  | { readonly kind: 'decision'; readonly key: string; readonly candidate: string | null }

export const noChoices: Choices = { sources: new Map(), decisions: new Map() }

export function withChoice(choices: Choices, choice: Choice): Choices {
  if (choice.kind === 'decision')
    return { ...choices, decisions: withEntry(choices.decisions, choice.key, choice.candidate) }
  const { sourceId } = choice
  const { encoding, answers = {} } = choices.sources.get(sourceId) ?? {}
  const chosen = choice.kind === 'encoding' ? choice.encoding : (encoding ?? null)
  const sheets = choice.kind === 'answer' ? withSheet(answers, choice) : answers
  const isEmpty = chosen === null && Object.keys(sheets).length === 0
  const next = { answers: sheets, ...(chosen === null ? {} : { encoding: chosen }) }
  return { ...choices, sources: withEntry(choices.sources, sourceId, isEmpty ? null : next) }
}

function withSheet(
  all: NonNullable<SourceChoices['answers']>,
  { sheet, answers }: Extract<Choice, { kind: 'answer' }>,
): NonNullable<SourceChoices['answers']> {
  const others = Object.entries(all).filter(([name]) => name !== sheet)
  return Object.fromEntries(
    answers === null ? others : [...others, [sheet, { ...all[sheet], ...answers }]],
  )
}

function withEntry<T>(map: ReadonlyMap<string, T>, key: string, value: T | null) {
  const others = [...map].filter(([name]) => name !== key)
  return new Map(value === null ? others : [...others, [key, value] as const])
}

/** Sources about which two states of the choices differ. */
export const changedSources = (before: Choices, after: Choices): ReadonlySet<string> =>
  new Set(
    [...before.sources.keys(), ...after.sources.keys()].filter(
      (id) => JSON.stringify(before.sources.get(id)) !== JSON.stringify(after.sources.get(id)),
    ),
  )
