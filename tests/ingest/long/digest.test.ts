import { createHash } from 'node:crypto'
import { afterEach, expect, it, vi } from 'vitest'
import { openDigest } from '@/ingest/long/digest'

afterEach(() => vi.unstubAllGlobals())

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) % 256)
const sha256 = createHash('sha256').update(bytes).digest('hex')

const digested = async (...reached: readonly number[]) => {
  const { reach, finish } = openDigest(bytes)
  reached.forEach(reach)
  return finish()
}

it('is that of all bytes, however far the reading has come', async () => {
  expect(await digested()).toBe(sha256)
  expect(await digested(10, 700, 1000)).toBe(sha256)
})

it('is the same on plain http, where the browser hides its own', async () => {
  vi.stubGlobal('crypto', {})
  expect(await digested()).toBe(sha256)
  expect(await digested(10, 700, 699, 2000)).toBe(sha256)
})
