/** A piece of SQL text; comments and white space are no pieces. */
export interface Token {
  /** `word`: bare, `name`: in double quotes, `string`: in any of the quotes for text. */
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'symbol'
  /** As it stands there; a word in lower case, a name without its quotes. */
  readonly text: string
  /** Offsets in the text, in UTF-16 units. */
  readonly from: number
  readonly to: number
}

/** One alternative for each kind, in this order; what none of them fits is a symbol. */
const lexemes: readonly (readonly [kind: Token['kind'] | 'gap', pattern: RegExp])[] = [
  ['gap', /\s+|--[^\n]*/y],
  ['string', /[eE]'(?:[^'\\]|\\[^]|'')*(?:'|$)/y],
  ['string', /[xXbB]?'(?:[^']|'')*(?:'|$)/y],
  ['string', /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$[^]*?(?:\$\1\$|$)/y],
  ['name', /"(?:[^"]|"")*(?:"|$)/y],
  ['word', /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y],
  ['symbol', /\$\d+/y],
  ['number', /\d[\w.]*/y],
]

/** Comments nest in SQL, which a pattern cannot follow. */
function commentEnd(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (pair === '/*') depth += 1
    else if (pair === '*/') depth -= 1
    else continue
    at += 1
    if (depth === 0) return at + 1
  }
  return text.length
}

function lexemeAt(text: string, from: number) {
  for (const [kind, pattern] of lexemes) {
    pattern.lastIndex = from
    const found = pattern.exec(text)
    if (found) return { kind, to: from + found[0].length }
  }
  return { kind: 'symbol' as const, to: from + 1 }
}

/**
 * SQL text in pieces, as DuckDB's lexer cuts it. For wording refusals and for telling a `?` from
 * one within quotes, never for safety: that is the engine's.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    if (text.startsWith('/*', at)) {
      at = commentEnd(text, at)
      continue
    }
    const { kind, to } = lexemeAt(text, at)
    const raw = text.slice(at, to)
    if (kind === 'word') tokens.push({ kind, text: raw.toLowerCase(), from: at, to })
    else if (kind === 'name')
      tokens.push({ kind, text: raw.slice(1, -1).replaceAll('""', '"'), from: at, to })
    else if (kind !== 'gap') tokens.push({ kind, text: raw, from: at, to })
    at = to
  }
  return tokens
}
