import { checks } from '@/checks'
import type { Ask } from '@/composables/useAsk'
import type { Scope } from '@/domain/scope'
import { metrics } from '@/metrics'
import { panels } from '@/panels'
import { query as indicatorQuery } from '@/panels/indicator-catalogue/query'
import { found } from '@/panels/indicator-catalogue/search'
import { narrativeSearch } from '@/views'
import { pages } from '../pages'
import { highlighted, type Piece, sentenceOf, wordsOf } from './sentences'

export interface Hit {
  readonly title: readonly Piece[]
  /** Beneath the title: where it stands, or what it is. */
  readonly detail: string
  /** What it opens: a route, what changes in the address, and the place on the page. */
  readonly page: string
  readonly departmentId: string | null
  readonly change: Partial<Scope>
  readonly anchor: string | null
}

export interface HitGroup {
  readonly name: string
  readonly hits: readonly Hit[]
  /** Those that are not shown too. */
  readonly total: number
}

export interface SearchInput {
  readonly text: string
  readonly scope: Scope
  readonly departments: readonly { readonly departmentId: string; readonly name: string }[]
}

/** Shown of each group of names, and of texts. */
const MOST_NAMES = 6
const MOST_TEXTS = 20

interface Named {
  readonly name: string
  readonly hit: Omit<Hit, 'title'>
}

const nowhere = { departmentId: null, change: {}, anchor: null }

const pageNames: readonly Named[] = pages.map(({ name, label, about }) => ({
  name: `${label}：${about}`,
  hit: { ...nowhere, detail: '页面', page: name },
}))
const panelNames: readonly Named[] = panels.flatMap(({ id, question }) => {
  const page = Object.keys(__PANEL_PLACES__).find((name) => __PANEL_PLACES__[name]?.includes(id))
  const label = pages.find(({ name }) => name === page)?.label
  return page === undefined || label === undefined
    ? []
    : [{ name: question, hit: { ...nowhere, detail: label, page, anchor: `panel-${id}` } }]
})
const checkNames: readonly Named[] = checks.map(({ id, name }) => ({
  name: `${id} ${name}`,
  hit: { ...nowhere, detail: '核查', page: 'checks', change: { check: id } },
}))
const metricNames: readonly Named[] = metrics.map(({ id, name, formula }) => ({
  name,
  hit: { ...nowhere, detail: formula, page: 'methodology', anchor: `metric-${id}` },
}))

/** Everything whose name or text contains what the reader typed; groups without any are left out. */
export async function search(ask: Ask, input: SearchInput): Promise<readonly HitGroup[]> {
  const words = wordsOf(input.text)
  if (words.length === 0) return []
  const departments = input.departments.map(({ departmentId, name }): Named => ({
    name,
    hit: { ...nowhere, detail: '部门', page: 'department', departmentId },
  }))
  const groups = await Promise.all([
    named('部门', departments, input.text),
    indicators(ask, input),
    named('页面', pageNames, input.text),
    named('图表', panelNames, input.text),
    named('核查', checkNames, input.text),
    named('口径', metricNames, input.text),
    texts(ask, input.scope, words),
  ])
  return groups.filter(({ total }) => total > 0)
}

async function named(name: string, all: readonly Named[], text: string): Promise<HitGroup> {
  const matches = await found(all, text)
  const hits = matches.slice(0, MOST_NAMES)
  return {
    name,
    hits: hits.map((one) => ({ ...one.hit, title: highlighted(one.name, wordsOf(text)) })),
    total: matches.length,
  }
}

async function indicators(ask: Ask, { text, scope }: SearchInput): Promise<HitGroup> {
  const rows = await ask(indicatorQuery, { scope, departmentId: null })
  const all = rows.map(({ name, departments }): Named => ({
    name,
    hit: {
      ...nowhere,
      detail: `${departments} 个部门`,
      page: 'indicators',
      change: { indicator: name },
      anchor: 'panel-indicator-over-years',
    },
  }))
  return named('指标', all, text)
}

async function texts(ask: Ask, { dataset }: Scope, words: readonly string[]): Promise<HitGroup> {
  // One letter stands in nearly every text.
  if (words.join('').length < 2) return { name: '正文', hits: [], total: 0 }
  const rows = await ask(narrativeSearch, { dataset, words, limit: MOST_TEXTS })
  return {
    name: '正文',
    hits: rows.map((row) => ({
      title: highlighted(sentenceOf(row.prose, words), words),
      detail: `${row.name}，${row.fiscal_year} 年，${row.section}`,
      page: 'department',
      departmentId: row.department_id,
      change: { year: row.fiscal_year },
      anchor: `field-${row.field}`,
    })),
    total: rows[0]?.total ?? 0,
  }
}
