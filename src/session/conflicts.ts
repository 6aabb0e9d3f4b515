import { type Form, moneyFields } from '@/domain/form'
import type { Dataset } from '@/domain/source'
import { candidateOf, type Casebook, keyOf } from './casebook'
import type { Candidate, Conflict } from './conflict'
import type { Keyed } from './keyed'

export function conflictsOf(
  dataset: Dataset,
  { held }: Casebook,
  decisions: ReadonlyMap<string, string>,
): Conflict[] {
  const groups = new Map<string, Keyed<Form>[]>()
  for (const { held: other, inEffect } of held) {
    const key = keyOf(inEffect)
    groups.set(key, [...(groups.get(key) ?? [inEffect]), other])
  }
  return [...groups].map(([key, forms]) => {
    const candidates = forms.map(toCandidate)
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

const toCandidate = ({ entryId, sourceId, record }: Keyed<Form>): Candidate => ({
  id: candidateOf(record),
  entryId,
  sourceId,
  sheet: record.department?.cell.sheet ?? null,
  row: record.department?.cell.row ?? null,
  money: Object.fromEntries(
    moneyFields.flatMap((field) => {
      const amount = record.money[field]
      if (!amount) return []
      const text = amount.text.trim()
      return [[field, text.endsWith(amount.unit) ? text : `${text} ${amount.unit}`]]
    }),
  ),
})
