import { filledCells } from './grid'
import { isTitleText } from './label-book'
import { tableUnit } from './labels'
import { startsNotes } from './notes'
import { isNumeric } from './numbers'
import type { Cell } from './reading'
import type { Grid } from './sheet-grid'
import { isStaffCell } from './staff'
import { totalCell } from './totals'

/** A title that stands again, and the mark of a page, begin no table of their own. */
export const isSaid = ({ text }: Cell, above: readonly Cell[]) =>
  PAGE.test(text.trim()) || above.some((said) => said.text.trim() === text.trim())

const PAGE = /^(?:[(（]?续表?.{0,4}[)）]?|第.{1,6}页.*|[(（]?接上[页表][)）]?)$/u

/** Title, unit and year above a header; the rows of the table before end them. */
export function captionsAbove({ rows }: Grid, index: number, floor: number): readonly Cell[] {
  const found: Cell[][] = []
  let hasGap = false
  for (let at = index - 1; at >= floor; at--) {
    const cells = filledCells(rows[at] ?? [], at + 1)
    if (cells.length === 0) {
      hasGap = true
      continue
    }
    const isGapBelow = hasGap || !rows[at - 1]?.some((text) => text !== undefined && text !== '')
    if (!isCaptionRow(cells, { isGroup: at === index - 1, isAlone: isGapBelow })) break
    found.unshift(cells)
    hasGap = false
  }
  return found.flat()
}

function isCaptionRow(
  cells: readonly Cell[],
  { isGroup, isAlone }: { readonly isGroup: boolean; readonly isAlone: boolean },
): boolean {
  const [first] = cells
  if (!first || startsNotes(first) || totalCell(cells, undefined)) return false
  if (cells.some(({ text }) => isNumeric(text) || isStaffCell(text))) return false
  if (isGroup && first.column > 1) return true
  return (cells.length <= 3 && cells.every(isCaption)) || (cells.length === 1 && isAlone)
}

const CAPTION =
  /表(?:[(（].*[)）])?$|^[(（]?(?:\d{4}|[〇○零一二三四五六七八九]{4})年|^附[件表]|^[(（]?[一二三四五六七八九十]+[)）、]|^(?:填报|填表|编制|制表)(?:单位|部门|日期|时间)\s*[:：]/u

const isCaption = ({ text }: Cell): boolean =>
  text.length <= 80 &&
  (tableUnit(text) !== null ||
    isTitleText(text) ||
    CAPTION.test(text.trim()) ||
    PAGE.test(text.trim()))
