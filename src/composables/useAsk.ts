import { ask, type Query } from '@/engine/engine'
import { useSession } from './useSession'

export type Ask = <Input, Row>(query: Query<Input, Row>, input: Input) => Promise<Row[]>

/** Asks a query once, when the caller wants it; `useAnswer` follows the data. */
export function useAsk(): Ask {
  const { session } = useSession()
  return (query, input) => ask(session, query, input)
}
