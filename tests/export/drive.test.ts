import { afterEach, describe, expect, it, vi } from 'vitest'
import { drive, type Row, type Rows, writeSteps } from '@/export'

const many = (length: number): Rows => ({
  length,
  *[Symbol.iterator](): Generator<Row> {
    for (let index = 0; index < length; index++) yield [`第${index}行，=1`, index]
  },
})

const document = (length: number) => ({
  title: '',
  lines: [],
  sheets: [
    {
      name: '表',
      columns: [
        { label: '甲', kind: 'text' as const },
        { label: '乙', kind: 'integer' as const },
      ],
      rows: many(length),
    },
  ],
})

describe('drive', () => {
  afterEach(() => void vi.restoreAllMocks())
  it.each(['csv', 'xlsx'] as const)(
    'tells how far it is, in order, up to the end (%s)',
    async (format) => {
      // A slow machine: every look at the clock is one second later.
      let clock = 0
      vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1_000))
      const shares: number[] = []
      await drive(writeSteps(document(60_000), format), {
        onProgress: (share) => shares.push(share),
      })
      expect(shares.at(-1)).toBe(1)
      expect(shares).toEqual([...shares].sort((a, b) => a - b))
      expect(shares.length).toBeGreaterThan(1)
    },
  )

  it.each(['csv', 'xlsx'] as const)(
    'stops between two steps once it is cancelled (%s)',
    async (format) => {
      const controller = new AbortController()
      let seen = 0
      const run = drive(writeSteps(document(1_000_000), format), {
        signal: controller.signal,
        onProgress: (share) => {
          seen = share
          controller.abort()
        },
      })
      await expect(run).rejects.toMatchObject({ name: 'AbortError' })
      expect(seen).toBeLessThan(0.9)
    },
  )
})

describe('writeSteps', () => {
  it('makes a ZIP of several tables as CSV, one file for each', async () => {
    const { unzipSync, strFromU8 } = await import('fflate')
    const [sheet] = document(2).sheets
    const sheets = [sheet!, { ...sheet!, name: '另一张' }]
    const { bytes } = await drive(writeSteps({ title: '', lines: [], sheets }, 'csv'))
    const files = unzipSync(bytes)
    expect(Object.keys(files)).toEqual(['表.csv', '另一张.csv'])
    expect(strFromU8(files['另一张.csv']!)).toContain('甲,乙\r\n第0行，=1,0\r\n')
  })
})
