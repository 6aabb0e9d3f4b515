import { formatRate, type Rate } from '@/domain/rate'

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

export const formatCount = (count: number): string => count.toLocaleString('zh-CN')

/** `5.20`, a difference in 百分点 without its unit, from a fraction. */
export const formatPoints = (difference: number): string => (difference * 100).toFixed(2)
