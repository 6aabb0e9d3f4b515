import { moneyFieldNames } from '@/domain/form'
import type { Row } from '@/panels/department-form'
import { formatWanYuan } from '@/ui/formats'

/** One that is not stated has no column, a stated 0 has. */
const sources = [
  'general_public_budget',
  'gov_funds_budget',
  'state_capital_budget',
  'other_funds',
] as const

/** The columns of the sheet's money, in 万元: the budget, what was spent, and where it came from. */
export const amountsOf = (form: Row): readonly { readonly name: string; readonly text: string }[] =>
  (
    [
      'original_budget',
      'budget_adjustment',
      'revised_budget',
      'actual_expenditure',
      ...sources.filter((field) => form[field] !== null),
    ] as const
  ).map((field) => ({ name: moneyFieldNames[field], text: formatWanYuan(form[field]) }))
