import { zipSync } from 'fflate'
import { unpack, type Budget, type UnpackProblem } from '../containers/unpack'
import type { ZipDirectory } from '../containers/zip-directory'

/** Unpacked members of an XLSX by their path. */
export type Parts = Readonly<Record<string, Uint8Array>>

/** What a reader of cells needs; pictures, macros and embedded files are left packed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]+\.rels|docProps\/[^/]+|xl\/.+\.(?:xml|rels|bin|vml))$/u
const ESSENTIAL = /^xl\/(?:[^/]+|worksheets\/[^/]+)\.xml$/u
const UNUSED = /^xl\/(?:media|embeddings|vbaProject)/u

/** The parts of a book within the budget; the problem of the first that cannot be had. */
export function unpackParts(
  { entries }: ZipDirectory,
  budget: Budget,
): { readonly parts: Parts } | { readonly problem: UnpackProblem } {
  const parts: Record<string, Uint8Array> = {}
  for (const entry of entries) {
    const path = entry.name.replace(/^\//u, '')
    if (!NEEDED.test(path) || UNUSED.test(path)) continue
    const unpacked = unpack(entry, budget)
    if ('problem' in unpacked) return unpacked
    parts[path] = unpacked.bytes
  }
  return { parts }
}

/** True when a part that the cells depend on ends before its root element does. */
export function hasCutPart(parts: Parts): boolean {
  const decoder = new TextDecoder()
  return Object.entries(parts).some(([path, bytes]) => {
    if (!ESSENTIAL.test(path)) return false
    const start = decoder.decode(bytes.subarray(0, 2_000))
    const [, root] = /<(?![?!])([\w:]+)/u.exec(start) ?? []
    const end = decoder.decode(bytes.subarray(-200)).trimEnd()
    const isEmpty = new RegExp(`<${root}[^>]*/>\\s*$`, 'u').test(start)
    return root === undefined || !(end.endsWith(`</${root}>`) || isEmpty)
  })
}

/** A ZIP of checked parts, so that SheetJS has nothing left to expand. */
export const repack = (parts: Parts): Uint8Array => zipSync({ ...parts }, { level: 0 })
