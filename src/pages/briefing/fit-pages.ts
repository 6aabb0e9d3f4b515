/** What stands on paper one below the other, in px. */
export interface Block {
  /** Kept on one page: its words and its picture. */
  readonly words: number
  /** Of its picture; 0: none. */
  readonly picture: number
  /** What follows and may run over pages, such as the rows of a table. */
  readonly rows: number
}

/** Smaller, letters of 12 px could not be read on paper. */
const LEAST = 0.75

/**
 * How large each block's picture is drawn, from `LEAST` to 1: the pictures of a page shrink alike
 * where one more then stands on it, so that no page is left half empty.
 */
export function fitPages(blocks: readonly Block[], pageHeight: number): readonly number[] {
  const scales = blocks.map(() => 1)
  let page: Page = { words: 0, pictures: 0, on: [] }
  blocks.forEach((block, index) => {
    const grown = {
      words: page.words + block.words,
      pictures: page.pictures + block.picture,
      on: [...page.on, index],
    }
    const fits = scaleOf(grown, pageHeight) >= LEAST
    page = fits ? grown : { words: block.words, pictures: block.picture, on: [index] }
    const scale = Math.min(1, Math.max(LEAST, scaleOf(page, pageHeight)))
    for (const at of page.on) scales[at] = scale
    const end = page.words + page.pictures * scale + block.rows
    if (end <= pageHeight) page = { ...page, words: page.words + block.rows }
    else page = { words: end % pageHeight, pictures: 0, on: [] }
  })
  return scales
}

interface Page {
  readonly words: number
  readonly pictures: number
  /** Indices of the blocks whose pictures stand on it. */
  readonly on: readonly number[]
}

const scaleOf = ({ words, pictures }: Page, pageHeight: number): number =>
  words > pageHeight ? 0 : pictures === 0 ? 1 : (pageHeight - words) / pictures
