import { describe, expect, it } from 'vitest'
import {
  formatGap,
  formatLargeMoney,
  formatMoney,
  formatRateOrReason,
  formatReportedRate,
  formatShortfall,
  formatSignedRate,
} from '@/ui/formats'

describe('money', () => {
  it.each([
    [6085700, '608.57 万元'],
    [-121000, '-12.10 万元'],
    [0, '0.00 万元'],
    [12345678901.5, '1,234,567.89 万元'],
    [null, '—'],
  ])('prints %s 元 as %s', (yuan, text) => {
    expect(formatMoney(yuan)).toBe(text)
  })

  it.each([
    [4.12e9, '41.20 亿元'],
    [1e8, '1.00 亿元'],
    [99999999, '10,000.00 万元'],
    [-2e8, '-2.00 亿元'],
  ])('changes to 亿元 from one 亿元 upwards: %s', (yuan, text) => {
    expect(formatLargeMoney(yuan)).toBe(text)
  })

  it('does not print a shortfall that is there as 0.00', () => {
    expect(formatShortfall(49)).toBe('不足 0.01 万元')
    expect(formatShortfall(0)).toBe('0.00 万元')
  })
})

describe('rates', () => {
  it('says why there is none', () => {
    expect(formatRateOrReason({ numerator: 5, denominator: 0 })).toBe('无法计算（分母不大于 0）')
    expect(formatRateOrReason({ numerator: null, denominator: 5 })).toBe('无法计算（未填）')
  })

  it('prints the sign of an adjustment', () => {
    expect(formatSignedRate({ numerator: 121000, denominator: 6434500 })).toBe('+1.88%')
    expect(formatSignedRate({ numerator: -1, denominator: 10 })).toBe('-10.00%')
    expect(formatSignedRate({ numerator: 0, denominator: 10 })).toBe('0.00%')
  })

  it.each([
    [0.9283, '92.83%'],
    [0.0188, '1.88%'],
    [1, '100.00%'],
    [2.3576, '235.76%'],
    [0.89996, '89.996%'],
  ])('prints the reported %s as the form did: %s', (fraction, text) => {
    expect(formatReportedRate(fraction)).toBe(text)
  })

  it('gives a gap as many digits as it takes not to be 0.00', () => {
    expect(formatGap({ numerator: 8480, denominator: 10000 }, 9000)).toBe('5.20')
    expect(formatGap({ numerator: 899960, denominator: 1000000 }, 9000)).toBe('0.004')
    expect(formatGap({ numerator: 95, denominator: 100 }, 9000)).toBe('0.00')
  })
})
