import { openChecks, targetFindings } from '@/checks'
import type { CheckResult, FiledForm, Register } from '@/checks/check'
import type { Department } from '@/domain/department'
import type { Form } from '@/domain/form'
import { type BasisPoints } from '@/domain/rate'
import { DEFAULT_TARGET } from '@/domain/scope'
import type { Engine } from '@/engine/engine'
import { formRow } from '@/session/tables'
import { tablesOf } from '../support/tables'

/** A form with what a check may look at beside it. It is 甲局's of 2022. */
export interface Situation {
  readonly form: Form
  readonly previous?: Form
  readonly held?: readonly Form[]
  /** Whether the reader chose the form before those held. */
  readonly isDecided?: boolean
  readonly others?: readonly FiledForm[]
  readonly departments?: readonly Department[]
  readonly target?: BasisPoints
}

const toSituation = (given: Form | Situation): Situation =>
  'form' in given ? given : { form: given }

const filed = (form: Form, fiscalYear = 2022, departmentId = '甲局'): FiledForm => ({
  departmentId,
  fiscalYear,
  form,
})

/** By id, all checks but those that hang on the target. */
export function judgeAll(given: Form | Situation): ReadonlyMap<string, CheckResult> {
  const {
    form,
    previous,
    held = [],
    isDecided = false,
    others = [],
    departments = [],
  } = toSituation(given)
  const own = filed(form)
  const register: Register = {
    filed: [own, ...(previous ? [filed(previous, 2021)] : []), ...others],
    held: held.map((one) => ({ ...filed(one), isDecided })),
    departments,
  }
  return new Map(openChecks(register)(own).map(({ check, result }) => [check.id, result]))
}

/** By id, the checks that hang on the target, as the engine answers them. */
export async function judgeAtTarget(
  engine: Engine,
  given: Form | Situation,
): Promise<ReadonlyMap<string, CheckResult>> {
  const { form, target = DEFAULT_TARGET } = toSituation(given)
  const key = { dataset: 'real', department_id: '甲局', fiscal_year: 2022 }
  const sourceIds = { form: 's', task: 's', indicator: 's' }
  const row = formRow(key, { departmentId: '甲局', fiscalYear: 2022, form, sourceIds })
  await engine.replaceAll(tablesOf({ form: [row] }))
  const { text, values } = targetFindings({ dataset: 'real', target })
  const rows = await engine.run({ text: `SELECT * FROM ${text}`, values })
  return new Map(
    rows.map(({ check_id, outcome, message, cells }) => [
      String(check_id),
      {
        outcome: String(outcome) as CheckResult['outcome'],
        message: message === null ? null : String(message),
        fields: cells === null ? [] : String(cells).split(' '),
      },
    ]),
  )
}
