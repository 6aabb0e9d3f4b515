import type { Form } from '@/domain/form'
import type { Sheet } from './books/book'
import { headOfSheet, saysContinued, unitIn } from './continued-sheet'
import type { FormContext } from './reading'

interface NextPage {
  /** For reading the sheet: the unit of the one before holds, and its year is not asked. */
  readonly context: FormContext
  /** The forms with the year of those on the sheet before, where they state none. */
  readonly dated: (forms: readonly Form[]) => readonly Form[]
}

/**
 * A sheet of a table that calls itself the next page of the one before, whose forms are given;
 * `null` for any other.
 */
export function continueTable(
  sheet: Sheet,
  before: readonly Form[],
  context: FormContext,
): NextPage | null {
  if (before.length === 0 || !saysContinued(sheet)) return null
  const [first] = before
  const year = first?.fiscalYear ?? null
  const isOne = year !== null && before.every(({ fiscalYear }) => fiscalYear?.value === year.value)
  let isUndated = false
  const own: FormContext = {
    ...context,
    unitAbove: unitIn(before),
    report(finding) {
      if (isOne && finding.code === 'missing-year') isUndated = true
      else context.report(finding)
    },
    ask(question) {
      if (!(isUndated && question.kind === 'year')) context.ask(question)
    },
  }
  return {
    context: own,
    dated(forms) {
      if (!isUndated || year === null) return forms
      context.report({
        code: 'year-from-sheet-before',
        severity: 'information',
        message: `这张工作表写明是续表，没有写年度，已采用前一张工作表的 ${year.value} 年`,
        cell: headOfSheet(sheet)[0],
      })
      return forms.map((form) => ({ ...form, fiscalYear: form.fiscalYear ?? year }))
    },
  }
}
