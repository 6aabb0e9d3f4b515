import type { Incoming } from './incoming'
import { type Listed, type Manifest, parseManifest, reasonOf } from './manifest'
import { type Prepared, parsePrepared } from './prepared'

/** What lies under `data/` beside the page, looked up on every start. */
export interface Shipped {
  /** `null` when there is none, or none that can be read. */
  readonly manifest: Manifest | null
  /** Answers made from exactly these files by this version of the site; `null` without any. */
  readonly prepared: Prepared | null
  /** One Chinese sentence for each thing that could not be fetched. */
  readonly problems: readonly string[]
}

export async function fetchShipped(base: URL, build: string): Promise<Shipped> {
  const [manifestText, preparedText] = await Promise.allSettled([
    fetchText('data/manifest.json', base),
    fetchText('data/prepared/answers.json', base),
  ])
  try {
    if (manifestText.status === 'rejected') throw manifestText.reason
    const manifest = parseManifest(manifestText.value)
    const prepared =
      preparedText.status === 'fulfilled'
        ? parsePrepared(preparedText.value, { manifest, build })
        : null
    return { manifest, prepared, problems: [] }
  } catch (cause) {
    return { manifest: null, prepared: null, problems: [notRead(cause)] }
  }
}

/** `fetch` rejects with a TypeError where nobody answers. */
const notRead = (cause: unknown): string =>
  cause instanceof TypeError
    ? '没有连上网站，随附的数据没有取到（data/manifest.json）。保存在本机的文件照常可用；连上后请刷新。'
    : `没有读到随附数据的清单 data/manifest.json（${reasonOf(cause)}）。仍可导入自己的文件。`

/** The listed files; a missing one is a problem that is said, the rest still loads. */
export async function fetchFiles(
  base: URL,
  { sources }: Manifest,
): Promise<{ readonly files: readonly Incoming[]; readonly problems: readonly string[] }> {
  const fetched = await Promise.all(sources.map((source) => fetchFile(base, source)))
  return {
    files: fetched.filter((item) => typeof item !== 'string'),
    problems: fetched.filter((item) => typeof item === 'string'),
  }
}

async function fetchFile(base: URL, source: Listed): Promise<Incoming | string> {
  try {
    const response = await fetchOk(new URL(`data/${source.path}`, base))
    const bytes = new Uint8Array(await response.arrayBuffer())
    const { path, title, dataset, sha256 } = source
    return { name: path, title, dataset, bytes, origin: 'shipped', listedSha256: sha256 ?? null }
  } catch (cause) {
    return `清单列出的文件 data/${source.path} 没有读到（${reasonOf(cause)}），未计入。`
  }
}

declare global {
  interface Window {
    /** By path; `opening.js` asks before the program has loaded. */
    readonly askedEarly?: Partial<Record<string, Promise<Response>>>
  }
}

async function fetchText(path: string, base: URL): Promise<string> {
  const response = await fetchOk(new URL(path, base), window.askedEarly?.[path])
  return response.text()
}

async function fetchOk(url: URL, asked?: Promise<Response>): Promise<Response> {
  const response = await (asked ?? fetch(url, { cache: 'no-cache' }))
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return response
}
