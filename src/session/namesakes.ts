import { departmentIdOf } from '@/domain/department'
import type { Identities, Identify } from '@/domain/department-identity'
import { divisionNames, divisionWords, type Located } from '@/domain/division'
import type { Dataset } from '@/domain/source'
import { chosenAbout, type Choices } from './choices'
import type { Entry } from './entry'
import type { Namesake, NamesakeReport } from './namesake'

export interface Namesakes {
  /** As `identify`, with the reader's answers about the source; what stays open is remembered. */
  readonly identifyIn: (entry: Entry, sourceId?: string) => Identify
  /** All that was asked for so far, answered or not. */
  readonly all: () => readonly Namesake[]
}

export function openNamesakes({ identify, divisionsOf }: Identities, choices: Choices): Namesakes {
  const met = new Map<string, Namesake>()
  const answers = new Map(
    chosenAbout(choices, 'division').map((one) => [keyOf(one), one.divisionCode]),
  )
  const meet = (entry: Entry, sourceId: string, name: string): string | null => {
    const departmentId = departmentIdOf(name)
    const key = keyOf({ sourceId, departmentId })
    const divisions = divisionsOf(name)
    const answer = answers.get(key)
    const chosen = answer !== undefined && divisions.includes(answer) ? answer : null
    const file = entry.reading.sources.find(({ id }) => id === sourceId)?.name ?? entry.title
    met.set(key, { sourceId, file, name, departmentId, divisions, chosen })
    return chosen
  }
  return {
    identifyIn:
      (entry, sourceId = mainSource(entry)) =>
      (name, divisionCode) => {
        const departmentId = identify(name, divisionCode)
        if (departmentId !== null) return departmentId
        const chosen = meet(entry, sourceId, name)
        return chosen === null ? null : identify(name, chosen)
      },
    all: () => [...met.values()],
  }
}

export function namesakeReports(
  dataset: Dataset,
  namesakes: Namesakes,
  departments: Iterable<Located>,
): NamesakeReport[] {
  const names = divisionNames(departments)
  return namesakes.all().map(({ divisions, ...namesake }) => ({
    ...namesake,
    dataset,
    divisions: divisions.map((code) => ({ code, words: divisionWords(code, names) })),
  }))
}

/** Rows of tidy tables know their entry alone. */
export const mainSource = ({ id, reading }: Entry): string => reading.sources[0]?.id ?? id

const keyOf = ({ sourceId, departmentId }: Pick<Namesake, 'sourceId' | 'departmentId'>) =>
  `${sourceId}\n${departmentId}`
