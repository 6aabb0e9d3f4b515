import { formOrigin } from '@/domain/origin'
import { formatPointDifference, type Rate, ratio } from '@/domain/rate'
import { formatFraction, formatRateOrReason, MISSING } from '@/ui/formats'
import type { Column } from '../panel'
import { placeOf, type Spread, type Standing } from './standing'
import { listed } from '../listed'

export const ownText = ({ rate, metric, target, absence }: Standing): string =>
  absence ?? formatRateOrReason(rate, metric.id === 'completion_rate' ? target : undefined)

/** Why the year's column is empty or half empty, in few words; `null`: it is whole. */
export function gapWords(standing: Standing): string | null {
  if (standing.absence !== null) return standing.absence
  if (ratio(standing.rate) === null) return '无法计算'
  return standing.spread === null ? '没有同类' : null
}

const percentText = (percent: number | undefined): string =>
  percent === undefined ? MISSING : (formatFraction(percent / 100) ?? MISSING)

export const medianText = ({ spread }: Standing): string => percentText(spread?.median)

/** `▲ 1.20 个百分点`: the department above the median of its peers. */
export function besideMedian({ rate, spread }: Standing): string {
  const own = ratio(rate)
  if (spread === null || own === null) return MISSING
  return formatPointDifference(ofPercent(spread.median), ofPercent(100 * own)) ?? MISSING
}

/** To a billionth, so that the median and a rate equal to it do not differ by a binary rest. */
const ofPercent = (percent: number): Rate => ({ numerator: percent * 1e7, denominator: 1e9 })

/** `88.10%–94.02%`. */
export function rangeText({ spread }: Standing, from: keyof Spread, to: keyof Spread): string {
  return spread === null ? MISSING : `${percentText(spread[from])}–${percentText(spread[to])}`
}

/** Who the peers are: never more than what was looked at. */
export function groupText({ absence, category, group, peers }: Standing): string {
  if (absence !== null) return `当年没有自评表（${absence}），不与同类比`
  if (category === null) return '没有写明类别，无从比较'
  if (peers.length === 0) return `类别“${category}”没有其他部门`
  return group === 'similar'
    ? `${peers.length} 个同为“${category}”、调整预算在其一半至两倍的部门`
    : `${peers.length} 个同为“${category}”的部门（规模相近的不足 3 个）`
}

/** `第 5 高（共 13 个）`. */
export function placeText(standing: Standing): string {
  const place = placeOf(standing)
  if (place === null || standing.peers.length === 0) return MISSING
  return `第 ${place} 高（共 ${standing.peers.length + 1} 个）`
}

const MOST_NAMES = 40

const namesText = ({ peers }: Standing): string =>
  peers.length === 0
    ? MISSING
    : listed(
        peers.map(({ name }) => name),
        MOST_NAMES,
      )

export const table: readonly Column<Standing>[] = [
  { label: '年度', align: 'start', text: ({ year }) => String(year), value: ({ year }) => year },
  { label: '比率', align: 'start', text: ({ metric }) => metric.name },
  {
    label: '本部门',
    align: 'end',
    text: ownText,
    origins: ({ metric, year, absence }, { departmentId }) =>
      absence === null ? formOrigin(departmentId ?? '', year, metric.fields) : [],
  },
  { label: '同类中位数', align: 'end', text: medianText },
  { label: '与中位数之差', align: 'end', text: besideMedian },
  { label: '名次', align: 'end', text: placeText },
  {
    label: '中间一半',
    align: 'end',
    text: (row) => rangeText(row, 'lowerQuartile', 'upperQuartile'),
  },
  { label: '最低至最高', align: 'end', text: (row) => rangeText(row, 'low', 'high') },
  { label: '与谁比', align: 'start', text: groupText },
  { label: '名单', align: 'start', text: namesText },
]
