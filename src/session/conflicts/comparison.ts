import type { Form } from '@/domain/form'
import { candidateOf } from '../casebook'
import type { Keyed } from '../keyed'
import { comparedCells } from './compared-cells'
import type { ComparedLine, Comparison } from './conflict'
import { type Compared, relationOf } from './relation'

/** Cell by cell, the form in effect first. */
export function comparisonOf(
  key: string,
  forms: readonly Keyed<Form>[],
  fileOf: (form: Keyed<Form>) => string,
): Comparison {
  const compared = forms.map((form): Compared => ({
    form: form.record,
    file: fileOf(form),
    cells: new Map(comparedCells(form.record).map((cell) => [cell.key, cell])),
  }))
  const [inEffect, ...others] = compared
  return {
    key,
    candidates: forms.map(({ record }) => candidateOf(record)),
    relations: inEffect ? others.map((other) => relationOf(inEffect, other)) : [],
    lines: linesOf(compared),
  }
}

/** Fields of any of the forms, in the order of the first that has them. */
function linesOf(compared: readonly Compared[]): ComparedLine[] {
  const names = new Map(
    compared.flatMap(({ cells }) => [...cells.values()].map(({ key, name }) => [key, name])),
  )
  return [...names].map(([key, name]) => {
    const cells = compared.map((one) => one.cells.get(key) ?? null)
    const values = new Set(cells.map((cell) => cell?.value))
    const texts = new Set(cells.map((cell) => cell?.text))
    return {
      name,
      kind: values.size > 1 ? 'differs' : texts.size > 1 ? 'spelling' : 'same',
      cells: cells.map((cell) => cell && { text: cell.text, cell: cell.cell }),
    }
  })
}
