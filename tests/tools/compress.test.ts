import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compressSite } from '../../tools/compress'
import { isHashedAsset } from '../../tools/hashed-asset'
import { aFolder } from './site-fixture'

it('compresses hashed assets that shrink, and nothing else', async () => {
  const long = '财政'.repeat(1000)
  const folder = aFolder({
    'index.html': long,
    'assets/page-abcd1234.js': long,
    'assets/small-abcd1234.js': 'short',
    'assets/noise-abcd1234.bin': randomBytes(5000),
    'assets/plain.js': long,
    'data/2024.csv': long,
    'data/assets/copy-abcd1234.csv': long,
  })
  expect(await compressSite(folder.root)).toEqual([
    'assets/page-abcd1234.js.br',
    'assets/page-abcd1234.js.gz',
  ])
  const written = (path: string) => readFileSync(join(folder.root, path))
  expect(gunzipSync(written('assets/page-abcd1234.js.gz')).toString()).toBe(long)
  expect(brotliDecompressSync(written('assets/page-abcd1234.js.br')).toString()).toBe(long)
  folder.remove()
})

it.each([
  ['assets/index-Dcmj0NxV.css', true],
  ['/assets/duckdb-eh-9ubY-jlA.wasm', true],
  ['assets/index.css', false],
  ['assets/index-Dcmj0NxV.css.gz', false],
  ['data/assets/index-Dcmj0NxV.css', false],
  ['assets/../data/index-Dcmj0NxV.csv', false],
])('reads off the name of %s whether it can change: %s', (path, hashed) => {
  expect(isHashedAsset(path)).toBe(hashed)
})
