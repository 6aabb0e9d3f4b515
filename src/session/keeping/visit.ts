import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { PlainRow } from '@/engine/engine'
import type { Statement } from '@/engine/sql'
import type { Choices } from '../choices'
import { dataHash, type Manifest } from '../manifest'
import { answerKey, type Beforehand, inputKey } from '../prepared'
import type { Kept } from './kept'
import { unpackReport } from './packed-report'
import { Visit, type VisitPicture } from './schema'
import type { Database } from './store'

export interface MadeFrom {
  readonly build: string
  /** `null`: what ships cannot be told apart from other files. */
  readonly manifest: Manifest | null
}

/** One key for all that answers hang on: code, shipped files, own files in their order, choices. */
export function visitKey(
  { build, manifest }: MadeFrom,
  own: readonly { readonly id: string; readonly name: string; readonly isEnabled: boolean }[],
  choices: Choices,
): string | null {
  const data = manifest && dataHash(manifest)
  if (data === null || own.length + choices.size === 0) return null
  const files = own.map(({ id, name, isEnabled }) => [id, name, isEnabled])
  // Which of them is off is a choice.
  const chosen = [...choices].sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
  const parts = [build, data, files, chosen]
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))))
}

/** Key of what the next visit will read. */
export const keyOfKept = (from: MadeFrom, { shelf, choices }: Kept): string | null =>
  visitKey(from, [...shelf.values()], choices)

/** Addresses by SVG text, of pictures that stand on the page that `opening.js` has shown. */
type ShownPictures = Partial<Record<string, string>>

declare global {
  interface Window {
    readonly shownPictures?: ShownPictures
  }
}

/** `null` where there is none, or it is damaged. */
export async function readVisit(database: Database): Promise<Visit | null> {
  const { success, data } = Visit.safeParse(await database.get('visit', 'last'))
  return success ? data : null
}

/** What the last visit can answer, before the engine has read anything. */
export function recall(
  { report, answers, pictures }: Visit,
  shown: ShownPictures = {},
): Beforehand {
  const addresses = new Map<VisitPicture, string>()
  return {
    report: unpackReport(report),
    rows: rowsIn(answers),
    picture(wanted) {
      const found = pictures.find(
        ({ panel, input, theme, width }) =>
          panel === wanted.panel &&
          theme === wanted.theme &&
          width === wanted.width &&
          input === inputKey(wanted.input),
      )
      if (!found) return null
      const known = addresses.get(found) ?? shown[found.svg]
      const address = known ?? URL.createObjectURL(new Blob([found.svg], { type: 'image/svg+xml' }))
      addresses.set(found, address)
      return address
    },
  }
}

/** Rows of an answer among those that were left; `null`: not among them. */
export const rowsIn =
  (answers: Visit['answers']) =>
  (statement: Statement): PlainRow[] | null => {
    const text = answers[answerKey(statement)]
    return text === undefined ? null : (JSON.parse(text) as PlainRow[])
  }
