import { layouts, tables } from '@/ingest'
import type { FoundInSource } from './casebook'
import { type Choices, sourceChoices } from './choices'
import type { Answered, Entry, EntryReport, RemovedEntry } from './entry'
import { zeroBudgets } from './zero-budgets'

const layoutNames = Object.fromEntries([...layouts, ...tables].map(({ id, name }) => [id, name]))

/** What the page 数据 says of an entry, with what putting the records together found in it. */
export function reportOf(
  entry: Entry,
  choices: Choices,
  extra: readonly FoundInSource[],
): EntryReport {
  const { reading, sourceIds } = entry
  const { id, title, dataset, origin, isEnabled, addedAt } = entry
  const names = new Map(reading.sources.map((source) => [source.id, source.name]))
  return {
    ...{ id, title, dataset, origin, isEnabled, addedAt },
    layoutNames,
    sources: reading.sources,
    sourceIds,
    findings: [
      ...reading.findings,
      ...zeroBudgets(reading),
      ...extra
        .filter(({ entryId }) => entryId === id)
        .map(({ sourceId, finding }) => ({ ...finding, file: names.get(sourceId) ?? title })),
    ],
    questions: reading.questions,
    answered: sourceIds.flatMap((sourceId) => answeredOf(sourceId, choices)),
    recoded: sourceIds.filter(
      (sourceId) => sourceChoices(choices, sourceId)?.encoding !== undefined,
    ),
  }
}

export const removedEntry = ({ title, sourceIds }: Entry, choices: Choices): RemovedEntry => ({
  title,
  isAnswered: sourceIds.some((id) => sourceChoices(choices, id) !== undefined),
})

const answeredOf = (sourceId: string, choices: Choices): Answered[] =>
  Object.entries(sourceChoices(choices, sourceId)?.answers ?? {}).map(([sheet, answers]) => ({
    sourceId,
    sheet,
    answers,
  }))
