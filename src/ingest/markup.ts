import { decodeEntities } from './entities'

export interface PlainText {
  /** Paragraphs and list items on lines of their own; no markup, no blank lines. */
  readonly text: string
  /** True when a script or a style sheet stood in the text and was left out. */
  readonly droppedCode: boolean
}

/** Only these are markup: `<90%的部门有3个，>` is text. */
const BLOCKS =
  'p|div|br|hr|ol|ul|li|table|thead|tbody|tfoot|tr|h[1-6]|section|article|header|footer|blockquote|pre|dl|dt|dd|center|figure|figcaption|form|fieldset|body|html|head'
const INLINES =
  'a|abbr|b|bdo|big|button|caption|cite|code|col|colgroup|del|em|embed|font|i|iframe|img|input|ins|kbd|label|link|mark|meta|nobr|noscript|object|option|param|q|s|samp|select|small|source|span|strike|strong|sub|sup|svg|td|textarea|th|title|tt|u|var|video|audio|wbr|script|style|template|[ovw]:[a-z]{1,20}'
const ATTRIBUTES = '(?:[\\s/](?:"[^"]{0,2000}"|\'[^\']{0,2000}\'|[^"\'<>]){0,2000}?)?'
const TAG = new RegExp(`<(/?)(${BLOCKS}|${INLINES})${ATTRIBUTES}>`, 'giu')
const IS_BLOCK = new RegExp(`^(?:${BLOCKS})$`, 'u')
const CODE = /<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>/giu
const CODE_TAG = /<\/?(?:script|style)\b/iu
const COMMENT = /<!--[\s\S]*?-->|<!\[(?:if|endif)[^<>]*>/giu
const TYPED_NUMBER = /^\s*(?:[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）.．、:：]|[①-⑳])/u

interface Line {
  text: string
  /** The `<ol>` whose item begins here; `null` for other lines. */
  readonly list: object | null
}

/** Text of a cell as plain text: known tags become structure or nothing, entities characters. */
export function toPlainText(source: string): PlainText {
  if (!/[<&\n\r\u00a0]/u.test(source)) return { text: source.trim(), droppedCode: false }
  const withoutCode = source.replace(CODE, ' ')
  const droppedCode = CODE_TAG.test(source)
  const lines = splitLines(withoutCode.replace(COMMENT, ''))
    .map((line) => ({
      ...line,
      text: decodeEntities(line.text)
        .replace(/\u00a0/gu, ' ')
        .trim(),
    }))
    .filter((line) => line.text !== '')
  return { text: numberItems(lines).join('\n'), droppedCode }
}

function splitLines(source: string): Line[] {
  const lists: (object | null)[] = []
  const lines: Line[] = [{ text: '', list: null }]
  let last = 0
  for (const match of source.matchAll(TAG)) {
    appendText(lines, source.slice(last, match.index))
    last = match.index + match[0].length
    const [, slash, name = ''] = match
    const element = name.toLowerCase()
    if (element === 'ol' || element === 'ul') {
      if (slash) lists.pop()
      else lists.push(element === 'ol' ? {} : null)
    }
    const isItem = element === 'li' && !slash
    if (IS_BLOCK.test(element)) startLine(lines, isItem ? (lists.at(-1) ?? null) : null)
    else if (element === 'td' || element === 'th') appendText(lines, ' ')
  }
  appendText(lines, source.slice(last))
  return lines
}

function appendText(lines: Line[], text: string): void {
  const [first = '', ...rest] = text.split(/\r\n?|\n/u)
  const current = lines.at(-1)
  if (current) current.text += first
  for (const line of rest) startLine(lines, null, line)
}

/** A blank line is reused, so that `<li><p>` keeps its number. */
function startLine(lines: Line[], list: object | null, text = ''): void {
  const current = lines.at(-1)
  if (current && current.text.trim() === '')
    lines[lines.length - 1] = { text, list: list ?? current.list }
  else lines.push({ text, list })
}

/** Items of an `<ol>` get their number, unless somebody has typed it. */
function numberItems(lines: readonly Line[]): string[] {
  const typed = new Set(lines.filter(({ text }) => TYPED_NUMBER.test(text)).map(({ list }) => list))
  const counts = new Map<object, number>()
  return lines.map(({ text, list }) => {
    if (list === null || typed.has(list)) return text
    const number = (counts.get(list) ?? 0) + 1
    counts.set(list, number)
    return `${number}. ${text}`
  })
}
