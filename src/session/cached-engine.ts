import type { Engine, PlainRow } from '@/engine/engine'
import type { Statement } from '@/engine/sql'

/** Rows in all answers together, so that memory stays bounded whatever is asked. */
const MOST_ROWS = 200_000
/** One answer with more than this part of them would drive out all others. */
const LARGEST = 0.75
const MOST_ANSWERS = 300

interface Answer {
  readonly statement: Statement
  readonly rows: Promise<PlainRow[]>
  /** `null` until it is answered. */
  count: number | null
}

export interface CachedEngine extends Engine {
  /** What the present data has answered, the most recently used first. */
  readonly recent: () => Promise<readonly { statement: Statement; rows: readonly PlainRow[] }[]>
}

/** Asks each question once for each state of the data, also while its answer is on the way. */
export function cachedEngine(
  engine: Engine,
  { mostRows = MOST_ROWS, mostAnswers = MOST_ANSWERS } = {},
): CachedEngine {
  let answers = new Map<string, Answer>()
  return {
    ...engine,
    async run(statement) {
      const key = JSON.stringify([statement.text, statement.values])
      const held = answers
      const answer = held.get(key) ?? { statement, rows: engine.run(statement), count: null }
      // The most recently used stands last.
      held.delete(key)
      held.set(key, answer)
      try {
        const rows = await answer.rows
        answer.count = rows.length
        if (held === answers) drop(held, { mostRows, mostAnswers })
        return [...rows]
      } catch (cause) {
        held.delete(key)
        throw cause
      }
    },
    replaceAll(tables, longTables) {
      // The engine answers in order: what was asked before is of the old data, what follows of the new.
      answers = new Map()
      return engine.replaceAll(tables, longTables)
    },
    async recent() {
      const answered = [...answers.values()].filter(({ count }) => count !== null).reverse()
      return Promise.all(
        answered.map(async ({ statement, rows }) => ({ statement, rows: await rows })),
      )
    },
  }
}

function drop(
  answers: Map<string, Answer>,
  { mostRows, mostAnswers }: { readonly mostRows: number; readonly mostAnswers: number },
): void {
  let rows = [...answers.values()].reduce((sum, { count }) => sum + (count ?? 0), 0)
  const remove = (key: string, count: number) => {
    answers.delete(key)
    rows -= count
  }
  for (const [key, { count }] of answers)
    if (count !== null && count > LARGEST * mostRows) remove(key, count)
  for (const [key, { count }] of answers) {
    if (rows <= mostRows && answers.size <= mostAnswers) return
    if (count !== null) remove(key, count)
  }
}
