interface Margins {
  /** In the head of every page. */
  readonly left: string
  readonly right: string
}

/**
 * Head and number of every page; browsers before Chromium 131 print them on no page, for them the
 * sheet begins with the same words.
 */
export const pageRules = ({ left, right }: Margins): string => `@page {
  size: A4;
  margin: 18mm 12mm 16mm;
  @top-left { content: ${quoted(left)}; ${FONT} }
  @top-right { content: ${quoted(right)}; ${FONT} }
  @bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; ${FONT} }
}`

const FONT = 'font-family: sans-serif; font-size: 8pt; color: #000;'

/** A CSS string: nothing in it can end it. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\<\p{Cc}]/gu, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`
