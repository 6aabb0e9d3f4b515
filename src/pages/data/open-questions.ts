import type { EntryReport } from '@/composables/useSession'
import type { Question } from '@/domain/finding'

/** What one sheet of one source leaves to the reader; text files have one sheet, `''`. */
export interface OpenQuestion {
  readonly key: string
  readonly sourceId: string
  readonly sheet: string
  /** File, and the sheet of a book. */
  readonly place: string
  readonly kinds: ReadonlySet<Question['kind']>
  readonly messages: readonly string[]
}

/** All that is open in entries that are switched on, one item for each sheet. */
export function openQuestions(entries: readonly EntryReport[]): OpenQuestion[] {
  return entries
    .filter(({ isEnabled }) => isEnabled)
    .flatMap(({ sources, questions }) =>
      sources.flatMap(({ id, name }) => {
        const asked = questions.filter(({ file }) => file === name)
        const sheets = [...new Set(asked.map(({ sheet }) => sheet))]
        return sheets.map((sheet) =>
          questionAt(
            { sourceId: id, name, sheet },
            asked.filter((question) => question.sheet === sheet),
          ),
        )
      }),
    )
}

function questionAt(
  at: { readonly sourceId: string; readonly name: string; readonly sheet: string | null },
  asked: readonly Question[],
): OpenQuestion {
  const { sourceId, name, sheet } = at
  return {
    key: `${sourceId} ${sheet ?? ''}`,
    sourceId,
    sheet: sheet ?? '',
    place: sheet === null ? name : `${name}，工作表“${sheet}”`,
    kinds: new Set(asked.map(({ kind }) => kind)),
    messages: [...new Set(asked.map(({ message }) => message))],
  }
}
