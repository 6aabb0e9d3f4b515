import { fromRow } from '../origins'
import { attainment } from '@/metrics'
import { formatCount } from '@/ui/formats'
import { stateNames } from '../department-indicators/table'
import { type Column, definePanel } from '../panel'
import { barsHeight, stateBars } from '../state-bars'
import { query, type Row } from './query'
import { pieces, states, stateWords, totalOf } from './states'

/** What the indicators in this state report and aim at. */
const fieldsIn = ({ items }: Row, state: string): readonly string[] =>
  items.split(';').flatMap((item) => {
    const [itsState, numbers = ''] = item.split(':')
    if (itsState !== state) return []
    return numbers
      .split(' ')
      .flatMap((no) => [`indicator_reported:${no}`, `indicator_target:${no}`])
  })

const table: readonly Column<Row>[] = [
  { label: '部门', align: 'start', text: (row) => row.name, value: (row) => row.name },
  ...states.map((state): Column<Row> => ({
    label: stateNames[state],
    align: 'end',
    text: (row) => formatCount(row[state]),
    value: (row) => row[state],
    origins: fromRow((row) => fieldsIn(row, state)),
  })),
  { label: '合计', align: 'end', text: (row) => formatCount(totalOf(row)), value: totalOf },
]

export const indicatorAttainment = definePanel({
  id: 'indicator-attainment',
  question: '多少指标达到了目标？',
  definition:
    '每条横条是一个部门所选年度的关键指标个数，分五种状态：达到、未达到、未设目标值、文字结果、不可比。只有写了目标值、且与完成值同单位的才能判断是否达到；未设目标值的自报 100% 不算达到。未达到多的部门在前。',
  metrics: [attainment],
  query,
  title(rows, { scope }) {
    const sum = (state: (typeof states)[number]) => rows.reduce((all, row) => all + row[state], 0)
    const counts = states
      .filter((state) => sum(state) > 0)
      .map((state) => `${formatCount(sum(state))} 个${stateNames[state]}`)
    return `${scope.year} 年 ${formatCount(rows.reduce((all, row) => all + totalOf(row), 0))} 个指标：${counts.join('，')}`
  },
  limit: 15,
  empty: ({ scope }) => `${scope.year} 年的自评表没有关键指标。请换一个年度，或到“数据”页导入。`,
  chart: (rows, drawing) =>
    stateBars(
      rows.map((row) => ({
        name: row.name,
        counts: states.map((state) => row[state]),
        words: stateWords(row),
      })),
      pieces,
      drawing,
    ),
  height: barsHeight,
  table,
  describe: (row) => [`${row.name}，${totalOf(row)} 个指标`, stateWords(row)],
  departmentId: (row) => row.department_id,
})
