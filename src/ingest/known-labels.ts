import { parseLabel } from './labels'
import { layouts } from './layouts'
import { headersOf } from './table-header'
import { tables } from './tables'

/** Labels that tell the delimiter of a text. */
export const knownLabels: ReadonlySet<string> = new Set([
  ...layouts.flatMap(({ labels }) => labels.map((label) => parseLabel(label).name)),
  ...tables.flatMap(({ columns }) => columns.flatMap(headersOf)),
])
