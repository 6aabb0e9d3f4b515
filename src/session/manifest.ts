import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'

const Listed = z.object({
  path: z.string().check(z.regex(/^[^/\\][^\\]*$/)),
  title: z.string(),
  dataset: z.enum(['real', 'demonstration']),
  /** SHA-256 in hexadecimal; absent where the files were replaced by hand. */
  sha256: z.optional(z.string()),
})
export type Listed = z.infer<typeof Listed>

const Manifest = z.object({
  version: z.literal(1),
  defaultYear: z.int(),
  /** When the folder was prepared, `2026-01-31`; absent where the manifest was written by hand. */
  date: z.optional(z.string()),
  sources: z.array(Listed),
})
export type Manifest = z.infer<typeof Manifest>

/** @throws when the text is no JSON or does not have the manifest's shape. */
export const parseManifest = (text: string): Manifest => Manifest.parse(JSON.parse(text))

/**
 * One hash for all listed files: what prepared answers hang on.
 * `null` when a file is listed without its hash: nothing can be prepared for it.
 */
export function dataHash({ defaultYear, sources }: Manifest): string | null {
  if (sources.some((source) => source.sha256 === undefined)) return null
  const lines = sources.map(({ path, title, dataset, sha256: hash }) =>
    [dataset, path, title, hash].join('\t'),
  )
  return bytesToHex(sha256(utf8ToBytes([defaultYear, ...lines].join('\n'))))
}

/** Why something could not be fetched or read, for the end of a sentence. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof z.core.$ZodError) return '内容不符合约定的格式'
  if (cause instanceof SyntaxError) return '不是 JSON'
  if (cause instanceof Error && cause.message.startsWith('HTTP')) return cause.message
  return '无法访问'
}
