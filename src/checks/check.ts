import type { Severity } from '@/domain/finding'
import type { Form } from '@/domain/form'

/**
 * pass · fires · note (a figure worth saying, no fault) · not_applicable (the layout has no such
 * cell, or the condition does not arise) · cannot_judge (the cell is blank). Only pass counts as passed.
 */
export type Outcome = 'pass' | 'fires' | 'note' | 'not_applicable' | 'cannot_judge'

export interface CheckResult {
  readonly outcome: Outcome
  /** One Chinese sentence with the figures that were compared; `null` for a plain pass or not_applicable. */
  readonly message: string | null
  /** Only where the severity depends on the figure; else the check's own. */
  readonly severity?: Severity
  /** Fields read, as in the engine's table `cell`: `revised_budget`, `task_funds:2`, `indicator_reported:3`. */
  readonly fields: readonly string[]
}

export interface CheckContext {
  /** The same department's form of the year before, if there is one. */
  readonly previous: Form | null
}

/** One rule over one form, pure: same form, same result. Checks that depend on a target are queries. */
export interface Check {
  /** `Q01`, as in the list of checks. */
  readonly id: string
  readonly name: string
  readonly severity: Severity
  /** Why the rule exists, for the reader. */
  readonly rationale: string
  /** What is compared with what, with its tolerance. */
  readonly basis: string
  readonly judge: (form: Form, context: CheckContext) => CheckResult
}
