import type { Department } from '@/domain/department'
import type { Severity } from '@/domain/finding'
import type { Form } from '@/domain/form'
import type { Statement } from '@/engine/sql'

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

/** What every check tells the reader, whatever it needs to judge. */
interface CheckText {
  /** `Q01`, as in the list of checks. */
  readonly id: string
  readonly name: string
  readonly severity: Severity
  /** Why the rule exists, for the reader. */
  readonly rationale: string
  /** What is compared with what, with its tolerance. */
  readonly basis: string
}

/** One rule over one form, pure: same form, same result. */
export interface FormCheck extends CheckText {
  readonly kind: 'form'
  readonly judge: (form: Form, context: CheckContext) => CheckResult
}

/** A rule whose answer moves with the target: expressions over the rows of `judgedRates`. */
export interface TargetCheck extends CheckText {
  readonly kind: 'target'
  /** An `Outcome`. */
  readonly outcome: Statement
  /** As in `CheckResult`. */
  readonly message: Statement
  readonly fields: readonly string[]
}

/** The form in effect of a department and year. */
export interface FiledForm {
  readonly departmentId: string
  readonly fiscalYear: number
  readonly form: Form
}

/** A form that another one is in effect for. */
export interface HeldForm extends FiledForm {
  /** Whether the reader chose the one in effect. */
  readonly isDecided: boolean
}

/** All that one dataset holds, for rules that look beyond a form and its year before. */
export interface Register {
  readonly filed: readonly FiledForm[]
  readonly held: readonly HeldForm[]
  /** As the 部门 tables state them: a department may stand there more than once. */
  readonly departments: readonly Department[]
}

/** A rule over a whole dataset. `open` indexes the register once, so that no form scans the others. */
export interface CasebookCheck extends CheckText {
  readonly kind: 'casebook'
  readonly open: (register: Register) => (filed: FiledForm) => CheckResult
}

export type Check = FormCheck | TargetCheck | CasebookCheck
