import { type Form, moneyFieldNames, type MoneyField } from '@/domain/form'
import { cannotJudge, fires, notApplicable, pass, wanYuan } from './answer'
import type { FormCheck } from './check'

interface Amount {
  readonly field: string
  readonly label: string
  /** In 分, without sign. */
  readonly size: bigint
}

/** A slip of 元 for 万元 is ×10,000; a part of a tenth still stands out a thousandfold. */
const FACTOR = 1000n

const totals: readonly MoneyField[] = ['original_budget', 'revised_budget', 'actual_expenditure']
const parts: readonly MoneyField[] = [
  'budget_adjustment',
  'general_public_budget',
  'gov_funds_budget',
  'state_capital_budget',
  'other_funds',
]

export const wrongUnit: FormCheck = {
  kind: 'form',
  id: 'Q12',
  name: '金额疑似用错单位',
  severity: 'error',
  rationale: '在以万元为单位的栏里按元填写，金额会大一万倍，足以压倒全区的合计。',
  basis:
    '年初预算、调整预算、实际支出两两之间，或与上年同一栏之间，相差 1,000 倍以上；预算调整数、各资金来源、任务涉及资金达到实际支出（未填时用调整预算）的 1,000 倍。为 0 的金额不参与比较。',
  judge(form, { previous }) {
    const own = amountsOf(form, totals)
    const lesser = [...amountsOf(form, parts), ...taskFunds(form)]
    const whole = own.find(({ field }) => field === 'actual_expenditure') ?? own.at(-1)
    if (!whole || own.length + lesser.length < 2) return tooLittle(form)
    const slips = [
      ...pairs(own).filter(([a, b]) => isSlip(a, b) || isSlip(b, a)),
      ...lesser.filter((part) => isSlip(part, whole)).map((part) => [part, whole] as const),
      ...besideYearBefore(own, previous),
    ]
    const fields = [...own, ...lesser].map(({ field }) => field)
    if (slips.length === 0) return pass(fields)
    const list = slips.map(([a, b]) => describe(a, b)).join('；')
    return fires([...new Set(slips.flat().map(({ field }) => field))], `${list}，疑似一处用错单位`)
  },
}

const isSlip = (large: Amount, small: Amount): boolean => large.size >= FACTOR * small.size

function tooLittle(form: Form) {
  const asked = [...totals, ...parts, 'task_funds'].filter((f) => form.layoutFields.includes(f))
  return asked.length < 2 ? notApplicable : cannotJudge(asked, '填写的金额不足两项，无从比较')
}

const amountsOf = ({ money }: Form, fields: readonly MoneyField[]): readonly Amount[] =>
  fields.flatMap((field) => {
    const value = money[field]?.value ?? 0n
    const size = value < 0n ? -value : value
    return size > 0n ? [{ field, label: moneyFieldNames[field], size }] : []
  })

const taskFunds = ({ tasks }: Form): readonly Amount[] =>
  tasks.flatMap(({ taskNo, name, taskFunds: funds }) =>
    funds && funds.value > 0n
      ? [{ field: `task_funds:${taskNo}`, label: `${name.value}涉及资金`, size: funds.value }]
      : [],
  )

const pairs = (list: readonly Amount[]): readonly (readonly [Amount, Amount])[] =>
  list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const))

function besideYearBefore(own: readonly Amount[], previous: Form | null) {
  const before = new Map(previous ? amountsOf(previous, totals).map((a) => [a.field, a]) : [])
  return own.flatMap((amount): (readonly [Amount, Amount])[] => {
    const earlier = before.get(amount.field)
    if (!earlier || !(isSlip(amount, earlier) || isSlip(earlier, amount))) return []
    return [[amount, { ...earlier, label: `上年${earlier.label}` }]]
  })
}

function describe(a: Amount, b: Amount): string {
  const [large, small] = a.size >= b.size ? [a, b] : [b, a]
  const times = (large.size / small.size).toString().replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${large.label} ${wanYuan(large.size)} 万元，约为${small.label} ${wanYuan(small.size)} 万元的 ${times} 倍`
}
