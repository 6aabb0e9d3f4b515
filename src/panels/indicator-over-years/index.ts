import { formOrigin } from '@/domain/origin'
import { attainment } from '@/metrics'
import { formatCount, MISSING } from '@/ui/formats'
import { type Column, defineArrangedPanel } from '../panel'
import { heightFor, toOption } from './chart'
import { chosenIndicator, query } from './query'
import { numbersOf, pointText, type Series, seriesName, seriesOf, targetOf } from './series'

const isDrawn = (series: Series) => numbersOf(series).length > 0
const pointsOf = (all: readonly Series[]) =>
  all.flatMap(({ points }) => points.flatMap(({ row }) => (row === null ? [] : [row])))

const table = (all: readonly Series[]): readonly Column<Series>[] => [
  { label: '部门', align: 'start', text: seriesName },
  { label: '单位', align: 'start', text: ({ unit }) => unit ?? MISSING },
  ...(all[0]?.points ?? []).map(({ year }, index): Column<Series> => ({
    label: `${year} 年`,
    align: 'start',
    text: ({ points }) => pointText(points[index]?.row ?? null),
    origins({ departmentId, points }) {
      const no = points[index]?.row?.indicator_no
      return no === undefined
        ? []
        : formOrigin(departmentId, year, [`indicator_reported:${no}`, `indicator_target:${no}`])
    },
  })),
]

export const indicatorOverYears = defineArrangedPanel({
  id: 'indicator-over-years',
  question: '一个指标历年怎样？',
  definition:
    '每个部门、每种单位一张小图，纵轴各自成格、不从零起，只看一条线自己的变化，不比部门之间的高低。短横线是当年的目标值；◆ 未达到，● 达到，○ 未设目标值或无法判断。只有写明方向的指标才用颜色表示好坏。没有报的年度断开；文字结果不画线，见表。',
  metrics: [attainment],
  query,
  arrange: seriesOf,
  title(all, { scope }) {
    const points = pointsOf(all)
    const count = (state: string) => points.filter((row) => row.state === state).length
    const departments = new Set(all.map(({ departmentId }) => departmentId)).size
    const judged =
      count('met') + count('missed') === 0
        ? '没有一条可以判断是否达到'
        : `达到 ${count('met')} 条，未达到 ${count('missed')} 条`
    return `${chosenIndicator(scope)}：${formatCount(departments)} 个部门 ${formatCount(points.length)} 条，${judged}`
  },
  note(all) {
    const undrawn = all.filter((series) => !isDrawn(series)).length
    const units = new Set(all.map(({ unit }) => unit)).size
    const hasTarget = all.some((series) =>
      series.points.some(({ row }) => targetOf(series, row) !== null),
    )
    const parts = [
      all.some(isDrawn) ? '纵轴不从 0 起' : '',
      hasTarget ? '短横线：当年的目标值' : '',
      units > 1 ? `${units} 种单位，分开画` : '',
      undrawn > 0 ? `${undrawn} 个部门只有文字结果，没有画线，见表` : '',
    ].filter(Boolean)
    return parts.length > 0 ? parts.join('；') : null
  },
  limit: 8,
  empty: ({ scope }) =>
    `当前数据里没有指标“${chosenIndicator(scope)}”。请在指标目录里另选一个，或到“数据”页导入。`,
  chart: toOption,
  isDrawable: (all) => all.some(isDrawn),
  height: (all) => heightFor(all.length),
  table,
  describe: (series) => [
    [seriesName(series), series.unit === null ? '' : `单位 ${series.unit}`]
      .filter(Boolean)
      .join('，'),
    ...series.points.map(({ year, row }) => `${year} 年 ${pointText(row)}`),
  ],
  departmentId: ({ departmentId }) => departmentId,
})
