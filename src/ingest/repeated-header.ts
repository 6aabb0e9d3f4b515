import { parseLabel } from './labels'
import type { Cell } from './reading'

/** True for a header that stands again at the top of a page. */
export const repeatsHeader = (cells: readonly Cell[], header: readonly Cell[]): boolean =>
  cells.length >= 2 &&
  cells.every(({ column, text }) =>
    header.some((own) => own.column === column && sameLabel(own.text, text)),
  )

const sameLabel = (a: string, b: string) => a === b || parseLabel(a).name === parseLabel(b).name
