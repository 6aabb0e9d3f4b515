import { demonstrationMark, type Dataset } from '@/domain/source'
import type { ExportDocument, Format, Steps, Written } from '@/export'
import { drive, writeSteps, zipSteps } from '@/export'
import type { TidyTables } from '@/domain/tidy'
import { templates, writeTables } from '@/ingest'
import type { Holdings } from './holdings'
import { packageMembers } from './package/write-package'
import { gatherTables } from './tidy-tables'

/** What the reader wants to take away. */
export type Wanted =
  | { readonly kind: 'tables'; readonly dataset: Dataset; readonly format: Format }
  /** Everything of the reader's own, for another computer. */
  | { readonly kind: 'package' }
  /** An empty table to fill in; `null`: all six. */
  | { readonly kind: 'template'; readonly id: keyof TidyTables | null; readonly format: Format }

export interface Outgoing {
  /** `onProgress` gets the share done, 0 to 1. Rejects with an `AbortError` after `stopWriting`. */
  readonly write: (wanted: Wanted, onProgress?: (share: number) => void) => Promise<Written>
  readonly stopWriting: () => Promise<void>
}

/** Writes what is held when it is asked for. */
export function openOutgoing(held: () => Holdings): Outgoing {
  let running: AbortController | null = null
  return {
    async write(wanted, onProgress) {
      running = new AbortController()
      const run = { signal: running.signal, onProgress }
      if (wanted.kind !== 'package') return drive(stepsOf(held(), wanted), run)
      const members = await packageMembers(held(), new Date())
      return { bytes: await drive(zipSteps(members), run), notices: [] }
    },
    stopWriting: async () => running?.abort(),
  }
}

const stepsOf = (held: Holdings, wanted: Exclude<Wanted, { kind: 'package' }>): Steps<Written> =>
  wanted.kind === 'template'
    ? writeSteps(templateOf(wanted.id), wanted.format)
    : tableSteps(held, wanted)

/** Figures of the examples are numbers in a book, as they will be in what is filled in. */
const templateOf = (wanted: keyof TidyTables | null): ExportDocument => ({
  title: '',
  lines: [],
  sheets: templates
    .filter(({ id }) => wanted === null || id === wanted)
    .map(({ name, header, examples }) => ({
      name,
      columns: header.map((label) => ({ label, kind: /代码/u.test(label) ? 'text' : 'printed' })),
      rows: examples,
    })),
})

/** All forms of a dataset as the six tidy tables. Invented figures say so in the name and above each table. */
function* tableSteps(
  { entries, choices }: Holdings,
  { dataset, format }: Extract<Wanted, { kind: 'tables' }>,
): Steps<Written> {
  const { tables, notices } = gatherTables(dataset, entries, choices)
  const isInvented = dataset === 'demonstration'
  const document: ExportDocument = {
    title: '',
    lines: isInvented ? [demonstrationMark] : [],
    sheets: writeTables(tables).map(({ name, columns, rows }) => ({
      name: isInvented ? `${name}-${demonstrationMark}` : name,
      columns,
      rows,
    })),
  }
  const written = yield* writeSteps(document, format)
  return { ...written, notices: [...notices, ...written.notices] }
}
