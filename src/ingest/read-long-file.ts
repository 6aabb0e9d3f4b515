import type { Source } from '@/domain/source'
import type { FileReading, NamedBytes, Run } from './file-reading'
import { type Declined, type LongReading, readLongTable } from './long/read-long-table'
import { MAX_ROWS, previewOf, startOf } from './preview'
import { noRows } from './read-grid'
import type { Around, ReadOptions, SourceChoices, SourcePreview } from './reading'
import { readTable } from './table-reader'

/**
 * A long table read by its bytes; otherwise it has to be read row by row, `null` as any file is. A preview shows the
 * first rows, and what the reader has decided about a source is the row reader's to follow.
 */
export async function readLongFile(
  { name, bytes }: NamedBytes,
  { options, pause }: Run,
): Promise<FileReading | Declined | null> {
  const { store, onProgress, choicesOf } = options
  if (!store || !isPlain(options)) return null
  const read = await readLongTable({
    name,
    bytes,
    store,
    isUndecided: (sourceId) => isUndecided(choicesOf?.(sourceId)),
    async pause(done) {
      onProgress?.(done)
      await pause()
    },
  })
  if (!read || 'why' in read) return read
  return {
    source: sourceOf(read, { name, size: bytes.length }),
    forms: [],
    rows: read.rows,
    findings: read.collected.findings,
    questions: read.questions,
    isInvented: false,
    preview: { sourceId: read.sourceId, name, grids: [] },
    long: read.long,
    longPreview: previewer(read, name),
  }
}

const isPlain = ({ preview, answers, encoding = 'utf-8' }: ReadOptions): boolean =>
  !preview && !answers && encoding === 'utf-8'

const isUndecided = (choices: SourceChoices | undefined): boolean =>
  (choices?.encoding ?? 'utf-8') === 'utf-8' && Object.keys(choices?.answers ?? {}).length === 0

const sourceOf = (
  { sourceId, rows, long, header }: LongReading,
  file: Pick<Source, 'name' | 'size'>,
): Source => ({
  id: sourceId,
  ...file,
  encoding: 'utf-8',
  layouts: [header.table.id],
  formCount: 0,
  rowCount: long.rowCount + rows.indicators.length,
})

/** Shows rows at any place, which are looked up in the bytes and read as any table is. */
const previewer =
  ({ sourceId, header, rowsFrom }: LongReading, name: string) =>
  async (around: Around): Promise<SourcePreview> => {
    const first = startOf(around === 'start' ? undefined : around.row, MAX_ROWS)
    const sheet = { name: null, isHidden: false, ...rowsFrom(first, MAX_ROWS) }
    const rows = noRows()
    const context = { sourceId, answers: {}, report: () => undefined, ask: () => undefined }
    await readTable({ grid: sheet, header }, { rows, context }, async () => undefined)
    const grid = {
      sheet,
      layouts: [header.table.id],
      headers: [header],
      forms: [],
      rows,
      filled: [],
    }
    return { sourceId, name, grids: [previewOf(grid, around)] }
  }
