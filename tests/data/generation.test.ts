import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { generateDemonstration } from '../../tools/generate-demonstration'
import { formatManifest } from '../../tools/write-manifest'
import { dataFolder, readData } from './read-tables'

interface Manifest {
  readonly version: number
  readonly defaultYear: number
  readonly sources: readonly { path: string; size: number; sha256: string; dataset: string }[]
}

it('draws the same demonstration again, byte for byte', () => {
  for (const [path, text] of generateDemonstration())
    expect(text === readData(path), `${path} differs: npm run demonstration`).toBe(true)
})

it('lists every shipped file with its size and hash', () => {
  const manifest = JSON.parse(readData('manifest.json')) as Manifest
  expect(manifest).toMatchObject({ version: 1, defaultYear: 2022 })
  for (const { path, size, sha256 } of manifest.sources) {
    const bytes = readFileSync(new URL(path, dataFolder))
    expect([path, bytes.length]).toEqual([path, size])
    expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sha256)
  }
  expect(readData('manifest.json')).toBe(formatManifest(dataFolder))
})

it('keeps invented and real files apart', () => {
  const manifest = JSON.parse(readData('manifest.json')) as Manifest
  for (const { path, dataset } of manifest.sources)
    expect(dataset).toBe(path.startsWith('demonstration/') ? 'demonstration' : 'real')
})
