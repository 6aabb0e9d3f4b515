import * as z from 'zod/mini'
import type { Incoming } from './library'

const Manifest = z.object({
  version: z.literal(1),
  defaultYear: z.int(),
  sources: z.array(
    z.object({
      path: z.string().check(z.regex(/^[^/\\][^\\]*$/)),
      title: z.string(),
      dataset: z.enum(['real', 'demonstration']),
    }),
  ),
})
export type Manifest = z.infer<typeof Manifest>

export interface Shipped {
  readonly defaultYear: number | null
  readonly files: readonly Incoming[]
  /** One Chinese sentence for each file that could not be fetched. */
  readonly problems: readonly string[]
}

/**
 * What lies under `data/` beside the page, looked up on every start. A missing or broken manifest
 * or file is a problem that is said; the rest still loads.
 */
export async function fetchShipped(base: URL): Promise<Shipped> {
  let manifest: Manifest
  try {
    const response = await fetch(new URL('data/manifest.json', base), { cache: 'no-cache' })
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    manifest = Manifest.parse(await response.json())
  } catch (cause) {
    const problem = `没有读到随附数据的清单 data/manifest.json（${reasonOf(cause)}）。仍可导入自己的文件。`
    return { defaultYear: null, files: [], problems: [problem] }
  }
  const fetched = await Promise.all(
    manifest.sources.map(async (source): Promise<Incoming | string> => {
      try {
        const response = await fetch(new URL(`data/${source.path}`, base), { cache: 'no-cache' })
        if (!response.ok) throw new Error(`HTTP ${response.status}`)
        const bytes = new Uint8Array(await response.arrayBuffer())
        return { ...source, name: source.path, bytes, origin: 'shipped' }
      } catch (cause) {
        return `清单列出的文件 data/${source.path} 没有读到（${reasonOf(cause)}），未计入。`
      }
    }),
  )
  return {
    defaultYear: manifest.defaultYear,
    files: fetched.filter((item) => typeof item !== 'string'),
    problems: fetched.filter((item) => typeof item === 'string'),
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof z.core.$ZodError) return '内容不符合清单的格式'
  if (cause instanceof SyntaxError) return '不是 JSON'
  if (cause instanceof Error && cause.message.startsWith('HTTP')) return cause.message
  return '无法访问'
}
