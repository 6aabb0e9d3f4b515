import { expect, it } from 'vitest'
import { importLine } from '@/session/import-line'
import type { Given } from '@/session/incoming'
import { initialState, stateStore } from '@/session/state'

const files = (...names: string[]): readonly File[] => names.map((name) => new File([], name))

/** A line whose imports end one by one, when they are told to. */
function open() {
  let { waiting } = initialState
  let problems: readonly string[] = []
  const store = stateStore((state) => ({ waiting, problems } = state))
  const read: string[] = []
  const ends: (() => void)[] = []
  let last = Promise.resolve()
  const line = importLine(store, (work) => {
    const own = {
      read: (given: readonly Given[]) => {
        read.push(given.map(({ name }) => name).join(' '))
        return new Promise<void>((resolve) => ends.push(resolve))
      },
    }
    return (last = last.then(() => work(own)))
  })
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  const endFirst = async () => {
    ends.shift()?.()
    await settled()
  }
  return { line, read, endFirst, settled, now: () => ({ waiting, problems }) }
}

it('counts the files that wait, and reads them in their order', async () => {
  const { line, read, endFirst, settled, now } = open()
  void line.add(files('甲.csv', '乙.csv'))
  await settled()
  expect(now()).toEqual({ waiting: 0, problems: [] })
  void line.add(files('丙.csv'))
  void line.add(files('丁.csv', '戊.csv'))
  expect(now().waiting).toBe(3)
  await endFirst()
  expect(now().waiting).toBe(2)
  await endFirst()
  expect(now()).toEqual({ waiting: 0, problems: [] })
  expect(read).toEqual(['甲.csv 乙.csv', '丙.csv', '丁.csv 戊.csv'])
})

it('gives up those that wait, says so, and leaves the running one alone', async () => {
  const { line, read, endFirst, settled, now } = open()
  void line.add(files('甲.csv'))
  await settled()
  const waiting = line.add(files('乙.csv', '丙.csv'))
  line.leave()
  expect(now()).toEqual({
    waiting: 0,
    problems: ['已取消排队：等待的 2 个文件都没有读入，其余导入照常。'],
  })
  await endFirst()
  await waiting
  expect(read).toEqual(['甲.csv'])
  void line.add(files('丁.csv'))
  await settled()
  expect(read).toEqual(['甲.csv', '丁.csv'])
})

it('says nothing where nothing waits', () => {
  const { line, now } = open()
  line.leave()
  expect(now().problems).toEqual([])
})
