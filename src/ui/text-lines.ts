/** Of the font size: what a character takes, about, in the fonts that read Chinese. */
const widthOf = (char: string): number => (/[\u0000-\u02ff]/u.test(char) ? 0.58 : 1)

/** In px, about. */
export const textWidth = (text: string, fontSize: number): number =>
  fontSize * [...text].reduce((sum, char) => sum + widthOf(char), 0)

/** Closing marks do not begin a line. */
const CLOSING = /^[，。；：、）！？％%]/u

/** A figure with its sign and unit, a word, a space or a character. */
const PIECE =
  /(?:[▲▼] )?[\u0021-\u02ff]+(?:(?<=[\d%]) (?:万元|亿元|个百分点|\p{Script=Han}))?|\s|./gu

/** Cuts a text where a line is full, between any two Chinese characters and between words. */
export function textLines(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = []
  let [line, taken] = ['', 0]
  for (const piece of text.match(PIECE) ?? []) {
    const size = textWidth(piece, fontSize)
    if (line !== '' && taken + size > width && !CLOSING.test(piece)) {
      lines.push(line.trimEnd())
      ;[line, taken] = ['', 0]
    }
    if (line === '' && piece.trim() === '') continue
    line += piece
    taken += size
  }
  return line === '' ? lines : [...lines, line]
}
