import type { Cell, FormContext } from './reading'

/** The context of one form among several: its first row tells its questions and answers apart. */
export function ownContext(context: FormContext, rows: readonly Cell[][]): FormContext {
  const form = rows[0]?.[0]?.row
  if (form === undefined) return context
  return {
    ...context,
    answers: { ...context.answers, ...context.answersAt?.(form) },
    ask: (question) => {
      context.ask({ form, ...question })
    },
  }
}
