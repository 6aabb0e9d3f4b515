import type { GroupBy } from '@/domain/area'
import { divisionWords } from '@/domain/division'
import type { Origin } from '@/domain/origin'
import { formatPointDifference, formatRate, ratio, type Rate } from '@/domain/rate'
import { completionRate } from '@/metrics'
import { formatCount, formatWanYuan, MISSING } from '@/ui/formats'
import { totalOf } from '../origins'
import type { Column, PanelInput } from '../panel'
import type { Row } from './query'

export const rateOf = (row: Row): Rate => ({ numerator: row.actual, denominator: row.revised })

const rateBefore = (row: Row): Rate => ({
  numerator: row.actual_before,
  denominator: row.revised_before,
})

export const rateText = (row: Row, { scope }: PanelInput): string =>
  formatRate(rateOf(row), scope.target) ?? '无法计算'

export const changeText = (row: Row): string =>
  formatPointDifference(rateBefore(row), rateOf(row)) ?? MISSING

const nameless: Readonly<Record<GroupBy, string>> = {
  division: '未写行政区划',
  category: '未分类',
  parent: '没有下属单位的部门',
}

export function groupName({ key, name }: Row, { scope }: PanelInput): string {
  if (key === null) return nameless[scope.by]
  if (scope.by === 'division') return divisionWords(key, new Map(name ? [[key, name]] : []))
  return scope.by === 'parent' ? `${name ?? key}及其下属单位` : key
}

/** `覆盖 9 个部门，缺 1 个`: who is in the pooled rate and who is not, and why. */
export function coverText({ rated, lacking, not_filed, contained }: Row): string {
  const missing = lacking + not_filed
  return [
    `覆盖 ${formatCount(rated)} 个部门，缺 ${formatCount(missing)} 个`,
    lacking > 0 && `${formatCount(lacking)} 个无法计算`,
    not_filed > 0 && `${formatCount(not_filed)} 个应报未报`,
    contained > 0 && `另有 ${formatCount(contained)} 个已含在汇总`,
  ]
    .filter((part) => part !== false)
    .join('，')
}

/** The forms of the year in this group alone. */
const ofGroup = ({ key }: Row, { scope }: PanelInput): readonly Origin[] =>
  key === null
    ? []
    : totalOf(scope.year, completionRate.fields).map((origin) => ({
        ...origin,
        area: { [scope.by]: key },
      }))

export const table: readonly Column<Row>[] = [
  { label: '分组', align: 'start', text: groupName, value: groupName },
  {
    label: '预算完成率',
    align: 'end',
    text: rateText,
    value: (row) => ratio(rateOf(row)),
    origins: ofGroup,
  },
  { label: '比上年', align: 'end', text: changeText },
  {
    label: '低于目标的部门',
    align: 'end',
    text: (row) => formatCount(row.below),
    value: (row) => row.below,
  },
  {
    label: '距目标差额（万元）',
    align: 'end',
    text: (row) => formatWanYuan(row.shortfall),
    value: (row) => row.shortfall,
  },
  {
    label: '实际支出（万元）',
    align: 'end',
    text: (row) => formatWanYuan(row.actual),
    value: (row) => row.actual,
    origins: ofGroup,
  },
  {
    label: '调整预算（万元）',
    align: 'end',
    text: (row) => formatWanYuan(row.revised),
    value: (row) => row.revised,
    origins: ofGroup,
  },
  { label: '覆盖', align: 'start', text: coverText },
]
