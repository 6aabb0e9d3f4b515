import type { Form } from '@/domain/form'
import type { Dataset } from '@/domain/source'
import { candidateOf, type Casebook, keyOf, openCasebook } from '../casebook'
import { type Choices, decisionsOf } from '../choices'
import type { Entry } from '../entry'
import type { Keyed } from '../keyed'
import { collectRecords } from '../records'
import { comparisonOf } from './comparison'
import type { Candidate, Comparison, Conflict } from './conflict'
import { withTables } from './with-tables'

interface Held {
  readonly entries: readonly Entry[]
  readonly choices: Choices
}

/** Departments and years with more than one form. */
export function conflictsOf(
  dataset: Dataset,
  { held }: Casebook,
  { entries, choices }: Held,
): Conflict[] {
  const decisions = decisionsOf(choices)
  const fileOf = filesIn(entries)
  return [...formsByKey(held)].map(([key, forms]) => {
    const candidates = forms.map((form) => toCandidate(form, fileOf(form)))
    return {
      dataset,
      key,
      departmentName: forms[0]?.record.department?.value ?? '',
      fiscalYear: forms[0]?.fiscalYear ?? 0,
      candidates,
      isDecided: candidates.some(({ id }) => id === decisions.get(key)),
    }
  })
}

/** The conflicts with these keys, cell by cell; one that is none any more is left out. */
export function comparisonsOf(
  dataset: Dataset,
  keys: readonly string[],
  { entries, choices }: Held,
): Comparison[] {
  const records = collectRecords(dataset, entries, choices)
  const groups = formsByKey(openCasebook(records, decisionsOf(choices)).held)
  const fileOf = filesIn(entries)
  const whole = withTables(records)
  return keys.flatMap((key) => {
    const forms = groups.get(key)
    return forms ? [comparisonOf(key, forms.map(whole), fileOf)] : []
  })
}

/** The one in effect first. */
function formsByKey(held: Casebook['held']): ReadonlyMap<string, readonly Keyed<Form>[]> {
  const groups = new Map<string, Keyed<Form>[]>()
  for (const { held: other, inEffect } of held) {
    const key = keyOf(inEffect)
    const group = groups.get(key)
    if (group) group.push(other)
    else groups.set(key, [inEffect, other])
  }
  return groups
}

function filesIn(entries: readonly Entry[]): (form: Keyed<Form>) => string {
  const names = new Map(
    entries.flatMap(({ id, origin, title, reading }) =>
      reading.sources.map((source) => [
        `${id} ${source.id}`,
        origin === 'own' ? source.name : title,
      ]),
    ),
  )
  return ({ entryId, sourceId }) => names.get(`${entryId} ${sourceId}`) ?? ''
}

const toCandidate = ({ entryId, sourceId, record }: Keyed<Form>, file: string): Candidate => ({
  id: candidateOf(record),
  entryId,
  sourceId,
  file,
  sheet: record.department?.cell.sheet ?? null,
  row: record.department?.cell.row ?? null,
})
