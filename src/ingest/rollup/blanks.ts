import { BlankKeys, type KeyColumn } from '../blank-keys'
import { isFilled } from '../form-identity'
import { isBlank } from '../half-width'
import type { Cell, FormContext } from '../reading'
import { parseYear } from '../years'
import { isNoName } from './asides'
import { isKey, type RollupColumn, type RollupHeading } from './columns'

/** What a blank department or year of a row may repeat. */
export function openRollupBlanks(
  headings: readonly RollupHeading[],
  context: FormContext,
): BlankKeys {
  const columnsOf = (...names: RollupColumn[]) =>
    headings.flatMap(({ name, cell }) => (name && names.includes(name) ? [cell.column] : []))
  const keys = headings.flatMap(({ name, kind, cell: { column } }): KeyColumn[] => {
    if (name === 'department')
      return [
        {
          id: name,
          name: kind,
          column,
          isRequired: true,
          attributes: columnsOf('division_code', 'supervisor'),
          isValid: (text) => isFilled({ row: 1, column, text }) && !isNoName(text),
        },
      ]
    const isValid = (text: string) => parseYear(text) !== null
    return name === 'fiscal_year'
      ? [{ id: name, name: kind, column, isRequired: true, attributes: [], isValid }]
      : []
  })
  const data = headings.filter((heading) => !isKey(heading)).map(({ cell }) => cell.column)
  return new BlankKeys(keys, (column) => data.includes(column), context)
}

/** A row with a department above a unit left blank is that department's own. */
export function withUpper(
  cells: readonly Cell[],
  headings: readonly RollupHeading[],
): readonly Cell[] {
  const at = (name: RollupColumn) => {
    const column = headings.find((heading) => heading.name === name)?.cell.column
    return { column, cell: cells.find((one) => one.column === column && !isBlank(one.text)) }
  }
  const [own, upper] = [at('department'), at('supervisor')]
  if (own.column === undefined || own.cell || !upper.cell) return cells
  return [...cells, { ...upper.cell, column: own.column }]
}
