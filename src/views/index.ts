import type { Statement } from '@/engine/sql'
import { cells } from './cells'
import { checkResults } from './check-results'
import { departmentYears } from './department-years'
import { departments } from './departments'
import { indicators } from './indicators'
import { missingForms } from './missing-forms'
import { moreAmounts } from './more-amounts'
import { narratives } from './narratives'
import { tasks } from './tasks'
import { selectOf, type View, type ViewScope } from './view'

/** Everything that a reader's own SQL may ask. A new view is a new file and one line here. */
export const views: readonly View[] = [
  departmentYears,
  departments,
  tasks,
  indicators,
  narratives,
  checkResults,
  missingForms,
  moreAmounts,
  cells,
]

/** The views as the engine takes them. */
export const viewsOf = (scope: ViewScope): ReadonlyMap<string, Statement> =>
  new Map(views.map((view) => [view.name, selectOf(view, scope)]))

export { examples } from './examples'
export { type NarrativeHit, narrativeSearch } from './narrative-search'
export type { View, ViewColumn, ViewScope } from './view'
