import { formOrigin } from '@/domain/origin'
import { type Column, defineArrangedPanel, type PanelInput } from '../panel'
import { yearsBeside } from '../two-years'
import { type Change, changeNames, changeOf, differenceText, goalText, type Item } from './items'
import { itemsOf, valueText } from './items'
import { query, type Row } from './query'
import { formatCount } from '@/ui/formats'

type Side = 'before' | 'after'
const kindNames: Readonly<Record<Row['kind'], string>> = { task: '任务', indicator: '指标' }

const valueField = ({ kind, no }: Row): string =>
  kind === 'task' ? `task_funds:${no}` : `indicator_reported:${no}`

const valueColumn = (side: Side, year: number): Column<Item> => ({
  label: `${year} 年`,
  align: 'end',
  text: (item) => valueText(item[side]),
  origins: (item, { departmentId }) =>
    item[side] ? formOrigin(departmentId ?? '', year, [valueField(item[side])]) : [],
})

const goalColumn = (side: Side, year: number): Column<Item> => ({
  label: `${year} 年目标值`,
  align: 'end',
  text: (item) => goalText(item[side]),
  origins: (item, { departmentId }) =>
    item[side]?.target_text
      ? formOrigin(departmentId ?? '', year, [`indicator_target:${item[side].no}`])
      : [],
})

function table(_: readonly Item[], { scope }: PanelInput): readonly Column<Item>[] {
  const { earlier, later } = yearsBeside(scope)
  return [
    { label: '名称', align: 'start', text: ({ name }) => name },
    { label: '类别', align: 'start', text: ({ kind }) => kindNames[kind] },
    { label: '比较', align: 'start', text: (item) => changeNames[changeOf(item)] },
    valueColumn('before', earlier),
    valueColumn('after', later),
    { label: `${later} 比 ${earlier}`, align: 'end', text: differenceText },
    goalColumn('before', earlier),
    goalColumn('after', later),
  ]
}

const changes: readonly Change[] = ['new', 'gone', 'changed', 'same']

export const twoYearsTasks = defineArrangedPanel({
  id: 'two-years-tasks',
  question: '两年的任务和指标有什么不同？',
  definition:
    '任务按名称、指标按统一名称对齐，任务比的是涉及资金，指标比的是完成值和目标值；名称不同的不合并，各列一行。单位不同的数不相减。只有名称、没有数的照写。',
  metrics: [],
  query,
  arrange: itemsOf,
  title: (items) =>
    `任务和指标：${changes
      .map((change) => ({
        change,
        count: items.filter((item) => changeOf(item) === change).length,
      }))
      .filter(({ count }) => count > 0)
      .map(({ change, count }) => `${changeNames[change].slice(2)} ${formatCount(count)} 项`)
      .join('，')}`,
  empty: ({ scope }) => {
    const { earlier, later } = yearsBeside(scope)
    return `${earlier} 年和 ${later} 年的自评表都没有列出任务和指标。请换一个年度。`
  },
  table,
  describe: (item) => [
    `${kindNames[item.kind]} ${item.name}，${changeNames[changeOf(item)].slice(2)}`,
    `${valueText(item.before)} → ${valueText(item.after)}`,
    differenceText(item),
  ],
})
