import type { Place } from './read-error'

/** Columns of a character in a fixed-width line: the engine counts an East Asian one as two. */
const widthOf = (char: string): number => (/[\u1100-\u115f\u2e80-\uffef]/.test(char) ? 2 : 1)

/**
 * Where the engine's caret points, from its `LINE 2:   年度` and the caret beneath; `null` where it
 * shows none. A long line is shown cut, with `...` at either end.
 */
export function placeIn(text: string, message: string): Place | null {
  const shown = /LINE (\d+): (.*)\n( *)\^/.exec(message)
  if (!shown) return null
  const [, number = '', excerpt = '', indent = ''] = shown
  const lines = text.split('\n')
  const line = lines[Number(number) - 1]
  if (line === undefined) return null
  const isCut = excerpt.startsWith('...') && !line.startsWith('...')
  const body = (isCut ? excerpt.slice(3) : excerpt).replace(/\.\.\.$/, '')
  const start = isCut ? line.indexOf(body) : 0
  if (start < 0) return null
  const column = indent.length - `LINE ${number}: `.length - (isCut ? 3 : 0)
  const before = lines.slice(0, Number(number) - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const from = before + start + indexAt(body, column)
  return wordAt(text, corrected(text, from, message))
}

/**
 * The parser counts in characters and draws its caret as if they were bytes: behind Chinese text
 * it stands too far left. The word that it names is taken where it stands next to the right place.
 */
function corrected(text: string, from: number, message: string): number {
  const [, named] = /syntax error at or near "([^]*?)"\n/.exec(message) ?? []
  if (named === undefined) return from
  const near = new TextEncoder().encode(text.slice(0, from)).length
  const places = [...text.matchAll(new RegExp(named.replace(/[^\w\u0080-\uffff]/g, '\\$&'), 'g'))]
  const distance = ({ index }: { index: number }) => Math.abs(index - near)
  const [first, ...others] = places.map(({ index }) => ({ index }))
  if (!first) return from
  return others.reduce((best, one) => (distance(one) < distance(best) ? one : best), first).index
}

function wordAt(text: string, from: number): Place {
  const [word = ''] = /^("[^"]*"|'[^']*'|[\w\u0080-\uffff]+|\S)/.exec(text.slice(from)) ?? []
  return { from, to: from + word.length }
}

/** Index of the character that stands in a column. */
function indexAt(line: string, column: number): number {
  let width = 0
  for (let at = 0; at < line.length; at++) {
    if (width >= column) return at
    width += widthOf(line.charAt(at))
  }
  return line.length
}
