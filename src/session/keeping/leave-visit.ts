import type { PlainRow } from '@/engine/engine'
import type { Statement } from '@/engine/sql'
import type { LibraryReport, Snapshot } from '../entry'
import type { OpeningPage, WrittenPage } from '../opening-page'
import { answerKey, type Beforehand, inputKey } from '../prepared'
import type { Store } from '../state'
import type { Disk } from './disk'
import { packReport } from './pack-report'
import type { Visit, VisitPicture } from './schema'
import type { Database } from './store'
import { type MadeFrom, readVisit, rowsIn, visitKey } from './visit'

/** An answer with more rows is quicker computed than kept. */
const MOST_ROWS = 5000
/** Of this visit and those before it: all are read before the first chart of a page that was not left. */
const MOST_PICTURES = 16
/** In characters, all answers together. */
const MOST_TEXT = 4_000_000

/** A chart as it stood, with what it shows. */
export interface DrawnPicture extends Omit<VisitPicture, 'input'> {
  readonly input: unknown
}

export interface Made {
  /** The most recently used first. */
  readonly answers: readonly { readonly statement: Statement; readonly rows: readonly PlainRow[] }[]
  readonly pictures: readonly DrawnPicture[]
}

/** What a page is written from. */
export interface Writing extends Pick<Beforehand, 'report' | 'rows'> {
  /** The manifest's year; `null` when it names none. */
  readonly defaultYear: number | null
  readonly pictures: readonly VisitPicture[]
}

export interface Making {
  readonly make: () => Promise<Made>
  readonly writePage: (writing: Writing) => Promise<WrittenPage>
}

interface Keeping extends Making {
  readonly from: MadeFrom
  /** What the library held last. */
  readonly snapshot: () => Snapshot | null
}

/** Leaves for the next visit what this one has shown. Without files on the disk there is nothing to leave. */
export async function keepVisit(
  disk: Disk,
  store: Store,
  { from, snapshot, make, writePage }: Keeping,
): Promise<void> {
  const held = snapshot()
  const key = held && keyOfSession(from, held)
  if (!held || !key || !mayKeep(held, store)) return
  const made = await make()
  const answers = await asTexts(made.answers)
  const drawn = made.pictures.map((one) => ({ ...one, input: inputKey(one.input) }))
  const pictures = [...drawn, ...(await leftBefore(disk, key, drawn))].slice(0, MOST_PICTURES)
  const visit = { key, report: packReport(held.report), answers, pictures }
  const page = await openingPage(from, (defaultYear) =>
    writePage({ report: held.report, rows: rowsIn(answers), pictures, defaultYear }),
  )
  const database = await disk.open()
  if (!database || snapshot() !== held || !mayKeep(held, store)) return
  await writeVisit(
    database,
    { visit, page },
    ownOf(held.report).map(({ id }) => id),
  )
}

/** Pictures that did not stand on the page this time, from a visit to the same data. */
async function leftBefore(
  disk: Disk,
  key: string,
  drawn: readonly VisitPicture[],
): Promise<readonly VisitPicture[]> {
  const database = await disk.open()
  const before = database && (await readVisit(database).catch(() => null))
  if (before?.key !== key) return []
  const placeOf = ({ panel, input, theme, width }: VisitPicture) =>
    JSON.stringify([panel, input, theme, width])
  const places = new Set(drawn.map(placeOf))
  return before.pictures.filter((picture) => !places.has(placeOf(picture)))
}

/** `null` where it cannot be whole: the next visit then waits for the program. */
async function openingPage(
  { build, manifest }: MadeFrom,
  write: (defaultYear: number) => Promise<WrittenPage>,
): Promise<OpeningPage | null> {
  if (!manifest) return null
  const { defaultYear, sources } = manifest
  const written = await write(defaultYear).catch(() => null)
  return written && { ...written, build, manifest: { defaultYear, sources }, mark: null }
}

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

const ownOf = ({ entries }: Pick<LibraryReport, 'entries'>) =>
  entries
    .filter(({ origin }) => origin === 'own')
    .map(({ id, title, isEnabled }) => ({ id, name: title, isEnabled }))

/**
 * Nothing is written unless these files still stand on the disk, all of them: another tab may have
 * cleared them.
 * @throws when the disk is full.
 */
async function writeVisit(
  database: Database,
  { visit, page }: { readonly visit: Visit; readonly page: OpeningPage | null },
  own: readonly string[],
): Promise<void> {
  const transaction = database.transaction(['shelf', 'visit'], 'readwrite')
  const kept = await transaction.objectStore('shelf').getAllKeys()
  const isSame = kept.length === own.length && own.every((id) => kept.includes(id))
  const left = transaction.objectStore('visit')
  if (isSame)
    await Promise.all([
      left.put(visit, 'last'),
      page ? left.put(page, 'page') : left.delete('page'),
    ])
  await transaction.done
}

/** Figures stand on the disk only where the files do that they come from, and once the engine has these. */
function mayKeep({ report }: Snapshot, store: Store): boolean {
  const { keeping, revision, report: loaded } = store.get()
  const isKept = keeping.isChosen && ownOf(report).every(({ id }) => keeping.saved.has(id))
  return isKept && revision > 0 && loaded === report
}

async function asTexts(answers: Made['answers']): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  let length = 0
  for (const { statement, rows } of answers) {
    if (rows.length > MOST_ROWS) continue
    const text = JSON.stringify(rows)
    length += text.length
    if (length > MOST_TEXT) break
    texts[answerKey(statement)] = text
    // The reader goes on working meanwhile.
    await new Promise((done) => setTimeout(done))
  }
  return texts
}
