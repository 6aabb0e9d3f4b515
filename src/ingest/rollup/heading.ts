import { moneyFields, type MoneyField } from '@/domain/form'
import { remembered } from '@/domain/remembered'
import { headingWords } from '../heading-words'
import { lookUp } from '../labels'
import type { Cell } from '../reading'
import { bareUnit } from '../unit-rows'
import { FIRST_YEAR, LAST_YEAR } from '../years'
import { rollupWords, type RollupColumn, type RollupHeading } from './columns'

/** A heading and those above that reach over it, from the top. */
export interface HeadingPath {
  readonly cell: Cell
  readonly above: readonly Cell[]
}

/** 合计 under 实际支出 is 实际支出. */
const WHOLE = /^(?:合计|总计|小计|总额|金额|总数|全口径)$/u
const PARTS: ReadonlySet<RollupColumn> = new Set<RollupColumn>([
  'general_public_budget',
  'gov_funds_budget',
  'state_capital_budget',
  'other_funds',
  'amount',
])
const BUDGETS: ReadonlySet<RollupColumn> = new Set<RollupColumn>([
  'original_budget',
  'revised_budget',
  'budget_adjustment',
])

const isMoney = (name: RollupColumn | null): name is MoneyField =>
  moneyFields.some((field) => field === name)

export function headingOf({ cell, above }: HeadingPath): RollupHeading {
  const levels = [...above, cell].map(({ text }) => levelOf(text))
  const stated = levels.filter(({ unit, odd }) => unit !== null || odd !== null).at(-1)
  const years = levels.flatMap(({ year }) => year ?? [])
  const [own = '', group = ''] = levels.flatMap(({ name }) => name || []).reverse()
  // 预算数 under 2022年 is 2022年预算数.
  const dated = levels.some(({ name, year }) => name === '' && year !== null)
    ? rollupWords.get(`yyyy年${own}`)
    : undefined
  const named = dated && group === '' ? { name: dated } : namedBy(`${own}\n${group}`)
  const unit = stated?.unit ?? null
  const isAmount = (unit !== null && unit !== '%') || (stated?.odd ?? null) !== null
  return {
    kind: own,
    group: '',
    ...named,
    name: named.name ?? (isAmount && own !== '' ? 'amount' : null),
    cell,
    unit,
    odd: stated?.odd ?? null,
    year: years.at(-1) ?? null,
  }
}

/** The words of one heading; none where it holds nothing but a year or a unit. */
const levelOf = remembered((text) => {
  const words = headingWords(text)
  const bare = bareUnit(text)
  if (bare) return { ...bare, name: '', year: null }
  const year = Number(/^(\d{4})(?:年度?|$)/u.exec(words.name)?.[1] ?? 0)
  const isYear = year >= FIRST_YEAR && year <= LAST_YEAR
  const isBare = isYear && /^\d{4}年?度?$/u.test(words.name)
  return { ...words, name: isBare ? '' : words.name, year: isYear ? year : null }
})

type Named = Pick<RollupHeading, 'name'> & Partial<Pick<RollupHeading, 'kind' | 'group'>>

/** Words hold no line break. */
const namedBy = remembered((words) => {
  const [own = '', group = ''] = words.split('\n')
  return nameOf(own, group)
})

/** What a heading under another means: 年初 under 预算数, 基本支出 under 决算数. */
function nameOf(own: string, group: string): Named {
  const find = (words: string) => lookUp(rollupWords, words) ?? null
  const [self, whole] = [find(own), group === '' ? null : find(group)]
  if (whole === null) return { name: self ?? (group === '' ? null : find(`${own}${group}`)) }
  if (WHOLE.test(own)) return { name: whole }
  const isPartOf = self !== null && PARTS.has(self)
  if (isPartOf && BUDGETS.has(whole)) return { name: 'amount', kind: own, group }
  if (self === 'amount') return { name: self, kind: own, group }
  if (PARTS.has(whole))
    return isMoney(self) ? { name: 'amount', kind: group, group: own } : { name: null }
  return { name: self ?? find(`${own}${group}`), group }
}
