import { readFileSync } from 'node:fs'
import { type Incoming } from '@/session/incoming'

const data = (path: string) => new URL(`../../data/${path}`, import.meta.url)

interface Manifest {
  readonly sources: readonly {
    readonly path: string
    readonly title: string
    readonly dataset: Incoming['dataset']
  }[]
}

/** The files that ship, as the page fetches them. */
export function shippedFiles(): Incoming[] {
  const manifest = JSON.parse(readFileSync(data('manifest.json'), 'utf8')) as Manifest
  return manifest.sources.map(({ path, title, dataset }) => ({
    name: path,
    title,
    dataset,
    origin: 'shipped',
    listedSha256: null,
    bytes: new Uint8Array(readFileSync(data(path))),
  }))
}
