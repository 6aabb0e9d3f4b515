import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'
import type { PlainRow } from '@/engine/engine'
import type { SqlValue, Statement } from '@/engine/sql'
import type { LibraryReport } from './entry'
import { dataHash, type Manifest } from './manifest'

/** What has to be known of the data before a view can be asked about. */
export type KnownReport = Pick<LibraryReport, 'years' | 'departments' | 'hasOwn'>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const isPlainRow = (value: unknown, width: number): boolean =>
  Array.isArray(value) &&
  value.length === width &&
  value.every((part) => part === null || typeof part !== 'object')

/** Rows of one answer, the names of its columns once: a third of what rows of objects would be. */
interface SavedAnswer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly SqlValue[])[]
}

const isSavedAnswer = (value: unknown): boolean => {
  if (!isRecord(value) || !Array.isArray(value.columns) || !Array.isArray(value.rows)) return false
  const { columns, rows } = value
  return (
    columns.every((name) => typeof name === 'string') &&
    rows.every((row) => isPlainRow(row, columns.length))
  )
}

/** Rows as the engine gave them, all of the same columns; see `shippedAnswers`. */
export function savedAnswer(rows: readonly PlainRow[]): SavedAnswer {
  const columns = Object.keys(rows[0] ?? {})
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) }
}

const Picture = z.object({
  panel: z.string(),
  /** `inputKey` of what it shows. */
  input: z.string(),
  /** In px, ascending; a file for each width and theme. */
  widths: z.array(z.int()),
  themes: z.array(z.string()),
})

const Prepared = z.object({
  /** Version of the site's code that made it. */
  build: z.string(),
  /** `dataHash` of the manifest that it was made under. */
  data: z.string(),
  report: z.custom<KnownReport>((value) => isRecord(value) && 'years' in value),
  /** Rows by `answerKey`. */
  // By hand: thousands of values stand between the reader and the first chart.
  answers: z.custom<Readonly<Record<string, SavedAnswer>>>(
    (value) => isRecord(value) && Object.values(value).every(isSavedAnswer),
  ),
  pictures: z.array(Picture),
})

/** Answers to the opening questions, computed at build time by the same queries on the same engine. */
export interface Prepared {
  readonly build: string
  readonly data: string
  readonly report: KnownReport
  readonly answers: Readonly<Record<string, SavedAnswer>>
  readonly pictures: readonly z.infer<typeof Picture>[]
}

/** `null` for answers of other files or another version: they are not shown. */
export function parsePrepared(
  text: string,
  { manifest, build }: { readonly manifest: Manifest; readonly build: string },
): Prepared | null {
  try {
    const prepared = Prepared.parse(JSON.parse(text))
    return prepared.build === build && prepared.data === dataHash(manifest) ? prepared : null
  } catch {
    return null
  }
}

/** Query and parameters in one key. */
export const answerKey = ({ text, values }: Statement): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([text, values])))).slice(0, 32)

/** What a picture shows, apart from its size and theme. */
export const inputKey = (input: unknown): string => JSON.stringify(input)

/** File name of a picture, below `data/prepared/`. */
export const pictureName = (panel: string, theme: string, width: number): string =>
  `${panel}-${theme}-${width}.svg`

export interface WantedPicture {
  readonly panel: string
  readonly input: unknown
  readonly theme: string
  readonly width: number
}

/** Answers that were there before the engine. */
export interface Beforehand {
  readonly report: KnownReport
  /** `null`: not among them. */
  readonly rows: (statement: Statement) => PlainRow[] | null
  /** Address of a picture; `null` where there is none. */
  readonly picture: (wanted: WantedPicture) => string | null
}

export const shippedAnswers = (prepared: Prepared): Beforehand => ({
  report: prepared.report,
  rows(statement) {
    const saved = prepared.answers[answerKey(statement)]
    return (
      saved?.rows.map((row) =>
        Object.fromEntries(saved.columns.map((column, at) => [column, row[at] ?? null])),
      ) ?? null
    )
  },
  picture: (wanted) => picturePath(prepared, wanted),
})

/** Address of a prepared picture relative to the page; `null` where there is none. */
export function picturePath({ pictures, data }: Prepared, wanted: WantedPicture): string | null {
  const found = pictures.find(
    ({ panel, input, widths, themes }) =>
      panel === wanted.panel &&
      input === inputKey(wanted.input) &&
      widths.includes(wanted.width) &&
      themes.includes(wanted.theme),
  )
  const name = found && pictureName(found.panel, wanted.theme, wanted.width)
  return name ? `data/prepared/${name}?${data.slice(0, 12)}` : null
}
