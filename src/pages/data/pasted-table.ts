/** A table as the clipboard has it: cells parted by tabs, and the page that a spreadsheet puts beside them. */
export interface Pasted {
  readonly text: string
  readonly html: string
}

const SPAN = /<t[dh]\b[^>]*\b(?:row|col)span\s*=\s*["']?(?:[2-9]|1\d)/iu

/** The page where cells are merged, which tabs do not tell; else the text. `null` for nothing. */
export function pastedFile({ text, html }: Pasted, at: Date): File | null {
  if (text.trim() === '') return null
  const time = at.toLocaleTimeString('zh-CN', { hour12: false }).replaceAll(':', '-')
  const name = `粘贴的表格 ${time}`
  return SPAN.test(html)
    ? new File([html], `${name}.xls`, { type: 'text/html' })
    : new File([text], `${name}.txt`, { type: 'text/plain' })
}

/** Excel puts a picture of the cells beside them, which is no file of the reader's. */
export const isPictureOf = (files: readonly File[], text: string): boolean =>
  text.trim() !== '' && files.every(({ type }) => type.startsWith('image/'))
