import { expect, it } from 'vitest'
import { pack, unpack } from '@/session/packing'

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, at) => (at * 7919) % 251)

it.each([0, 1, 5_000, 4 * 1024 * 1024, 9_000_001])(
  'packs %d bytes and gives them back',
  async (size) => {
    const bytes = bytesOf(size)
    const packed = await pack(bytes)
    expect(packed.isGzip).toBe(true)
    expect(Buffer.compare(await unpack(packed), bytes)).toBe(0)
  },
)

it('leaves books and archives as they are', async () => {
  const bytes = Uint8Array.of(0x50, 0x4b, 3, 4)
  expect(await pack(bytes)).toEqual({ bytes, isGzip: false })
})

it.each([
  ['cut off', (packed: Uint8Array) => packed.subarray(0, packed.length - 20)],
  ['changed', (packed: Uint8Array) => packed.map((byte, at) => (at === 200 ? byte ^ 255 : byte))],
  ['something else', () => bytesOf(500_000)],
])('rejects bytes that are %s', async (_, damage) => {
  const { bytes } = await pack(bytesOf(500_000))
  await expect(unpack({ bytes: damage(bytes), isGzip: true })).rejects.toThrow()
})
