import { ask, type Query } from '@/engine/engine'
import { useLoadable } from './useLoadable'
import { useSession } from './useSession'

/** Rows of a query, asked again for each new input and each new revision of the data. */
export function useAnswer<Input, Row>(query: Query<Input, Row>, input: () => Input) {
  const { session, state } = useSession()
  return useLoadable(
    // Before the data is known, the view is not: a question now would be about nothing.
    () =>
      state.value.phase === 'starting' ? null : { input: input(), revision: state.value.revision },
    (question) => ask(session, query, question.input),
  )
}
