import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pairSentences, similarity } from '@/panels/sentence-pairs'

it.each([
  // Pairs of 甲乙丙丁: 甲乙 乙丙 丙丁; of 甲乙丙戊: 甲乙 乙丙 丙戊; two are common: 2 × 2 / 6.
  ['甲乙丙丁', '甲乙丙戊', 4 / 6],
  ['甲乙', '乙甲', 0],
  // 哈哈 stands twice in the first and once in the second: 2 × 1 / 3.
  ['哈哈哈', '哈哈', 2 / 3],
  ['预算 执行', '预算执行', 1],
  ['甲', '甲', 0],
])('compares %s and %s by their pairs of characters', (a, b, share) => {
  expect(similarity(a, b)).toBeCloseTo(share, 10)
})

it('tells the same, changed, new and dropped sentences apart', () => {
  const before = ['预算编制不够精细', '部分项目前期论证不充分，开工较晚', '宣传渠道较为单一']
  const after = ['部分项目前期论证不够充分，开工较晚', '预算编制不够精细', '基层力量相对薄弱']
  expect(pairSentences(before, after)).toEqual([
    { kind: 'changed', before: before[1], after: after[0] },
    { kind: 'same', before: before[0], after: after[1] },
    { kind: 'new', before: null, after: after[2] },
    { kind: 'dropped', before: before[2], after: null },
  ])
})

it('prefers the same sentence to a near one that stands earlier', () => {
  const pairs = pairSentences(['做好督查督办工作一', '做好督查督办工作'], ['做好督查督办工作'])
  expect(pairs.map(({ kind, before }) => [kind, before])).toEqual([
    ['same', '做好督查督办工作'],
    ['dropped', '做好督查督办工作一'],
  ])
})

it('shows every sentence of both texts exactly once', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1 }), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pairs = pairSentences(before, after)
      const stated = (side: 'before' | 'after') =>
        pairs.flatMap((pair) => (pair[side] === null ? [] : [pair[side]]))
      expect(stated('after')).toEqual(after)
      expect(stated('before').sort()).toEqual([...before].sort())
    }),
  )
})
