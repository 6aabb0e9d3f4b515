import { adjustmentRate, completionRate, outturnRate } from '@/metrics'
import { defineArrangedPanel, type PanelInput } from '../panel'
import { heightOf, leastHeight, toOption } from './chart'
import { FEWEST, query } from './query'
import { type Standing, standingsOf } from './standing'
import { besideMedian, groupText, medianText, ownText, placeText, rangeText, table } from './table'

const hasPeers = ({ spread }: Standing): boolean => spread !== null

const completionOf = (all: readonly Standing[]) =>
  all.filter(({ metric }) => metric.id === completionRate.id)

/** Completion of the page's year, else of the latest with a form. */
const headOf = (all: readonly Standing[], { scope }: PanelInput): Standing | undefined => {
  const completion = completionOf(all)
  const filed = completion.filter(({ absence }) => absence === null)
  return completion.find(({ year }) => year === scope.year) ?? filed.at(-1)
}

/** `2020 年应报未报`: the years in which there is nobody to be compared. */
const gaps = (all: readonly Standing[]): readonly string[] =>
  completionOf(all).flatMap(({ year, absence }) => (absence === null ? [] : `${year} 年${absence}`))

export const departmentPeers = defineArrangedPanel({
  id: 'department-peers',
  question: '与同类部门比怎样？',
  definition: `同类是同一数据、同一年度、同一类别，并且调整预算在本部门一半至两倍之间的其他部门；不足 ${FEWEST} 个时改为同类别的全部部门，并写明。每列一个年度：灰点是同类部门，灰带是中间一半（下四分位至上四分位，按线性内插），黑短线是中位数，大圆点是本部门；年度下写本部门和中位数的数字。没有自评表的年度两条线都断开，年度下写明原因。已含在主管部门汇总表内的单位、本部门的主管部门和下属单位不作同类。与中位数之差由没有舍入的数算出，末位可能与印出的两数相减差 1。净调整率高低本身不是好坏。演示数据与真实数据从不互比。`,
  metrics: [completionRate, adjustmentRate, outturnRate],
  query,
  arrange: standingsOf,
  title(all, input) {
    const head = headOf(all, input)
    if (!head) return '与同类部门比怎样？'
    if (head.absence !== null) return `${head.year} 年没有自评表（${head.absence}），不与同类比`
    if (!hasPeers(head)) return `${head.year} 年没有同类部门可比`
    return `${head.year} 年预算完成率 ${ownText(head)}，同类中位数 ${medianText(head)}，${besideMedian(head)}`
  },
  note(all, input) {
    const head = headOf(all, input)
    if (!head) return null
    const missing = gaps(all)
    const broken = missing.length > 0 ? `没有自评表的年度断开：${missing.join('、')}。` : ''
    return `${broken}${head.year} 年与谁比：${groupText(head)}。各年名单见表。`
  },
  empty: () => '这个部门还没有自评表。',
  chart: toOption,
  isDrawable: (all) => all.some(hasPeers),
  height: heightOf,
  leastHeight,
  minWidth: () => 440,
  table,
  describe: (row) => [
    `${row.year} 年 ${row.metric.name} ${ownText(row)}`,
    ...(row.absence === null ? besidePeers(row) : []),
    groupText(row),
  ],
})

const besidePeers = (row: Standing): readonly string[] => [
  `同类中位数 ${medianText(row)}，本部门与中位数 ${besideMedian(row)}，${placeText(row)}`,
  `中间一半 ${rangeText(row, 'lowerQuartile', 'upperQuartile')}，最低至最高 ${rangeText(row, 'low', 'high')}`,
]
