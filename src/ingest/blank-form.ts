import type { Form } from '@/domain/form'
import type { Cell, FormContext } from './reading'

/** True where nobody has filled in anything but, at most, the year and the weights of a template. */
const isBlankForm = (form: Form): boolean =>
  form.department === null &&
  [form.money, form.reportedRates, form.texts].every((all) => Object.keys(all).length === 0) &&
  [form.amounts ?? [], form.tasks, form.indicators].every((all) => all.length === 0) &&
  !form.reportedScore &&
  !form.executionScore

/** What is said of every form without department or year. */
const QUESTIONS = new Set(['missing-department', 'missing-year'])

/**
 * The form that `read` gives; none, with a finding in the place of its questions, for a template as
 * it was sent out. One with words in it that nobody could read is no template.
 */
export function unlessBlank(
  context: FormContext,
  first: Cell | undefined,
  read: (own: FormContext) => Form,
): readonly Form[] {
  const later: (() => void)[] = []
  let isUnread = false
  const form = read({
    ...context,
    report(finding) {
      if (finding.severity !== 'information' && !QUESTIONS.has(finding.code)) isUnread = true
      later.push(() => context.report(finding))
    },
    ask: (question) => later.push(() => context.ask(question)),
  })
  if (isUnread || !isBlankForm(form)) {
    for (const say of later) say()
    return [form]
  }
  context.report({
    code: 'blank-form',
    severity: 'information',
    message: '这是一张没有填写的空白表，没有读入',
    cell: first,
  })
  return []
}
