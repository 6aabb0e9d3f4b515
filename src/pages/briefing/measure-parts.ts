import type { Block } from './fit-pages'

/** In px at 96 dpi: A4 without its margins, and without what whole rows leave at a page's end. */
export const PAGE_HEIGHT = 994 - 14
/** In px: the first rows that stay with the heading of a table. */
const FIRST_ROWS = 80

/** The parts of a briefing as they stand on the page; the head counts as words of the first. */
export function measured(briefing: HTMLElement): readonly Block[] {
  const sections = [...briefing.querySelectorAll<HTMLElement>('[data-part]')]
  const heads = briefing.querySelector('header')?.getBoundingClientRect()
  let top = heads?.top ?? 0
  return sections.map((section) => {
    const bottom = section.getBoundingClientRect().bottom
    const kept = section.firstElementChild?.getBoundingClientRect().bottom ?? bottom
    const picture = section.querySelector('img')?.getBoundingClientRect().height ?? 0
    const rows = bottom - kept
    const first = picture === 0 ? Math.min(rows, FIRST_ROWS) : 0
    const block = { words: kept - top - picture + first, picture, rows: rows - first }
    top = bottom
    return block
  })
}
