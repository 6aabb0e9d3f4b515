/** SQL text with its values apart: what a prepared statement needs. */
export interface Statement {
  /** One `?` for each entry of `values`, in order. */
  readonly text: string
  readonly values: readonly SqlValue[]
}

/** A number is bound as DOUBLE: cast it in SQL where an exact type matters, `CAST(? AS INTEGER)`. */
export type SqlValue = string | number | boolean | null

/**
 * Template tag for SQL. A `${value}` becomes a bound parameter and a `${sql`…`}` is spliced in,
 * so that a text from a file or an address can never turn into SQL.
 */
export function sql(
  strings: TemplateStringsArray,
  ...parts: readonly (SqlValue | Statement)[]
): Statement {
  let text = strings[0] ?? ''
  const values: SqlValue[] = []
  parts.forEach((part, i) => {
    if (part !== null && typeof part === 'object') {
      text += part.text
      values.push(...part.values)
    } else {
      text += '?'
      values.push(part)
    }
    text += strings[i + 1] ?? ''
  })
  return { text, values }
}
