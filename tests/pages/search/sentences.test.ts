import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlighted, sentenceOf, wordsOf } from '@/pages/search/sentences'

describe('sentenceOf', () => {
  it('is the sentence with all the words, else one with the first', () => {
    const prose = '慰问劳模。开展送温暖活动；慰问困难职工56户。\n其他'
    expect(sentenceOf(prose, ['慰问', '困难'])).toBe('慰问困难职工56户。')
    expect(sentenceOf(prose, ['温暖'])).toBe('开展送温暖活动；')
    expect(sentenceOf(prose, ['慰问', '其他'])).toBe('慰问劳模。')
  })

  it('is cut around what was found', () => {
    const prose = `${'甲'.repeat(200)}找到${'乙'.repeat(200)}`
    const shown = sentenceOf(prose, ['找到'])
    expect(shown).toMatch(/^…甲{20}找到乙{68}…$/)
  })
})

describe('highlighted', () => {
  it('marks the longest word at each place', () => {
    expect(highlighted('预算完成率 Budget', wordsOf('预算 budget 预算完成'))).toEqual([
      { text: '预算完成', isMatch: true },
      { text: '率 ', isMatch: false },
      { text: 'Budget', isMatch: true },
    ])
  })

  it('says the text again, whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, wanted) => {
        const pieces = highlighted(text, wordsOf(wanted))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})
