export interface Piece {
  readonly text: string
  readonly isMatch: boolean
}

/** Characters that a sentence is cut to, around what was found. */
const SHOWN = 90
const BEFORE = 20

/** What the reader looks for: words in lower case, each to be found as it stands. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 6)

/** The sentence that contains the words: all of them if there is one, else the first of them. */
export function sentenceOf(prose: string, words: readonly string[]): string {
  const sentences = (prose.match(/[^。；！？\n]+[。；！？]?/g) ?? []).map((one) => one.trim())
  const counts = sentences.map(
    (one) => words.filter((word) => one.toLowerCase().includes(word)).length,
  )
  const sentence = sentences[counts.indexOf(Math.max(...counts))] ?? prose
  const at = sentence.toLowerCase().indexOf(words[0] ?? '')
  if (sentence.length <= SHOWN) return sentence
  const from = Math.max(0, Math.min(at - BEFORE, sentence.length - SHOWN))
  const cut = sentence.slice(from, from + SHOWN)
  return `${from > 0 ? '…' : ''}${cut}${from + SHOWN < sentence.length ? '…' : ''}`
}

/** The text in pieces, what was looked for apart from the rest; joined they are the text. */
export function highlighted(text: string, words: readonly string[]): readonly Piece[] {
  const lower = text.toLowerCase()
  // A few letters change their length with their case: then nothing is marked rather than wrongly.
  if (lower.length !== text.length) return [{ text, isMatch: false }]
  const pieces: Piece[] = []
  let plain = 0
  for (let at = 0; at < text.length;) {
    const word = words
      .filter((one) => lower.startsWith(one, at))
      .reduce((longest, one) => (one.length > longest.length ? one : longest), '')
    if (word === '') {
      at += 1
      continue
    }
    if (at > plain) pieces.push({ text: text.slice(plain, at), isMatch: false })
    pieces.push({ text: text.slice(at, at + word.length), isMatch: true })
    at += word.length
    plain = at
  }
  if (plain < text.length) pieces.push({ text: text.slice(plain), isMatch: false })
  return pieces
}
