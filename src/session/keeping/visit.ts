import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { PlainRow } from '@/engine/engine'
import type { Statement } from '@/engine/sql'
import type { Choices } from '../choices'
import type { LibraryReport, Snapshot } from '../entry'
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
function visitKey(
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

/** Key of what this session holds; `null` where the next visit will not find the same. */
export function keyOfSession(
  from: MadeFrom,
  { report, choices }: Pick<Snapshot, 'report' | 'choices'>,
): string | null {
  const shipped = report.entries.filter(({ origin }) => origin === 'shipped')
  const isAsListed =
    shipped.length === from.manifest?.sources.length &&
    shipped.every(({ findings }) => !findings.some(({ code }) => code === 'differs-from-manifest'))
  return isAsListed ? visitKey(from, ownOf(report), choices) : null
}

export const ownOf = ({ entries }: Pick<LibraryReport, 'entries'>) =>
  entries
    .filter(({ origin }) => origin === 'own')
    .map(({ id, title, isEnabled }) => ({ id, name: title, isEnabled }))

/** `null` where there is none, or it is damaged. */
export async function readVisit(database: Database): Promise<Visit | null> {
  const { success, data } = Visit.safeParse(await database.get('visit', 'last'))
  return success ? data : null
}

/**
 * Nothing is written unless these files still stand on the disk, all of them: another tab may have
 * cleared them.
 * @throws when the disk is full.
 */
export async function writeVisit(
  database: Database,
  visit: Visit,
  own: readonly string[],
): Promise<void> {
  const transaction = database.transaction(['shelf', 'visit'], 'readwrite')
  const kept = await transaction.objectStore('shelf').getAllKeys()
  const isSame = kept.length === own.length && own.every((id) => kept.includes(id))
  if (isSame) await transaction.objectStore('visit').put(visit, 'last')
  await transaction.done
}

/** What the last visit can answer, before the engine has read anything. */
export function recall({ report, answers, pictures }: Visit): Beforehand {
  const addresses = new Map<VisitPicture, string>()
  return {
    report: unpackReport(report),
    rows: (statement: Statement) => rowsOf(answers[answerKey(statement)]),
    picture(wanted) {
      const found = pictures.find(
        ({ panel, input, theme, width }) =>
          panel === wanted.panel &&
          theme === wanted.theme &&
          width === wanted.width &&
          input === inputKey(wanted.input),
      )
      if (!found) return null
      const known = addresses.get(found)
      const address = known ?? URL.createObjectURL(new Blob([found.svg], { type: 'image/svg+xml' }))
      addresses.set(found, address)
      return address
    },
  }
}

const rowsOf = (text: string | undefined): PlainRow[] | null =>
  text === undefined ? null : (JSON.parse(text) as PlainRow[])
