import type { EntryReport } from '@/composables/useSession'
import {
  type BlankQuestion,
  describeAskedPlace,
  placeKeyOf,
  type Question,
} from '@/domain/finding'
import type { CellOrigin } from '@/domain/origin'
import type { CellRef, Dataset } from '@/domain/source'

/** What one sheet of one source leaves to the reader, or one form where the sheet holds several. */
export interface OpenQuestion {
  readonly key: string
  readonly sourceId: string
  readonly dataset: Dataset
  /** The sheet, or the form on it, as answers are kept. */
  readonly sheet: string
  /** File, and the sheet of a book. */
  readonly place: string
  readonly origin: CellOrigin
  readonly kinds: ReadonlySet<Question['kind']>
  /** The year is asked for because the form names none. */
  readonly isYearless: boolean
  readonly messages: readonly string[]
  /** Headings to choose from; empty where no column is asked for. */
  readonly columns: readonly string[]
  /** Columns with blank cells. */
  readonly blanks: readonly BlankQuestion[]
}

/** All that is open in entries that are switched on, one item for each sheet or form. */
export function openQuestions(entries: readonly EntryReport[]): OpenQuestion[] {
  return entries
    .filter(({ isEnabled }) => isEnabled)
    .flatMap(({ sources, questions, dataset }) =>
      sources.flatMap(({ id, name }) => {
        const asked = questions.filter(({ file }) => file === name)
        const sheets = [...new Set(asked.map(placeKeyOf))]
        return sheets.map((sheet) =>
          questionAt(
            { sourceId: id, name, dataset, sheet },
            asked.filter((question) => placeKeyOf(question) === sheet),
          ),
        )
      }),
    )
}

function questionAt(
  at: Pick<OpenQuestion, 'sourceId' | 'dataset' | 'sheet'> & { readonly name: string },
  asked: readonly Question[],
): OpenQuestion {
  const { sourceId, name, dataset, sheet } = at
  const where = describeAskedPlace(sheet)
  return {
    key: `${sourceId} ${sheet}`,
    sourceId,
    dataset,
    sheet,
    place: where === '' ? name : `${name}，${where}`,
    origin: { kind: 'cell', sourceId, file: name, cell: cellOf(asked), text: '' },
    isYearless: asked.some(({ kind, isUnsaid }) => kind === 'year' && isUnsaid === true),
    kinds: new Set(asked.map(({ kind }) => kind)),
    messages: [...new Set(asked.map(({ message }) => message))],
    columns: asked.flatMap(({ choices = [] }) => choices),
    blanks: [...new Map(asked.flatMap(({ blank }) => (blank ? [[blank.column, blank]] : []))).values()],
  }
}

/** Where the file is opened for a look. */
function cellOf([first]: readonly Question[]): CellRef {
  const { sheet = null, form = null, row = null } = first ?? {}
  return { sheet, row: row ?? form?.row ?? 1, column: form?.column ?? 1 }
}

/** The same year for all forms that name none. */
export const yearForAll = (questions: readonly OpenQuestion[], year: number) =>
  questions
    .filter(({ isYearless }) => isYearless)
    .map(({ sourceId, sheet }) => ({ kind: 'answer' as const, sourceId, sheet, answers: { year } }))
