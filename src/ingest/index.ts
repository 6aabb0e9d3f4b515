import type { Finding } from '@/domain/finding'
import { openBudget } from './containers/unpack'
import { fileKindOf, refuse } from './file-kind'
import { makePause } from './pause'
import { readContainer, type ContainerReading } from './read-container'
import type { FileReading, NamedBytes, Run } from './file-reading'
import { readFile } from './read-file'
import { appendRows, noRows } from './read-grid'
import type { Reading, ReadOptions } from './reading'

export { layouts } from './layouts'
export { tables } from './tables'
export { templates } from './templates'
export { flattenForms, writeTables } from './written'
export type { Answers, Around, Reading, ReadOptions, SourceChoices, SourcePreview } from './reading'

/** A file as the reader chose it. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array | Blob
}

/**
 * Reads one file: a text, a book with all its sheets, or a ZIP whose members are each a source.
 * What it could not read is a finding, what only the reader can know a question; it rejects only
 * when `signal` is aborted.
 */
export async function readSource(file: SourceFile, options: ReadOptions = {}): Promise<Reading> {
  const { signal, onProgress } = options
  signal?.throwIfAborted()
  const run: Run = { options, pause: makePause(signal), budget: openBudget() }
  const bytes = await readBytes(file.bytes)
  signal?.throwIfAborted()
  const { readings, findings } = await readAny(file.name, bytes, run)
  onProgress?.(1)
  return toReading(readings, findings, options)
}

async function readAny(
  name: string,
  bytes: Uint8Array | null,
  run: Run,
): Promise<ContainerReading> {
  const only = (reading: FileReading) => ({ readings: [reading], findings: [] })
  if (bytes === null) return only(await readFile({ name, bytes: new Uint8Array() }, lost, run))
  const file: NamedBytes = { name, bytes }
  const kind = fileKindOf(bytes)
  return kind.kind === 'zip'
    ? readContainer(file, kind.directory, run)
    : only(await readFile(file, kind, run))
}

const lost = refuse('文件打不开：可能已被移动、修改或没有权限', 'unreadable-file')

function toReading(
  readings: readonly FileReading[],
  findings: readonly Finding[],
  { preview }: ReadOptions,
): Reading {
  const [first] = readings
  const tables = readings.length === 1 && first ? first.rows : noRows()
  if (readings.length > 1) for (const { rows } of readings) appendRows(tables, rows)
  return {
    sources: readings.map(({ source }) => source),
    forms: readings.flatMap(({ forms }) => forms),
    tables,
    long: readings.flatMap(({ long }) => long ?? []),
    findings: [...findings, ...readings.flatMap((reading) => reading.findings)],
    questions: readings.flatMap(({ questions }) => questions),
    isInvented: readings.some((reading) => reading.isInvented),
    previews: preview ? readings.map((reading) => reading.preview) : [],
    longPreview: first?.longPreview ?? null,
  }
}

/** `null` when the browser cannot read the file any more: moved, changed or without permission. */
async function readBytes(bytes: Uint8Array | Blob): Promise<Uint8Array | null> {
  if (bytes instanceof Uint8Array) return bytes
  try {
    return new Uint8Array(await bytes.arrayBuffer())
  } catch {
    return null
  }
}
