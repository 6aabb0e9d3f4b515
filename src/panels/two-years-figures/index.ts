import { adjustmentRate, completionRate, outturnRate, shortfall, unspent } from '@/metrics'
import { moneyFieldNames } from '@/domain/form'
import { formOrigin } from '@/domain/origin'
import { MISSING } from '@/ui/formats'
import { type Column, defineArrangedPanel, type PanelInput } from '../panel'
import { yearsBeside } from '../two-years'
import { type Figure, figuresOf } from './figures'
import { query } from './query'

const column = (side: 'before' | 'after', year: number): Column<Figure> => ({
  label: `${year} 年`,
  align: 'end',
  text: (figure) => figure[side],
  origins: ({ fields }, { departmentId }) => formOrigin(departmentId ?? '', year, fields),
})

function table(_: readonly Figure[], { scope }: PanelInput): readonly Column<Figure>[] {
  const { earlier, later } = yearsBeside(scope)
  return [
    { label: '项目', align: 'start', text: ({ name }) => name },
    column('before', earlier),
    column('after', later),
    {
      label: `${later} 比 ${earlier}`,
      align: 'end',
      text: ({ difference }) => difference,
      origins: ({ fields }, { departmentId }) =>
        [earlier, later].flatMap((year) => formOrigin(departmentId ?? '', year, fields)),
    },
  ]
}

export const twoYearsFigures = defineArrangedPanel({
  id: 'two-years-figures',
  question: '两年的金额和比率差多少？',
  definition:
    '同一部门两个年度逐项并排，差是较晚一年减较早一年：金额以万元计，比率之差以百分点计，▲ 为增加，▼ 为减少。比率按本站口径重算，表内自报的另列一行。没有自评表的年度写明原因，不当作 0。',
  metrics: [completionRate, adjustmentRate, outturnRate, unspent, shortfall],
  query,
  arrange: figuresOf,
  title: (figures) =>
    [completionRate.name, moneyFieldNames.actual_expenditure]
      .map((name) => `${name} ${figures.find((one) => one.name === name)?.difference ?? MISSING}`)
      .join('，'),
  note: ([figure]) => figure?.remark ?? null,
  empty: ({ scope }) => {
    const { earlier, later } = yearsBeside(scope)
    return `${earlier} 年和 ${later} 年都没有这个部门的自评表。请换一个年度。`
  },
  table,
  describe: ({ name, before, after, difference }) => [name, before, after, difference],
})
