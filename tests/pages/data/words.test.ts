import { expect, it } from 'vitest'
import { keptWords } from '@/pages/data/words'

const nothing = {
  isChosen: true,
  failure: null,
  saved: new Set<string>(),
  size: 0,
  decisions: 0,
  isBusy: false,
}

it('says what is kept: files, decisions, or both', () => {
  const files = { saved: new Set(['a', 'b']), size: 1536 }
  expect(keptWords({ ...nothing, ...files })).toBe('已保存 2 个文件，占用 1.5 KB。')
  expect(keptWords({ ...nothing, decisions: 3 })).toBe('已保存 3 项决定。')
  expect(keptWords({ ...nothing, ...files, decisions: 1, isBusy: true })).toBe(
    '正在保存… 2 个文件，占用 1.5 KB；1 项决定。',
  )
})
