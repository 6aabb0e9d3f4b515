import type { Dataset } from '@/domain/source'
import type { AliasRow } from '@/domain/tidy'
import type { ChosenAbout } from '../chosen'

/** Two names that may mean the same, with what speaks for it. Only the reader's approval merges. */
export interface Suggestion {
  readonly dataset: Dataset
  readonly kind: 'department' | 'indicator'
  /** For an indicator that one department alone reports; `null`: every department. */
  readonly departmentName: string | null
  readonly name: string
  /** The name that stays. */
  readonly canonicalName: string
  /** Clauses for the reader, the strongest first. */
  readonly evidence: readonly string[]
}

export interface Names {
  /** Not decided yet. */
  readonly open: readonly Suggestion[]
  /** What the reader decided, the latest first. */
  readonly decided: readonly ChosenAbout<'name'>[]
  /** In effect: from alias tables and from approvals. */
  readonly aliases: readonly AliasRow[]
}

/** One name or the other way round: the same question. */
export const pairKey = ({
  departmentName,
  name,
  canonicalName,
}: Pick<Suggestion, 'departmentName' | 'name' | 'canonicalName'>): string =>
  JSON.stringify([departmentName, ...[name, canonicalName].sort()])
