import * as z from 'zod/mini'

export const MANIFEST = '绩镜打包清单.json'
export const CHOICES = '决定.json'
/** Counts up with every change that an older site could not read. */
export const VERSION = 1

const Part = {
  /** Path within the ZIP. */
  path: z.string(),
  /** In bytes. */
  size: z.int().check(z.minimum(0)),
  sha256: z.string().check(z.regex(/^[\da-f]{64}$/)),
}

/** What a package says of itself; every part of it is checked against this. */
export const PackageManifest = z.object({
  kind: z.literal('jijing-package'),
  version: z.literal(VERSION),
  /** ISO 8601, of the computer that wrote it. */
  writtenAt: z.string(),
  choices: z.object(Part),
  /** In the order in which they were imported. */
  files: z.array(z.object({ ...Part, name: z.string(), isEnabled: z.boolean() })),
})
export type PackageManifest = z.infer<typeof PackageManifest>

/** Read before anything else, so that a package of the future is told from a damaged one. */
export const AnyManifest = z.object({ kind: z.literal('jijing-package'), version: z.int() })
