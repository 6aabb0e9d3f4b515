import type { Check } from './check'
import { adjustmentAddsUp } from './q01-adjustment-adds-up'
import { completionRateAgrees } from './q02-completion-rate-agrees'
import { adjustmentRateAgrees } from './q03-adjustment-rate-agrees'
import { originalAsDenominator } from './q04-original-as-denominator'
import { sourcesAddUp } from './q05-sources-add-up'
import { overspent } from './q06-overspent'
import { belowTarget } from './q07-below-target'
import { silentLaggard } from './q08-silent-laggard'
import { largeAdjustment } from './q09-large-adjustment'
import { unexplainedAdjustment } from './q10-unexplained-adjustment'
import { originalBudgetMissing } from './q11-original-budget-missing'
import { wrongUnit } from './q12-wrong-unit'
import { noTarget } from './q13-no-target'
import { copiedResults } from './q14-copied-results'
import { farAboveTarget } from './q15-far-above-target'
import { unexplainedMiss } from './q16-unexplained-miss'
import { shareAbove100 } from './q17-share-above-100'
import { unitAndNoun } from './q18-unit-and-noun'
import { approximateFigures } from './q19-approximate-figures'
import { numberMissing } from './q20-number-missing'
import { proseContradicts } from './q21-prose-contradicts'
import { taskFundsAboveActual } from './q22-task-funds-above-actual'
import { partsAddUp } from './q23-parts-add-up'
import { narrativeBlank } from './q24-narrative-blank'
import { repeatedSentences } from './q25-repeated-sentences'
import { countedTwice } from './q26-counted-twice'
import { nameAndCode } from './q27-name-and-code'
import { yearOnYearJump } from './q28-year-on-year-jump'
import { scoresAddUp } from './q29-scores-add-up'
import { marksAndAttainment } from './q30-marks-and-attainment'
import { carryOverMissing } from './q31-carry-over-missing'

/** Every check, in order of id, however it is judged. A new check is a new file and one line here. */
export const checks: readonly Check[] = [
  adjustmentAddsUp,
  completionRateAgrees,
  adjustmentRateAgrees,
  originalAsDenominator,
  sourcesAddUp,
  overspent,
  belowTarget,
  silentLaggard,
  largeAdjustment,
  unexplainedAdjustment,
  originalBudgetMissing,
  wrongUnit,
  noTarget,
  copiedResults,
  farAboveTarget,
  unexplainedMiss,
  shareAbove100,
  unitAndNoun,
  approximateFigures,
  numberMissing,
  proseContradicts,
  taskFundsAboveActual,
  partsAddUp,
  narrativeBlank,
  repeatedSentences,
  countedTwice,
  nameAndCode,
  yearOnYearJump,
  scoresAddUp,
  marksAndAttainment,
  carryOverMissing,
]
