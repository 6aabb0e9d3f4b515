import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Finding } from '@/domain/finding'
import { saysInvented } from '@/domain/source'
import type { Sheet } from './books/book'
import { refuse, type FileKind } from './file-kind'
import { collectFindings } from './findings'
import { openFile, type OpenFile, type Opening } from './open-file'
import { type Declined, LONG_TABLE } from './long/read-long-table'
import { readLongFile } from './read-long-file'
import { previewOf } from './preview'
import type { FileReading, NamedBytes, Run } from './file-reading'
import { noRows } from './read-grid'
import { readSheets, type SheetsReading } from './read-sheets'
import type { ReadOptions } from './reading'

/** Rows above a header, and a little more. */
const MARKED_ROWS = 20

const isMarked = ({ rows }: Sheet): boolean =>
  rows.slice(0, MARKED_ROWS).some((texts) => texts.some(saysInvented))

const nothing: SheetsReading = { layouts: [], forms: [], rows: noRows(), questions: [], grids: [] }

export const sourceIdOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** Reads a source whose kind is known; a container in here is one too deep. */
export async function readFile(file: NamedBytes, kind: FileKind, run: Run): Promise<FileReading> {
  const isNarrow = kind.kind === 'text' && !kind.isWide
  const isLong = isNarrow && file.bytes.length >= (run.options.longFrom ?? LONG_TABLE)
  const long = isLong ? await readLongFile(file, run) : null
  if (long && 'source' in long) return long
  const short = await readShortFile(file, kind, run)
  return long ? { ...short, findings: [...short.findings, readByRows(file.name, long)] } : short
}

const readByRows = (file: string, { why }: Declined): Finding => ({
  code: 'read-row-by-row',
  severity: 'information',
  message: `这张大表没有整批读入，改为逐行读入（${why}）；读到的内容一样，只是更慢、更占内存`,
  file,
  sheet: null,
  row: null,
  column: null,
  text: null,
})

async function readShortFile(
  { name, bytes }: NamedBytes,
  kind: FileKind,
  { options, pause, budget }: Run,
): Promise<FileReading> {
  const { onProgress } = options
  const collected = collectFindings(name)
  const sourceId = sourceIdOf(bytes)
  const choices = options.choicesOf?.(sourceId)
  const encoding = choices?.encoding ?? options.encoding
  const answersOf = (place: string) => choices?.answers?.[place] ?? options.answers ?? {}
  const { sheets, ...opened } = await open(bytes, kind, { collected, budget, encoding })
  if ('kind' in sheets)
    collected.report({ code: sheets.code, severity: 'error', message: sheets.message })
  const read: SheetsReading =
    'kind' in sheets
      ? nothing
      : await readSheets(sheets, { sourceId, name, answersOf, collected }, async (done) => {
          onProgress?.(0.3 + 0.7 * done)
          await pause()
        })
  return {
    source: {
      id: sourceId,
      name,
      size: bytes.length,
      encoding: opened.encoding,
      layouts: read.layouts,
      formCount: read.forms.length + read.rows.forms.length,
      rowCount: Object.values(read.rows).reduce((sum, rows) => sum + rows.length, 0),
    },
    forms: read.forms,
    rows: read.rows,
    findings: collected.findings,
    questions: read.questions,
    isInvented: read.grids.some(({ sheet }) => isMarked(sheet)),
    preview: { sourceId, name, grids: previewsOf(read, options) },
    ...noLong,
  }
}

const noLong = { long: null, longPreview: null }

const previewsOf = ({ grids }: SheetsReading, { preview }: ReadOptions) =>
  preview ? grids.map((grid) => previewOf(grid, preview)) : []

function open(bytes: Uint8Array, kind: FileKind, opening: Opening): Promise<OpenFile> | OpenFile {
  if (kind.kind === 'refused') return { encoding: null, sheets: kind }
  if (kind.kind === 'zip') return { encoding: null, sheets: tooDeep }
  return openFile(bytes, kind, opening)
}

const tooDeep = refuse('压缩包里的压缩包里还有压缩包，没有再往里读。请解压后导入', 'nested-archive')
