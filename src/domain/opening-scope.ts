import { parseScope, type Scope } from './scope'
import type { Dataset } from './source'

/** What there is to look at before an address says anything. */
export interface Holdings {
  /** Years with a form in effect, ascending. */
  readonly years: Readonly<Record<Dataset, readonly number[]>>
  /** True once the reader has brought files: the demonstration then leaves every figure. */
  readonly hasOwn: boolean
  /** The manifest's year; `null` when it names none. */
  readonly wantedYear: number | null
}

export const defaultDataset = ({ years, hasOwn }: Holdings): Dataset =>
  hasOwn || years.demonstration.length === 0 ? 'real' : 'demonstration'

/** The wanted year where the data has it, else the latest; without any data the current one. */
export function defaultYear({ years, wantedYear }: Holdings, dataset: Dataset): number {
  const known = years[dataset]
  if (wantedYear !== null && (known.includes(wantedYear) || known.length === 0)) return wantedYear
  return known[known.length - 1] ?? new Date().getFullYear()
}

/** The view of an address that says nothing. */
export function openingScope(holdings: Holdings): Scope {
  const dataset = defaultDataset(holdings)
  return parseScope({}, { dataset, year: defaultYear(holdings, dataset) })
}
