import { readdirSync, readFileSync } from 'node:fs'

const pages = new URL('../src/pages/', import.meta.url)

/** Where each panel stands, read from the pages, so that search opens it: page to panel ids. */
export function panelPlaces(): Record<string, string[]> {
  const folders = readdirSync(pages, { withFileTypes: true })
    // What stands on a department's page needs the department.
    .filter((entry) => entry.isDirectory() && entry.name !== 'departments')
  const placed = folders.map(({ name }) => [name, panelsIn(new URL(`${name}/`, pages))] as const)
  return Object.fromEntries(placed.filter(([, ids]) => ids.length > 0))
}

const panelsIn = (folder: URL): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.vue'))
    .flatMap((file) => {
      const source = readFileSync(new URL(file, folder), 'utf8')
      return [...source.matchAll(/import \{ (\w+) \} from '@\/panels\/([a-z-]+)'/g)]
        .filter(([, name]) => source.includes(`:panel="${name}"`))
        .map(([, , id]) => id ?? '')
    })
