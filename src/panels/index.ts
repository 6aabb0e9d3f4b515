import { adjustmentVsCompletion } from './adjustment-vs-completion'
import { belowTarget } from './below-target'
import { checkResults } from './check-results'
import { comparedCrossings } from './compared-crossings'
import { comparedMatrix } from './compared-matrix'
import { comparedRates } from './compared-rates'
import { comparedSlopes } from './compared-slopes'
import { completionByYear } from './completion-by-year'
import { departmentFindings } from './department-findings'
import { departmentForm } from './department-form'
import { departmentIndicators } from './department-indicators'
import { departmentPeers } from './department-peers'
import { departmentRates } from './department-rates'
import { departmentTasks } from './department-tasks'
import { departmentYearMatrix } from './department-year-matrix'
import { findingList } from './finding-list'
import { findingsByDepartment } from './findings-by-department'
import { groupCompletion } from './group-completion'
import { headline } from './headline'
import { indicatorAttainment } from './indicator-attainment'
import { indicatorCatalogue } from './indicator-catalogue'
import { indicatorOverYears } from './indicator-over-years'
import { narrativeReuse } from './narrative-reuse'
import { notFiled } from './not-filed'
import type { Panel } from './panel'
import { persistentBelow } from './persistent-below'
import { rankedCompletion } from './ranked-completion'
import { supervisedUnits } from './supervised-units'
import { targetCrossings } from './target-crossings'
import { targetLines } from './target-lines'
import { taskShares } from './task-shares'
import { twoYearsFigures } from './two-years-figures'
import { twoYearsNarratives } from './two-years-narratives'
import { twoYearsTasks } from './two-years-tasks'
import { unitCosts } from './unit-costs'
import { yearDifferences } from './year-differences'
import { yearTotals } from './year-totals'

/** Every panel. A new panel is a new folder and one line here; a page places it by its id. */
export const panels: readonly Panel[] = [
  headline,
  rankedCompletion,
  completionByYear,
  belowTarget,
  departmentRates,
  departmentPeers,
  adjustmentVsCompletion,
  departmentYearMatrix,
  groupCompletion,
  supervisedUnits,
  targetCrossings,
  targetLines,
  persistentBelow,
  departmentIndicators,
  departmentFindings,
  departmentForm,
  departmentTasks,
  taskShares,
  narrativeReuse,
  twoYearsFigures,
  twoYearsTasks,
  twoYearsNarratives,
  yearTotals,
  comparedRates,
  comparedSlopes,
  comparedMatrix,
  comparedCrossings,
  yearDifferences,
  notFiled,
  indicatorCatalogue,
  indicatorAttainment,
  indicatorOverYears,
  unitCosts,
  checkResults,
  findingsByDepartment,
  findingList,
]
