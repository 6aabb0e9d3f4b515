import { formatRate, ratio, type BasisPoints, type Rate } from '@/domain/rate'

export const MISSING = '—'

const wanYuan = new Intl.NumberFormat('zh-CN', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})

/** `608.57 万元` from 元; `—` where not stated. */
export const formatMoney = (yuan: number | null): string =>
  yuan === null ? MISSING : `${formatWanYuan(yuan)} 万元`

/** `608.57`, for columns whose heading names the unit 万元. */
export const formatWanYuan = (yuan: number | null): string =>
  yuan === null ? MISSING : wanYuan.format(yuan / 10_000)

const signedWanYuan = new Intl.NumberFormat('zh-CN', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
})

/** `+12.10`, a difference in 万元 from 元; one that prints as 0.00 bears no sign. */
export const formatSignedWanYuan = (yuan: number | null): string =>
  yuan === null ? MISSING : signedWanYuan.format(yuan / 10_000)

/** `41.20 亿元` from one 亿元 upwards, else in 万元: for sentences and tiles. */
export const formatLargeMoney = (yuan: number | null): string =>
  yuan !== null && Math.abs(yuan) >= 1e8 ? `${wanYuan.format(yuan / 1e8)} 亿元` : formatMoney(yuan)

/** `92.83%`, or why there is none. */
export function formatRateOrReason(rate: Rate, target?: number): string {
  const text = formatRate(rate, target)
  if (text !== null) return text
  const isStated = rate.numerator !== null && rate.denominator !== null
  return isStated ? '无法计算（分母不大于 0）' : '无法计算（未填）'
}

const grouped = new Intl.NumberFormat('zh-CN')
export const formatCount = (count: number): string => grouped.format(count)

/** `+1.88%`, `-3.00%`: a rate whose sign says something; `无法计算` where there is none. */
export function formatSignedRate(rate: Rate): string {
  const text = formatRate(rate)
  if (text === null) return '无法计算'
  return (rate.numerator ?? 0) > 0 ? `+${text}` : text
}

/** `91.70%` from a fraction without amounts of its own, such as a median or an attainment. */
export const formatFraction = (fraction: number, target?: BasisPoints): string | null =>
  formatRate({ numerator: fraction * 1e9, denominator: 1e9 }, target)

/** `5.20`: how far a rate lies under its target in 百分点, with digits enough not to print 0.00. */
export function formatGap(rate: Rate, target: BasisPoints): string {
  const value = ratio(rate)
  if (value === null) return MISSING
  const gap = target / 100 - 100 * value
  if (gap <= 0) return '0.00'
  const decimals = [2, 3, 4, 5, 6, 7, 8].find((n) => Number(gap.toFixed(n)) > 0) ?? 8
  return gap.toFixed(decimals)
}

/** `412.00 万元`; an amount that would print as 0.00 says that it is less than the last digit. */
export const formatShortfall = (yuan: number | null): string =>
  yuan !== null && yuan > 0 && yuan < 50 ? '不足 0.01 万元' : formatMoney(yuan)

/** `36.01 亿元` from one 亿元 upwards, else as `formatShortfall`. */
export const formatLargeShortfall = (yuan: number | null): string =>
  yuan !== null && yuan >= 1e8 ? formatLargeMoney(yuan) : formatShortfall(yuan)

/** A rate as a form prints it, from a fraction: `92.83%`, no digit added or cut. */
export function formatReportedRate(fraction: number): string {
  const digits = Number((fraction * 100).toPrecision(12)).toString()
  return `${/\.\d\d/.test(digits) ? digits : (fraction * 100).toFixed(2)}%`
}

/** `1,000.00 元/户`: what one of a thing cost. */
export const formatUnitCost = (yuan: number, unit: string): string =>
  `${wanYuan.format(yuan)} 元/${unit}`
