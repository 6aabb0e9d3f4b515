import { filledCells } from './grid'
import type { Grid } from './sheet-grid'
import { startsNotes } from './notes'
import type { Header } from './table-header'
import { statedUnit, type StatedUnit } from './unit-words'

/** The units that rows below the header state for the whole table: 单位：元 alone, or in a note. */
export function statedUnits({ rows }: Grid, { columns, row, table }: Header): StatedUnit[] {
  const keys = table.required.flatMap((id) => columns.get(id)?.cell.column ?? [])
  const units: StatedUnit[] = []
  for (let index = row; index < rows.length; index++) {
    const texts = rows[index] ?? []
    if (keys.every((column) => (texts[column - 1] ?? '') !== '')) continue
    const cells = filledCells(texts, index + 1)
    const [first] = cells
    if (!first || !(cells.length <= 2 || startsNotes(first))) continue
    units.push(...cells.flatMap(({ text }) => statedUnit(text) ?? []))
  }
  return units
}
