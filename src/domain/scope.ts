import type { BasisPoints } from './rate'
import type { Dataset } from './source'

/** What a page looks at. Kept in the address, so that a view can be sent to someone. */
export interface Scope {
  readonly dataset: Dataset
  readonly year: number
  /** The page's setting; a target of a department's own takes precedence. */
  readonly target: BasisPoints
  readonly order: 'worst' | 'best'
  /** Panels that show their table instead of their picture. */
  readonly tables: readonly string[]
  /** Panels that show all their rows instead of the first few. */
  readonly expanded: readonly string[]
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
  }
}

/** Inverse of `formatScope`. Lenient: an old or hand-edited address gives a scope, never an error. */
export function parseScope(
  query: Readonly<Record<string, string | undefined>>,
  defaults: Pick<Scope, 'dataset' | 'year'>,
): Scope {
  return {
    dataset:
      query.data === 'demo' ? 'demonstration' : query.data === 'real' ? 'real' : defaults.dataset,
    year: /^\d{4}$/.test(query.year ?? '') ? Number(query.year) : defaults.year,
    target: parseTarget(query.target),
    order: query.order === 'best' ? 'best' : 'worst',
    tables: parseIds(query.table),
    expanded: parseIds(query.all),
  }
}

function parseTarget(text = ''): BasisPoints {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return DEFAULT_TARGET
  return Math.min(Math.round(Number(text) * 100), MAX_TARGET)
}

const parseIds = (text = ''): string[] =>
  text.split('.').filter((id) => /^[a-z][a-z0-9-]*$/.test(id))
