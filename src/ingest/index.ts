import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { emptyTables } from '@/domain/tidy'
import { decodeText } from './decode'
import { refusalOf, webPageRefusal } from './file-kind'
import { collectFindings } from './findings'
import { readText, type TextReading } from './read-text'
import type { Reading, ReadOptions } from './reading'

export { layouts } from './layouts'
export { tables } from './tables'
export type { Reading, ReadOptions } from './reading'

/** A file as the reader chose it. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array | Blob
}

/**
 * Reads one file. What it could not read is a finding, what only the reader can know a question;
 * it rejects only when `signal` is aborted.
 */
export async function readSource(file: SourceFile, options: ReadOptions = {}): Promise<Reading> {
  const { signal, onProgress } = options
  signal?.throwIfAborted()
  const collected = collectFindings(file.name)
  const bytes = await readBytes(file.bytes)
  signal?.throwIfAborted()
  const decoded = decode(bytes)
  const sourceId = bytesToHex(sha256(bytes ?? new Uint8Array()))
  if (decoded.refusal !== null)
    collected.report({ code: decoded.code, severity: 'error', message: decoded.refusal })
  const text: TextReading =
    decoded.refusal === null
      ? await readText(decoded.text, { ...collected, sourceId, name: file.name }, options)
      : { layouts: [], forms: [], tables: emptyTables, questions: [] }
  onProgress?.(1)
  const { layouts, forms, tables, questions } = text
  const rowCount = Object.values(tables).reduce((sum, rows) => sum + rows.length, 0)
  const source = {
    id: sourceId,
    name: file.name,
    size: bytes?.length ?? 0,
    encoding: decoded.encoding,
    layouts,
    formCount: forms.length + tables.forms.length,
    rowCount,
  }
  return { sources: [source], forms, tables, findings: collected.findings, questions }
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

function decode(bytes: Uint8Array | null) {
  const refuse = (code: string, refusal: string) => ({ code, refusal, text: '', encoding: null })
  if (bytes === null) return refuse('unreadable-file', '文件打不开：可能已被移动、修改或没有权限')
  const notText = refusalOf(bytes)
  if (notText !== null) return refuse(bytes.length === 0 ? 'empty-file' : 'not-a-table', notText)
  const decoded = decodeText(bytes)
  if (decoded === null)
    return refuse('undecodable', '读不出文字：文件既不是 UTF-8、GB18030，也不是带标记的 UTF-16')
  const webPage = webPageRefusal(decoded.text)
  if (webPage !== null) return refuse('not-a-table', webPage)
  if (decoded.text.trim() === '') return refuse('empty-file', '文件里没有任何内容')
  return { code: '', refusal: null, ...decoded }
}
