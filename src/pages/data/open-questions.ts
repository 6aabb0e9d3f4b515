import type { EntryReport } from '@/composables/useSession'
import {
  type BlankQuestion,
  describeAskedPlace,
  placeKeyOf,
  type Question,
} from '@/domain/finding'

/** What one sheet of one source leaves to the reader, or one form where the sheet holds several. */
export interface OpenQuestion {
  readonly key: string
  readonly sourceId: string
  /** The sheet, or the form on it, as answers are kept. */
  readonly sheet: string
  /** File, and the sheet of a book. */
  readonly place: string
  readonly kinds: ReadonlySet<Question['kind']>
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
    .flatMap(({ sources, questions }) =>
      sources.flatMap(({ id, name }) => {
        const asked = questions.filter(({ file }) => file === name)
        const sheets = [...new Set(asked.map(placeKeyOf))]
        return sheets.map((sheet) =>
          questionAt(
            { sourceId: id, name, sheet },
            asked.filter((question) => placeKeyOf(question) === sheet),
          ),
        )
      }),
    )
}

function questionAt(
  at: { readonly sourceId: string; readonly name: string; readonly sheet: string },
  asked: readonly Question[],
): OpenQuestion {
  const { sourceId, name, sheet } = at
  const where = describeAskedPlace(sheet)
  return {
    key: `${sourceId} ${sheet}`,
    sourceId,
    sheet,
    place: where === '' ? name : `${name}，${where}`,
    kinds: new Set(asked.map(({ kind }) => kind)),
    messages: [...new Set(asked.map(({ message }) => message))],
    columns: asked.flatMap(({ choices = [] }) => choices),
    blanks: [...new Map(asked.flatMap(({ blank }) => (blank ? [[blank.column, blank]] : []))).values()],
  }
}
