import { readFileSync } from 'node:fs'
import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readSource, type Reading, type ReadOptions } from '@/ingest'

/** Books that LibreOffice saved. */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/books/${name}`, import.meta.url)))

export const readBook = (
  bytes: Uint8Array,
  name = 'a.xlsx',
  options?: ReadOptions,
): Promise<Reading> => readSource({ name, bytes }, options)

/** Tab-separated text as a sheet of texts. */
export const textSheet = (text: string): WorkSheet =>
  utils.aoa_to_sheet(text.split('\n').map((line) => line.split('\t')))

export function bookOf(
  sheets: Readonly<Record<string, WorkSheet>>,
  bookType: BookType = 'xlsx',
): Uint8Array {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }))
}

/** A book with one part of its XML changed; `null` takes the part away. */
export function withPart(
  bytes: Uint8Array,
  path: string,
  change: (xml: string) => string | null,
): Uint8Array {
  const { [path]: part = new Uint8Array(), ...parts } = unzipSync(bytes)
  const changed = change(strFromU8(part))
  return zipSync(changed === null ? parts : { ...parts, [path]: strToU8(changed) })
}

export const firstSheet = 'xl/worksheets/sheet1.xml'

/** The forms without what a book adds to them: the name of the sheet, and the hash of the bytes. */
export const withoutBook = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (key === 'sheet' || key === 'sourceId') return null
      return typeof part === 'bigint' ? `${part}` : part
    }),
  )
