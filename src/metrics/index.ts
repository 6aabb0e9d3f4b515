import { adjustmentRate } from './adjustment-rate'
import { attainment } from './attainment'
import { completionRate } from './completion-rate'
import type { Metric } from './metric'
import { outturnRate } from './outturn-rate'
import { shortfall } from './shortfall'
import { unitCost } from './unit-cost'
import { unspent } from './unspent'

/**
 * Every metric, in the order of the page 口径. A new metric is a new file and one line here. Panels
 * of the opening page name their metrics' files, so that the others are not fetched before it.
 */
export const metrics: readonly Metric[] = [
  completionRate,
  adjustmentRate,
  outturnRate,
  unspent,
  shortfall,
  attainment,
  unitCost,
]

export { attainmentState } from './attainment'
export { meetsTarget, missedFrom, sumAmount, sumDenominator, sumNumerator } from './metric'
export type { Metric, MetricFields, RateMetric } from './metric'
export { mentionsSpending, spendingWords } from './spending-words'
export { unitCostObstacle } from './unit-cost'
export { adjustmentRate, attainment, completionRate, outturnRate, shortfall, unitCost, unspent }
