import { DEFAULT_TARGET, type Scope } from '@/domain/scope'
import type { PanelInput } from '@/panels/panel'

/** The real dataset in 2022 under a target of 90%; name only what the test is about. */
export const aScope = (overrides: Partial<Scope> = {}): Scope => ({
  dataset: 'real',
  year: 2022,
  target: DEFAULT_TARGET,
  order: 'worst',
  tables: [],
  expanded: [],
  presented: null,
  base: null,
  compared: [],
  beside: null,
  group: 'same',
  sort: null,
  indicator: null,
  find: '',
  check: null,
  severity: null,
  review: null,
  rank: 'rate',
  smallBelow: 0,
  sql: '',
  drawn: null,
  page: 1,
  division: null,
  category: null,
  parent: null,
  by: 'division',
  ...overrides,
})

export const anInput = (
  overrides: Partial<Scope> = {},
  departmentId: string | null = null,
): PanelInput => ({ scope: aScope(overrides), departmentId })
