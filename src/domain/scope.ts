import { decodeText, encodeText } from './address-text'
import type { Severity } from './finding'
import { type Area, formatArea, parseArea } from './area'
import { type ReviewFilter, reviewFilters } from './review'
import { formatRanking, parseRanking, type Ranking } from './ranking'
import type { BasisPoints } from './rate'
import type { Dataset } from './source'

/** What a page looks at. Kept in the address, so that a view can be sent to someone. */
export interface Scope extends Ranking, Area {
  readonly dataset: Dataset
  readonly year: number
  /** The page's setting; a target of a department's own takes precedence. */
  readonly target: BasisPoints
  readonly order: 'worst' | 'best'
  /** Panels that show their table instead of their picture. */
  readonly tables: readonly string[]
  /** Panels that show all their rows instead of the first few. */
  readonly expanded: readonly string[]
  /** Panel that fills the screen; `null`: the page is shown. */
  readonly presented: string | null
  /** 基准年 of the comparison; `null`: the page's year, see `comparisonOf`. */
  readonly base: number | null
  /** Years beside the base, in the reader's order; empty: the year before the base. */
  readonly compared: readonly number[]
  /** The year that stands beside the page's year on a department's page; `null`: none. */
  readonly beside: number | null
  /** `same`: totals over the departments that have both years. */
  readonly group: 'same' | 'all'
  /** Of the one table that the reader sorted; `null`: every table in its own order. */
  readonly sort: Sort | null
  /** Common name of the indicator looked at; `null`: the page's own. */
  readonly indicator: string | null
  /** What the reader searches for; empty: nothing. */
  readonly find: string
  /** Id of the check looked at, such as `Q07`; `null`: all. */
  readonly check: string | null
  /** Findings of this severity only; `null`: of any. */
  readonly severity: Severity | null
  /** Findings in this state only; `null`: in any. */
  readonly review: ReviewFilter | null
  /** The reader's own query; empty: none. */
  readonly sql: string
  /** Column of the query's answer that is drawn, 0-based; `null`: its table is shown. */
  readonly drawn: number | null
  /** Page of the query's answer, 1-based. */
  readonly page: number
}

export interface Sort {
  readonly panel: string
  /** Key of the column, see `keyOf` of panels: its place, 0-based, unless its place may change. */
  readonly column: string
  readonly isDescending: boolean
}

/** Years beside each other: the base and at least one other, none twice. */
export interface Comparison {
  readonly base: number
  readonly others: readonly number[]
}

export function comparisonOf({
  base,
  compared,
  year,
}: Pick<Scope, 'base' | 'compared' | 'year'>): Comparison {
  const own = base ?? year
  const others = [...new Set(compared)].filter((other) => other !== own)
  return { base: own, others: others.length > 0 ? others : [own - 1] }
}

export const DEFAULT_TARGET: BasisPoints = 9000
/** Rates may lawfully exceed 100%, targets do not. */
const MAX_TARGET: BasisPoints = 10_000

/** Query parameters of the address; every key is written, so that a link means the same elsewhere. */
export function formatScope(scope: Scope): Record<string, string> {
  return {
    year: String(scope.year),
    target: String(scope.target / 100),
    data: scope.dataset === 'demonstration' ? 'demo' : 'real',
    ...(scope.order === 'best' ? { order: 'best' } : {}),
    ...(scope.tables.length > 0 ? { table: scope.tables.join('.') } : {}),
    ...(scope.expanded.length > 0 ? { all: scope.expanded.join('.') } : {}),
    ...formatChoices(scope),
  }
}

function formatChoices(scope: Scope): Record<string, string> {
  const { sort } = scope
  const choices = {
    present: scope.presented ?? '',
    base: scope.base === null ? '' : String(scope.base),
    with: scope.compared.join('.'),
    beside: scope.beside === null ? '' : String(scope.beside),
    group: scope.group === 'all' ? 'all' : '',
    sort: sort ? `${sort.panel}.${sort.column}${sort.isDescending ? '.desc' : ''}` : '',
    indicator: scope.indicator ?? '',
    q: scope.find,
    check: scope.check ?? '',
    severity: scope.severity ?? '',
    review: scope.review ?? '',
    ...formatRanking(scope),
    sql: encodeText(scope.sql),
    draw: scope.drawn === null ? '' : String(scope.drawn),
    page: scope.page === 1 ? '' : String(scope.page),
    ...formatArea(scope),
  }
  return Object.fromEntries(Object.entries(choices).filter(([, text]) => text !== ''))
}

/** Inverse of `formatScope`. Lenient: an old or hand-edited address gives a scope, never an error. */
export function parseScope(
  query: Readonly<Record<string, string | undefined>>,
  defaults: Pick<Scope, 'dataset' | 'year'>,
): Scope {
  return {
    dataset:
      query.data === 'demo' ? 'demonstration' : query.data === 'real' ? 'real' : defaults.dataset,
    year: parseYear(query.year) ?? defaults.year,
    target: parseTarget(query.target),
    order: query.order === 'best' ? 'best' : 'worst',
    tables: parseIds(query.table),
    expanded: parseIds(query.all),
    presented: parseIds(query.present)[0] ?? null,
    base: parseYear(query.base),
    compared: parseYears(query.with),
    beside: parseYear(query.beside),
    group: query.group === 'all' ? 'all' : 'same',
    sort: parseSort(query.sort),
    indicator: query.indicator || null,
    find: query.q ?? '',
    check: /^Q\d{2}$/.test(query.check ?? '') ? (query.check ?? null) : null,
    severity: severities.find((severity) => severity === query.severity) ?? null,
    review: reviewFilters.find((filter) => filter === query.review) ?? null,
    ...parseRanking(query),
    sql: decodeText(query.sql),
    drawn: /^\d{1,3}$/.test(query.draw ?? '') ? Number(query.draw) : null,
    page: /^[1-9]\d{0,3}$/.test(query.page ?? '') ? Number(query.page) : 1,
    ...parseArea(query),
  }
}

const severities: readonly Severity[] = ['error', 'warning', 'information']

const parseYear = (text = ''): number | null => (/^\d{4}$/.test(text) ? Number(text) : null)

const parseYears = (text = ''): number[] => [
  ...new Set(
    text
      .split('.')
      .map(parseYear)
      .filter((year) => year !== null),
  ),
]

function parseSort(text = ''): Sort | null {
  const [, panel, column, descending] =
    /^([a-z][a-z0-9-]*)\.(\d{1,2}|[a-z]+(?:-\d{4})?)(\.desc)?$/.exec(text) ?? []
  if (panel === undefined || column === undefined) return null
  return { panel, column, isDescending: descending !== undefined }
}

function parseTarget(text = ''): BasisPoints {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return DEFAULT_TARGET
  return Math.min(Math.round(Number(text) * 100), MAX_TARGET)
}

const parseIds = (text = ''): string[] =>
  text.split('.').filter((id) => /^[a-z][a-z0-9-]*$/.test(id))
