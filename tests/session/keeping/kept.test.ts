import { describe, expect, it } from 'vitest'
import { createLibrary } from '@/session/library'
import { differences, type Kept, keptOf, nothingKept } from '@/session/keeping/kept'
import type { Put } from '@/session/keeping/store'

const own = (name: string, rows: string) => ({
  name,
  title: name,
  bytes: new TextEncoder().encode(`部门名称,年度,调整预算(万元),实际支出(万元)\n${rows}\n`),
  dataset: 'real' as const,
  origin: 'own' as const,
  listedSha256: null,
})

/** What would be written, in order. */
function written(before: Kept, after: Kept): string[] {
  const lines: string[] = []
  const note =
    (what: string) =>
    (...parts: readonly unknown[]) =>
      void lines.push(`${what} ${JSON.stringify(parts)}`)
  const put: Put = {
    file: note('file'),
    shelved: ({ isEnabled }) => note('shelved')(isEnabled),
    remove: note('remove'),
    source: (_, choices) => note('source')(choices),
    decision: (_, candidate) => note('decision')(candidate !== null),
    clear: note('clear'),
  }
  differences(before, after)?.(put)
  return lines
}

describe('what is kept', () => {
  it('are the wanted entries, and what was decided about their sources alone', async () => {
    const library = createLibrary()
    const { report } = await library.add([
      own('a.csv', '甲局,2022,1,1'),
      own('b.csv', '甲局,2022,2,2'),
    ])
    const [a, b] = report.entries
    const choose = (sourceId: string) =>
      ({ kind: 'encoding', sourceId, encoding: 'utf-8' }) as const
    const { key, candidates } = report.conflicts[0]!
    const decision = { kind: 'decision', key, candidate: candidates[1]!.id } as const
    const snapshot = await library.change([choose(a!.id), choose(b!.id), decision])
    const kept = keptOf(snapshot, new Set([a!.id]))
    expect([...kept.shelf.keys()]).toEqual([a!.id])
    expect([...kept.sources.keys()]).toEqual([a!.id])
    expect([...kept.decisions]).toEqual([])
    expect([...keptOf(snapshot, new Set([b!.id])).decisions]).toEqual([[key, decision.candidate]])
  })

  it('is written as far as it differs, new files apart', () => {
    const shelved = { id: 'a', name: 'a.csv', isEnabled: true, addedAt: 1, size: 9 }
    const before: Kept = { ...nothingKept, shelf: new Map([['a', shelved]]) }
    expect(differences(before, before)).toBeNull()
    expect(differences(nothingKept, before)).toBeNull()
    expect(written(before, nothingKept)).toEqual(['remove ["a"]'])
    const off = new Map([['a', { ...shelved, isEnabled: false }]])
    const after = {
      ...before,
      shelf: off,
      sources: new Map([['s', { encoding: 'gb18030' as const }]]),
    }
    expect(written(before, after)).toEqual(['shelved [false]', 'source [{"encoding":"gb18030"}]'])
    expect(written(after, before)).toEqual(['shelved [true]', 'source [null]'])
  })
})
