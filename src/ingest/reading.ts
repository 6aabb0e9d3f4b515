import type { BlankColumn, BlankMeaning, Finding, FormStart, Question } from '@/domain/finding'
import type { Form } from '@/domain/form'
import type { LongRows, LongStore } from '@/domain/long-table'
import type { CellRef, Encoding, Source } from '@/domain/source'
import type { TidyTables } from '@/domain/tidy'
import type { FormUnit } from './unit-words'
import type { Grid } from './sheet-grid'

/** Everything that one file gave, and everything that it did not. */
export interface Reading {
  readonly sources: readonly Source[]
  /** Forms read by a layout; rows of the 部门情况表 stand in `tables.forms`. */
  readonly forms: readonly Form[]
  readonly tables: TidyTables
  /** Rows of a long table, beside those of `tables` that had to be looked at. */
  readonly long: readonly LongRows[]
  /** Some rows of a long table, at any place in it; `null` where the file is none. */
  readonly longPreview: ((around: Around) => Promise<SourcePreview>) | null
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
  /** The file says above its tables that its figures are invented. */
  readonly isInvented: boolean
  /** One for each source, where `preview` asked for them; else none. */
  readonly previews: readonly SourcePreview[]
}

/** Where a preview begins. */
export type Around = 'start' | CellRef

/** The first cells of a source as they stand in the file, staff masked, for the page 数据. */
export interface SourcePreview {
  readonly sourceId: string
  readonly name: string
  readonly grids: readonly GridPreview[]
}

export interface GridPreview {
  /** `null` for text files. */
  readonly sheet: string | null
  /** Of the first cell in `rows`, 1-based. */
  readonly firstRow: number
  readonly firstColumn: number
  /** At most 200 rows of 40 cells of 200 characters. */
  readonly rows: readonly (readonly string[])[]
  /** What understood cells of these rows became; 1-based, and the column may lie outside `rows`. */
  readonly marks: readonly PreviewMark[]
}

export interface PreviewMark {
  readonly row: number
  readonly column: number
  /** `调整预算 655.55 万元`. */
  readonly meaning: string
}

/** What the reader has said about a file: used only where a form does not say it itself. */
export interface Answers {
  readonly department?: string
  readonly year?: number
  /** What target cells without a percent sign are: `0.95` as 0.95% or as 95%. */
  readonly targets?: 'percent' | 'fraction'
  /** Heading of the column that names the department, where several do. */
  readonly departmentColumn?: string
  /** Blank cells of a column: as in the row above, or blank indeed. */
  readonly blanks?: Readonly<Partial<Record<BlankColumn, BlankMeaning>>>
}

/** What the reader has decided about one source. */
export interface SourceChoices {
  readonly encoding?: Encoding
  /** By sheet, or by form where a sheet holds several: see `placeKeyOf`. */
  readonly answers?: Readonly<Record<string, Answers>>
}

export interface ReadOptions {
  readonly answers?: Answers | undefined
  /** For one source, by its hash; it goes before `answers` and `encoding`. */
  readonly choicesOf?: ((sourceId: string) => SourceChoices | undefined) | undefined
  /** Names of sources that are counted elsewhere, by hash: as members of a ZIP they are left out. */
  readonly known?: ReadonlyMap<string, string> | undefined
  /** The reader's own choice for text files; without it the bytes decide. */
  readonly encoding?: Encoding | undefined
  /** Also returns what the page 数据 shows of each source: its first cells, or those around a place. */
  readonly preview?: Around | undefined
  /** Where clean rows of long tables go; without it every row is read by itself. */
  readonly store?: LongStore | undefined
  /** Files from this size on are tried as long tables. In bytes. @default `LONG_TABLE` */
  readonly longFrom?: number | undefined
  /** An aborted signal rejects the promise with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** From 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined
}

/** The answers to what a layout could not read by itself, and the source that its forms belong to. */
export interface FormContext {
  readonly sourceId: string
  /** It may name the year; absent where there is none. */
  readonly fileName?: string
  /** It too may name the year. */
  readonly sheetName?: string
  /** That its rows stand in; absent where nothing but the cells is known. */
  readonly grid?: Grid
  /** The unit of a table above in the same sheet. */
  readonly unitAbove?: FormUnit
  readonly answers: Answers
  /** Those about the form that begins there. */
  readonly answersAt?: (form: FormStart) => Answers
  readonly report: Report
  readonly ask: (
    question: Pick<Question, 'kind' | 'message' | 'row' | 'isUnsaid' | 'choices' | 'blank'> & {
      form?: FormStart
    },
  ) => void
  /** A blank cell that took its value from another, for the preview. */
  readonly fill?: (mark: PreviewMark) => void
}

/** A non-blank cell of a grid, 1-based. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Files a finding about the file at hand; without a cell it is about the whole file. */
export type Report = (
  finding: Pick<Finding, 'code' | 'severity' | 'message'> & {
    readonly cell?: Cell | undefined
    /** Said once a sheet: a second finding of its code about the same is left out. */
    readonly onceAbout?: string | undefined
  },
) => void
