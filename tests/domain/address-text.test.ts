import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeText, encodeText } from '@/domain/address-text'

it('comes back as it was, in letters that need no escaping', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(encodeText(text)).toMatch(/^[\w-]*$/)
      expect(decodeText(encodeText(text))).toBe(text)
    }),
  )
})

it.each(['%', '中', 'A', '_w'])('gives nothing for %s', (damaged) => {
  expect(decodeText(damaged)).toBe('')
})
