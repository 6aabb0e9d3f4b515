import { afterEach, expect, it, vi } from 'vitest'
import { createLibrary } from '@/session/library'
import type { Progress } from '@/session/progress'

afterEach(() => vi.restoreAllMocks())

const own = (name: string, text: string) => ({
  name,
  title: name,
  bytes: new TextEncoder().encode(text),
  dataset: 'real' as const,
  origin: 'own' as const,
  listedSha256: null,
})
const forms = (department: string) =>
  `部门名称,年度,调整预算(万元),实际支出(万元)\n${department},2022,10,9\n`

/** Every look at the clock finds it so much later. */
function clockIn(steps: number): void {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += steps))
}

async function recoded(): Promise<Progress[]> {
  const library = createLibrary()
  const { report } = await library.add([own('甲.csv', forms('甲局')), own('乙.csv', forms('乙局'))])
  const told: Progress[] = []
  const sourceId = report.entries[1]!.sources[0]!.id
  await library.change([{ kind: 'encoding', sourceId, encoding: 'gb18030' }], (one) =>
    told.push(one),
  )
  return told
}

it('tells of what is read again for another encoding, and of nothing else', async () => {
  clockIn(400)
  const told = await recoded()
  expect(told.at(-1)).toEqual({ stage: 'reading-again', done: 1, total: 1 })
  expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['reading-again']))
})

it('says nothing of what is over at once', async () => {
  clockIn(0)
  expect(await recoded()).toEqual([])
})
