import { describe, expect, it } from 'vitest'
import { type Chosen, keyOf } from '@/session/chosen'
import { createLibrary } from '@/session/library'
import { type Kept, nothingKept } from '@/session/keeping/kept'
import { differences, keptOf } from '@/session/keeping/to-keep'
import type { Put } from '@/session/keeping/write'

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
    choice: (_, chosen) => note('choice')(chosen),
    clear: note('clear'),
  }
  differences(before, after)?.(put)
  return lines
}

const encodingOf = (sourceId: string) => ({ about: 'source', sourceId, encoding: 'utf-8' }) as const

const target: Chosen = {
  about: 'target',
  dataset: 'real',
  departmentId: null,
  fiscalYear: 2022,
  target: { metric: 'completion_rate', basisPoints: 9500 },
  at: 1,
}

describe('what is kept', () => {
  it('are the wanted entries and choices, those about a removed file too', async () => {
    const library = createLibrary()
    const { report } = await library.add([
      own('a.csv', '甲局,2022,1,1'),
      own('b.csv', '甲局,2022,2,2'),
    ])
    const [a, b] = report.entries
    const { key, candidates } = report.conflicts[0]!
    const decision = {
      about: 'conflict',
      conflict: key,
      candidate: candidates[1]!.id,
    } as const
    const ofShipped = encodingOf('shipped')
    const chosen = [encodingOf(a!.id), encodingOf(b!.id), decision, target, ofShipped]
    const snapshot = await library.change(chosen.map((one) => ({ kind: 'choose', chosen: one })))
    const all = chosen.map(keyOf)
    const kept = (...wanted: string[]) => keptOf(snapshot, { wanted: new Set(wanted), passing })
    const passing = new Set<string>()

    expect([...kept(a!.id, ...all).shelf.keys()]).toEqual([a!.id])
    expect([...kept(a!.id, ...all).choices.values()]).toEqual(chosen)
    expect([...kept(b!.id, keyOf(target)).choices.values()]).toEqual([target])
    expect([...kept(a!.id).choices]).toEqual([])
    passing.add(b!.id)
    expect([...kept(a!.id, ...all).choices.values()]).toEqual([
      { ...encodingOf(a!.id) },
      target,
      ofShipped,
    ])
  })

  it('is written as far as it differs, new files apart', () => {
    const shelved = { id: 'a', name: 'a.csv', isEnabled: true, addedAt: 1, size: 9 }
    const before: Kept = { ...nothingKept, shelf: new Map([['a', shelved]]) }
    expect(differences(before, before)).toBeNull()
    expect(differences(nothingKept, before)).toBeNull()
    expect(written(before, nothingKept)).toEqual(['remove ["a"]'])
    const after = {
      shelf: new Map([['a', { ...shelved, isEnabled: false }]]),
      choices: new Map([[keyOf(target), target]]),
    }
    expect(written(before, after)).toEqual([
      'shelved [false]',
      `choice [${JSON.stringify(target)}]`,
    ])
    expect(written(after, before)).toEqual(['shelved [true]', 'choice [null]'])
  })
})
