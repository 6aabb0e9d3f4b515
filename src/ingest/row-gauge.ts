import { isNumeric } from './numbers'
import type { Cell } from './reading'

/** How many cells the rows of a table have, so that one that was torn apart is seen. */
export interface RowGauge {
  /** Of a text file; in a book a cell stands where it stands. */
  readonly isText: boolean
  /** Last column with a heading. */
  readonly headed: number
  /** Cells of the header, and of most rows; blank ones counted. */
  readonly header: number
  readonly usual: number
}

const SAMPLE = 200

/** `lengthOf` a row, 1-based, blank cells counted; `null` for books. `row` is the header's. */
export function gaugeOf(
  lengthOf: ((row: number) => number) | null,
  { row, headed }: { readonly row: number; readonly headed: number },
): RowGauge {
  if (!lengthOf) return { isText: false, headed, header: headed, usual: headed }
  // In a preview of rows far below, the header is not at hand.
  const header = lengthOf(row) || headed
  const votes = new Map([[header, 1]])
  for (let next = row + 1; next <= row + SAMPLE; next++) {
    const length = lengthOf(next)
    if (length > 1) votes.set(length, (votes.get(length) ?? 0) + 1)
  }
  const [usual] = [...votes].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [header]
  return { isText: true, headed, header, usual }
}

/** What stands right of the headings and shows that the figures may have moved; `null` without. */
export function surplusOf(
  cells: readonly Cell[],
  length: number,
  { isText, headed, header, usual }: RowGauge,
): { readonly cell: Cell; readonly reason: string } | null {
  const torn = tornNumber(cells)
  const right = cells.filter(({ column }) => column > headed)
  const [beyond] = isText ? right.filter(({ column }) => column > header) : []
  // 5 and 105 may well stand side by side; 5 and 105.20 hardly do.
  const isMoved = right.some(({ text }) => isNumeric(text)) || (isText && length > usual)
  const isTorn = torn && (isMoved || (torn.isDecimal && isText && length > header))
  if (torn && isTorn && (torn.isDecimal || !beyond))
    return {
      cell: torn.cell,
      reason: `${torn.text}像是一个数被其中的逗号分成了几格，后面的数都错了位`,
    }
  return beyond
    ? {
        cell: beyond,
        reason: `表头右边多出“${beyond.text.trim().slice(0, 20)}”，分不清各格属于哪一栏（没有加引号的逗号会把一格分成两格）`,
      }
    : null
}

const LEAD = /^[-+(（]?[¥￥]?\d{1,3}$/u
const REST = /^\d{3}(?:\.\d+)?[)）]?(?:万?元)?$/u

/** `1` and `234.56` in two cells. */
function tornNumber(cells: readonly Cell[]) {
  for (const [index, cell] of cells.entries()) {
    const next = cells[index + 1]
    const [lead = '', rest = ''] = [cell.text.trim(), next?.text.trim()]
    if (next?.column === cell.column + 1 && LEAD.test(lead) && REST.test(rest))
      return { cell, text: `“${lead}”“${rest}”`, isDecimal: rest.includes('.') }
  }
  return null
}
