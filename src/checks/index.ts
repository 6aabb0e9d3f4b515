import type { Form } from '@/domain/form'
import type { Check, CheckContext, CheckResult } from './check'
import { adjustmentAddsUp } from './q01-adjustment-adds-up'
import { completionRateAgrees } from './q02-completion-rate-agrees'
import { adjustmentRateAgrees } from './q03-adjustment-rate-agrees'
import { originalAsDenominator } from './q04-original-as-denominator'
import { sourcesAddUp } from './q05-sources-add-up'
import { overspent } from './q06-overspent'
import { largeAdjustment } from './q09-large-adjustment'
import { originalBudgetMissing } from './q11-original-budget-missing'
import { noTarget } from './q13-no-target'
import { shareAbove100 } from './q17-share-above-100'
import { taskFundsAboveActual } from './q22-task-funds-above-actual'
import { narrativeBlank } from './q24-narrative-blank'

/** Every check over one form, in order of id. A new check is a new file and one line here. */
export const checks: readonly Check[] = [
  adjustmentAddsUp,
  completionRateAgrees,
  adjustmentRateAgrees,
  originalAsDenominator,
  sourcesAddUp,
  overspent,
  largeAdjustment,
  originalBudgetMissing,
  noTarget,
  shareAbove100,
  taskFundsAboveActual,
  narrativeBlank,
]

/** All checks, in order of id, also those that pass or do not apply. */
export const runChecks = (
  form: Form,
  context: CheckContext,
): { check: Check; result: CheckResult }[] =>
  checks.map((check) => ({ check, result: check.judge(form, context) }))

export type { Check, CheckContext, CheckResult, Outcome } from './check'
