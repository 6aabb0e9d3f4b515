import { expect, it } from 'vitest'
import { keptWords, memberOf } from '@/pages/data/words'

const aSource = () => ({
  ...{ id: '', name: '', size: 0, encoding: null, layouts: [] },
  formCount: 0,
  rowCount: 0,
})
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

it('names the member of a container, not the file itself', () => {
  const of = (file: string, sources = 2, origin: 'own' | 'shipped' = 'own') =>
    memberOf({ origin, title: '报送.zip', sources: Array.from({ length: sources }, aSource) }, file)
  expect(of('甲局.csv')).toBe('甲局.csv')
  expect(of('甲局.csv', 1)).toBe('甲局.csv')
  expect(of('报送.zip')).toBeNull()
  expect(of('tianhe.csv', 1, 'shipped')).toBeNull()
})
