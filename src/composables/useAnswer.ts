import { computed } from 'vue'
import { ask, type Query } from '@/engine/engine'
import { useLoadable } from './useLoadable'
import { useSession } from './useSession'

interface Question<Input> {
  readonly input: Input
  /** Of the data. */
  readonly revision: number
}

/** What `load` gives, again for each new input and each new revision of the data. */
export function useLoaded<Input, T>(input: () => Input, load: (input: Input) => Promise<T>) {
  const { state } = useSession()
  const question = computed<Question<Input> | null>((before) => {
    // Before the data is known, the view is not: a question now would be about nothing.
    if (state.value.phase === 'starting') return null
    const next = { input: input(), revision: state.value.revision }
    return before && JSON.stringify(before) === JSON.stringify(next) ? before : next
  })
  return useLoadable(
    () => question.value,
    (asked) => load(asked.input),
  )
}

/** Rows of a query. */
export function useAnswer<Input, Row>(query: Query<Input, Row>, input: () => Input) {
  const { session } = useSession()
  return useLoaded(input, (asked) => ask(session, query, asked))
}
