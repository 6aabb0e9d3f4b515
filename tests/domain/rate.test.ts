import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatPercent,
  formatPointDifference,
  formatRate,
  formatTarget,
  meetsTarget,
  type Rate,
  ratio,
  sumOfShortfalls,
} from '@/domain/rate'

const rate = (numerator: number | null, denominator: number | null): Rate => ({
  numerator,
  denominator,
})

/** Amounts in whole 分, up to 3 × 10¹³ 元. */
const fen = (min: bigint) => fc.bigInt({ min, max: 3n * 10n ** 15n })
const targets = fc.integer({ min: 0, max: 10_000 })
const yuan = (amount: bigint) => Number(amount) / 100

describe('formatRate', () => {
  it.each([
    ['预算完成率', 608.57, 655.55, '92.83%'],
    ['预算调整率', 12.1, 643.45, '1.88%'],
    ['年初预算执行率', 608.57, 643.45, '94.58%'],
    ['a lawful rate above 100%', 235.76, 100, '235.76%'],
    ['a net reduction', -12.1, 643.45, '-1.88%'],
    ['nothing spent', 0, 655.55, '0.00%'],
    ['half a step, away from zero', 0.00125, 1, '0.13%'],
    ['less than a percent', 0.5, 1000, '0.05%'],
  ])('prints %s as on the form', (_, numerator, denominator, text) => {
    expect(formatRate(rate(numerator * 10_000, denominator * 10_000))).toBe(text)
  })

  it.each([
    [null, 100],
    [100, null],
    [null, null],
    [100, 0],
    [0, 0],
    [100, -5],
  ])('has no rate for %s of %s', (numerator, denominator) => {
    expect(formatRate(rate(numerator, denominator), 9000)).toBeNull()
    expect(ratio(rate(numerator, denominator))).toBeNull()
    expect(meetsTarget(rate(numerator, denominator), 0)).toBe(false)
  })

  it.each([
    [899_960, 1_000_000, 9000, '89.996%'],
    [899_999.99, 1_000_000, 9000, '89.999999%'],
    [900_000, 1_000_000, 9000, '90.00%'],
    [899_949, 1_000_000, 9000, '89.99%'],
    [919_999.99, 1_000_000, 9000, '92.00%'],
    [924_999.99, 1_000_000, 9250, '92.499999%'],
    [849_960, 1_000_000, 9000, '84.996%'],
    [850_000, 1_000_000, 9000, '85.00%'],
    [899_960, 1_000_000, 9500, '89.996%'],
    [10_000, 1_000_000, 300, '1.00%'],
  ])('prints %d of %d under a target of %d as %s', (numerator, denominator, target, text) => {
    expect(formatRate(rate(numerator, denominator), target)).toBe(text)
  })

  it('never prints a rate that lies below the target as the target or above', () => {
    const oneFenBelow = fc
      .tuple(fen(1n), targets)
      .map(([d, target]) => ({ d, target, n: (BigInt(target) * d - 1n) / 10_000n }))
    fc.assert(
      fc.property(oneFenBelow, ({ n, d, target }) => {
        const under = rate(yuan(n), yuan(d))
        fc.pre(!meetsTarget(under, target))
        const [whole = '', fraction = ''] = formatRate(under, target)!.slice(0, -1).split('.')
        const printed = BigInt(whole + fraction)
        expect(printed < BigInt(target) * 10n ** BigInt(fraction.length - 2)).toBe(true)
      }),
    )
  })

  it('prints two decimals wherever the target is met', () => {
    fc.assert(
      fc.property(fen(0n), fen(1n), targets, (n, d, target) => {
        const met = rate(yuan(n), yuan(d))
        fc.pre(meetsTarget(met, target))
        expect(formatRate(met, target)).toMatch(/^\d+\.\d\d%$/)
      }),
    )
  })
})

describe('meetsTarget', () => {
  it('agrees with integer arithmetic on 分, whatever the doubles say', () => {
    fc.assert(
      fc.property(fen(0n), fen(1n), targets, (n, d, target) => {
        expect(meetsTarget(rate(yuan(n), yuan(d)), target)).toBe(n * 10_000n >= BigInt(target) * d)
      }),
    )
  })

  it('calls every department at exactly 90% met, and one 分 less not', () => {
    const revised = fen(1n).map((tenth) => tenth - (tenth % 10n) + 10n)
    fc.assert(
      fc.property(revised, (d) => {
        const n = (d * 9n) / 10n
        expect(meetsTarget(rate(yuan(n), yuan(d)), 9000)).toBe(true)
        expect(meetsTarget(rate(yuan(n - 1n), yuan(d)), 9000)).toBe(false)
      }),
    )
  })

  it('passes the published form at 90% and fails it at 95%', () => {
    const published = rate(6_085_700, 6_555_500)
    expect([9000, 9500, 10_000].map((target) => meetsTarget(published, target))).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('sumOfShortfalls', () => {
  const judged = (numerator: number | null, denominator: number | null, target = 9000) => ({
    rate: { numerator, denominator },
    target,
  })

  it('adds what each lacks, and sets no surplus against it', () => {
    expect(
      sumOfShortfalls([judged(80, 100), judged(200, 100), judged(899_999.99, 1_000_000)]),
    ).toBe(10.01)
    expect(sumOfShortfalls([judged(90, 100)])).toBe(0)
  })

  it('is exact to a millionth of a 元', () => {
    expect(sumOfShortfalls([judged(0, 0.01, 1)])).toBe(0.000001)
  })

  it('has none where no rate can be computed', () => {
    expect(sumOfShortfalls([judged(null, 100), judged(5, 0), judged(5, null)])).toBeNull()
    expect(sumOfShortfalls([])).toBeNull()
  })
})

describe('formatPointDifference', () => {
  it.each([
    [rate(90, 100), rate(91.2, 100), '▲ 1.20 个百分点'],
    [rate(92.83, 100), rate(90, 100), '▼ 2.83 个百分点'],
    [rate(90, 100), rate(900, 1000), '持平'],
    [rate(90, 100), rate(90.004, 100), '持平'],
    [rate(90_000, 100_000), rate(89_996, 100_000), '▼ 0.004 个百分点'],
    [rate(1e9, 1e9), rate(1e9 - 1, 1e9), '▼ 不到 0.0001 个百分点'],
    // Half a hundredth exactly, which doubles miss: 0.01005 is stored a little under it.
    [rate(0, 100_000), rate(1005, 100_000), '▲ 1.01 个百分点'],
    [rate(-5, 100), rate(5, 100), '▲ 10.00 个百分点'],
  ])('from %o to %o is %s', (from, to, text) => {
    expect(formatPointDifference(from, to)).toBe(text)
  })

  it('is unknown when either rate is', () => {
    expect(formatPointDifference(rate(null, 100), rate(90, 100))).toBeNull()
    expect(formatPointDifference(rate(90, 100), rate(90, 0))).toBeNull()
  })
})

it.each([
  [9000, '90%'],
  [9250, '92.5%'],
  [10_000, '100%'],
])('writes a target of %d basis points as %s', (target, text) => {
  expect(formatTarget(target)).toBe(text)
})

it('prints as many decimals as asked', () => {
  expect([1, 2, 4].map((decimals) => formatPercent(60_857n, 65_555n, decimals))).toEqual([
    '92.8%',
    '92.83%',
    '92.8335%',
  ])
})
