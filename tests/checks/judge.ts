import type { CheckResult } from '@/checks/check'
import type { Form } from '@/domain/form'
import { judgeAll, type Situation } from './situation'

/** One check by its id; those that hang on the target are judged by `judgeAtTarget`. */
export const judge = (id: string, given: Form | Situation): CheckResult => judgeAll(given).get(id)!
