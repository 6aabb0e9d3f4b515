import { expect, it } from 'vitest'
import { openWishes } from '@/session/keeping/wishes'
import { createLibrary } from '@/session/library'
import { twin } from '../../ingest/helpers'

const nameless = () => ({
  name: '缺部门.txt',
  title: '缺部门.txt',
  bytes: new TextEncoder().encode(twin.replaceAll('广州市天河区总工会', '')),
  dataset: 'real' as const,
  origin: 'own' as const,
  listedSha256: null,
})

/** A library with one file whose question was answered, and what is to be kept of it. */
async function answered(isChosen: boolean) {
  const library = createLibrary()
  const wishes = openWishes()
  const first = await library.add([nameless()])
  wishes.follow(first, isChosen)
  const [entry] = first.report.entries
  const answer = { kind: 'answer', sourceId: entry!.sources[0]!.id, sheet: '' } as const
  return { library, wishes, id: entry!.id, answer: { ...answer, answers: { department: '甲局' } } }
}

it('keeps the answer about a file that was removed, and asks no more when the bytes are back', async () => {
  const { library, wishes, id, answer } = await answered(true)
  wishes.follow(await library.change([answer]), true)
  const removed = await library.change([{ kind: 'remove', id }])
  expect(removed.report.entries).toEqual([])
  expect(removed.report.removed).toEqual({ title: '缺部门.txt', isAnswered: true })
  const kept = wishes.follow(removed, true)
  expect([kept.shelf.size, kept.choices.size]).toEqual([0, 1])

  const undone = await library.change([{ kind: 'undo' }])
  expect(undone.report.entries[0]?.questions).toEqual([])
  await library.change([{ kind: 'remove', id }])
  const next = createLibrary()
  await next.change([{ kind: 'adopt', choices: kept.choices }])
  const { report } = await next.add([nameless()])
  expect(report.entries[0]?.questions).toEqual([])
  expect(report.entries[0]?.answered).toHaveLength(1)
  expect(report.departments.map(({ name }) => name)).toEqual(['甲局'])
})

it('keeps no answer about a file that is not to be kept, removed or not', async () => {
  const { library, wishes, id, answer } = await answered(false)
  expect(wishes.follow(await library.change([answer]), true).choices.size).toBe(0)
  expect(wishes.follow(await library.change([{ kind: 'remove', id }]), true).choices.size).toBe(0)
})
