import type { MoneyField } from '@/domain/form'
import type { Dataset } from '@/domain/source'

/** Forms of one department and year: one is in effect, the others are held. */
export interface Conflict {
  readonly dataset: Dataset
  /** Department and year in one text. */
  readonly key: string
  readonly departmentName: string
  readonly fiscalYear: number
  /** The one in effect first. */
  readonly candidates: readonly Candidate[]
  /** True when the reader decided which one is in effect. */
  readonly isDecided: boolean
}

export interface Candidate {
  readonly id: string
  readonly entryId: string
  readonly sourceId: string
  /** 1-based; `null`: not stated. */
  readonly sheet: string | null
  readonly row: number | null
  /** Amounts with their unit, as printed; a field that a form does not state is absent. */
  readonly money: Partial<Readonly<Record<MoneyField, string>>>
}
