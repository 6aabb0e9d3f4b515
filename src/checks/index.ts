import type { Form } from '@/domain/form'
import type { Check, CheckContext, CheckResult, FiledForm, Register } from './check'
import { checks } from './registry'

export interface Judged {
  readonly check: Check
  readonly result: CheckResult
}

const formChecks = checks.filter((check) => check.kind === 'form')
const casebookChecks = checks.filter((check) => check.kind === 'casebook')

/** The checks of one form by itself and its year before, also those that pass or do not apply. */
export const runChecks = (form: Form, context: CheckContext): readonly Judged[] =>
  formChecks.map((check) => ({ check, result: check.judge(form, context) }))

/**
 * Judges the forms of one dataset by every check but those that hang on the target: these are
 * `targetFindings`. What looks beyond a form is indexed once.
 */
export function openChecks(register: Register): (filed: FiledForm) => readonly Judged[] {
  const keyOf = (departmentId: string, year: number) => `${year} ${departmentId}`
  const forms = new Map(
    register.filed.map((one) => [keyOf(one.departmentId, one.fiscalYear), one.form]),
  )
  const opened = casebookChecks.map((check) => ({ check, judge: check.open(register) }))
  return (filed) => {
    const previous = forms.get(keyOf(filed.departmentId, filed.fiscalYear - 1)) ?? null
    return [
      ...runChecks(filed.form, { previous }),
      ...opened.map(({ check, judge }) => ({ check, result: judge(filed) })),
    ]
  }
}

export { checks } from './registry'
export { findingsIn, targetFindings } from './target-findings'
export type { FiledForm, Register } from './check'
