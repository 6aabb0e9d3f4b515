import { mkdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { drawDistrict } from './demonstration/district'
import { formatTables } from './demonstration/tables'
import { writeManifest } from './write-manifest'

/** Path under `data/` and text of every generated file; the same on every machine and every run. */
export function generateDemonstration(): readonly [string, string][] {
  const district = drawDistrict()
  const planted = `${JSON.stringify(district.planted, null, 1)}\n`
  return [...formatTables(district), ['demonstration/planted.json', planted]]
}

function writeDemonstration(folder: URL): void {
  mkdirSync(new URL('demonstration/', folder), { recursive: true })
  for (const [path, text] of generateDemonstration()) writeFileSync(new URL(path, folder), text)
  writeManifest(folder)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeDemonstration(new URL('../data/', import.meta.url))
