import { severityNames } from '@/domain/finding'
import { formatTarget } from '@/domain/rate'
import { reviewNames } from '@/domain/review'
import { comparisonOf, type Scope } from '@/domain/scope'
import { cutWords } from './small-budgets'

/** A label and its text, as a file states it. */
export type Fact = readonly [label: string, text: string]

type Words = (scope: Scope) => Fact | null

/** Pages, by the name of their route, on which a choice has an effect. */
const on =
  (pages: readonly string[], words: Words) =>
  (scope: Scope, page: string): Fact | null =>
    pages.includes(page) ? words(scope) : null

const comparing = ['compare']
const given = (label: string, text: string | null): Fact | null => (text ? [label, text] : null)

/** In words, whatever changes the figures of a page; `null` for what only changes their look. */
const words: Readonly<Record<keyof Scope, ((scope: Scope, page: string) => Fact | null) | null>> = {
  dataset: ({ dataset }) => ['数据', dataset === 'demonstration' ? '演示数据（虚构）' : '真实数据'],
  year: ({ year }, page) => (comparing.includes(page) ? null : ['年度', `${year} 年`]),
  base: on(comparing, (scope) => ['基准年', `${comparisonOf(scope).base} 年`]),
  compared: on(comparing, (scope) => [
    '对比年度',
    comparisonOf(scope)
      .others.map((year) => `${year} 年`)
      .join('、'),
  ]),
  beside: on(['department'], ({ beside }) =>
    given('并排年度', beside === null ? null : `${beside} 年`),
  ),
  group: on(comparing, ({ group }) => ['合计范围', group === 'same' ? '同一批部门' : '全部部门']),
  target: ({ target }) => ['目标完成率', `${formatTarget(target)}（部门另有目标的按其目标）`],
  indicator: on(['indicators'], ({ indicator }) => given('指标', indicator)),
  find: on(['indicators'], ({ find }) => given('查找', find)),
  check: on(['checks'], ({ check }) => given('核查', check)),
  severity: on(['checks'], ({ severity }) => given('程度', severity && severityNames[severity])),
  review: on(['checks'], ({ review }) => given('处理', review && reviewNames[review])),
  // Said by the host, which knows the names that the data gives: see `area` of a panel's input.
  division: null,
  category: null,
  parent: null,
  by: null,
  rank: null,
  smallBelow: on(['overview', 'below-target', ...comparing], ({ smallBelow }) =>
    given('小预算线', smallBelow > 0 ? cutWords(smallBelow) : null),
  ),
  order: null,
  sort: null,
  tables: null,
  expanded: null,
  // The file of an answer says its query itself.
  sql: null,
  drawn: null,
  page: null,
  presented: null,
}

/** What a page looks at: dataset, year, target and every filter that is set. */
export const viewFacts = (scope: Scope, page: string): readonly Fact[] =>
  Object.values(words).flatMap((word) => {
    const fact = word?.(scope, page) ?? null
    return fact === null ? [] : [fact]
  })

/** `年度：2022 年　目标完成率：90%`. */
export const factLine = (facts: readonly Fact[]): string =>
  facts.map(([label, text]) => `${label}：${text}`).join('　')
