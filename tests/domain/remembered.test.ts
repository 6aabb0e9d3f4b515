import { expect, it } from 'vitest'
import { remembered } from '@/domain/remembered'

it('does the work once for a text, also where it gives null', () => {
  const asked: string[] = []
  const known = remembered((text) => {
    asked.push(text)
    return text === '' ? null : text.length
  })
  expect(['部门', '', '部门', ''].map(known)).toEqual([2, null, 2, null])
  expect(asked).toEqual(['部门', ''])
})

it('forgets when it has grown too large, prose sooner', () => {
  let count = 0
  const known = remembered((text) => {
    count++
    return text
  })
  const prose = '长'.repeat(81)
  expect([prose, prose].map(known)).toEqual([prose, prose])
  expect(count).toBe(1)
  for (let n = 0; n < 50; n++) expect(known(`${prose}${n}`)).toBe(`${prose}${n}`)
  expect(known(prose)).toBe(prose)
  expect(count).toBe(1 + 50 + 1)
  for (let n = 0; n <= 5_000; n++) expect(known(`第${n}项`)).toBe(`第${n}项`)
  expect(known('第0项')).toBe('第0项')
  expect(count).toBe(52 + 5_001 + 1)
})

it('keeps nothing of a text that is as long as a book', () => {
  let count = 0
  const known = remembered(() => ++count)
  const book = '长'.repeat(10_001)
  expect([book, book].map(known)).toEqual([1, 2])
})
