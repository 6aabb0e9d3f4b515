import { checks } from '@/checks'
import type { CheckResult } from '@/checks/check'
import type { Form } from '@/domain/form'

/** One check by its id, on a form without a year before. */
export const judge = (id: string, form: Form): CheckResult =>
  checks.find((check) => check.id === id)!.judge(form, { previous: null })
