import { readFileSync } from 'node:fs'
import type { Finding } from '@/domain/finding'
import { readSource } from '@/ingest'
import type { Reading, ReadOptions } from '@/ingest'

/** The twin of the real form: its figures, names, tabs, blank lines and tags; sentences of our own. */
export const twin = readFileSync(new URL('../fixtures/tianhe-2022.txt', import.meta.url), 'utf8')

export const readText = (text: string, options?: ReadOptions, name = 'a.csv'): Promise<Reading> =>
  readSource({ name, bytes: new TextEncoder().encode(text) }, options)

/** The twin with some texts replaced; each must occur. */
export const twinWith = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new RangeError(`the fixture does not contain ${from}`)
    return text.replace(from, to)
  }, twin)

/** What a test says about a finding; its message is asserted apart. */
export const brief = ({ code, severity, row, column, text }: Finding) => ({
  code,
  severity,
  row,
  column,
  text,
})

/** Tab-separated text as CSV, cells quoted where needed. */
export const toCsv = (tsv: string): string =>
  tsv
    .split('\n')
    .map((line) => line.split('\t').map(quote).join(','))
    .join('\n')

const quote = (cell: string) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
