import type { FormStart } from '@/domain/finding'
import type { Cell, FormContext } from './reading'

/** The context of one form among several: its first row tells its questions and answers apart. */
export function ownContext(context: FormContext, rows: readonly Cell[][]): FormContext {
  const row = rows[0]?.[0]?.row
  if (row === undefined) return context
  const form: FormStart = { row, column: null }
  return {
    ...context,
    answers: { ...context.answers, ...context.answersAt?.(form) },
    ask: (question) => {
      context.ask({ form, ...question })
    },
  }
}
