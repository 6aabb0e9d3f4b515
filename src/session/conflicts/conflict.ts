import type { CellRef, Dataset } from '@/domain/source'

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
  /** Name of the file, or of the member of a ZIP. */
  readonly file: string
  readonly sheet: string | null
  /** 1-based; `null`: not stated. */
  readonly row: number | null
}

/** The forms of one conflict cell by cell. */
export interface Comparison {
  readonly key: string
  /** Ids of the candidates, in the order of the cells of each line. */
  readonly candidates: readonly string[]
  /** What each of the others is to the one in effect. */
  readonly relations: readonly Relation[]
  readonly lines: readonly ComparedLine[]
}

/** One field of the forms; cells in the order of the candidates, `null`: not filled in. */
export interface ComparedLine {
  readonly name: string
  /** `spelling`: other characters, the same value. */
  readonly kind: 'differs' | 'spelling' | 'same'
  readonly cells: readonly (ComparedText | null)[]
}

export interface ComparedText {
  /** As printed, amounts with their unit; narratives without markup. */
  readonly text: string
  readonly cell: CellRef
}

/**
 * `same`: every cell says the same. `scope`: one is 汇总 and the other is not. `addition`: no cell
 * contradicts, one fills in more. `correction`: what speaks for it stands in the evidence.
 */
export type RelationKind = 'same' | 'scope' | 'addition' | 'correction' | 'contradiction'

export interface Relation {
  readonly kind: RelationKind
  /** Clauses for the reader, the strongest first. */
  readonly evidence: readonly string[]
}
