import type { Label } from './labels'
import type { Cell } from './reading'

/** A heading: its values stand from its column up to the next one. `null`: no word of this layout. */
export interface Heading<Name extends string> {
  readonly name: Name | null
  readonly cell: Cell
  readonly unit: Label['unit']
}

export interface Placed<Name extends string> {
  readonly cell: Cell
  readonly heading: Heading<Name> & { readonly name: Name }
}
export type PlacedRow<Name extends string> = ReadonlyMap<Name, Placed<Name>>

const isKnown = <Name extends string>(heading: Heading<Name>): heading is Placed<Name>['heading'] =>
  heading.name !== null

/**
 * Cells by heading. What has no heading, or shares one with a cell before it, is loose; what
 * stands under an unknown heading was reported with it.
 */
export function underHeadings<Name extends string>(
  cells: readonly Cell[],
  headings: readonly Heading<Name>[],
): { readonly placed: PlacedRow<Name>; readonly loose: readonly Cell[] } {
  const placed = new Map<Name, Placed<Name>>()
  const loose: Cell[] = []
  for (const cell of cells) {
    const heading = headings.filter((above) => above.cell.column <= cell.column).at(-1)
    if (heading?.name === null) continue
    if (heading && isKnown(heading) && !placed.has(heading.name))
      placed.set(heading.name, { cell, heading })
    else loose.push(cell)
  }
  return { placed, loose }
}

/** Headings that no word of the layout names. */
export const unknownHeadings = (headings: readonly Heading<string>[]): readonly Cell[] =>
  headings.filter(({ name }) => name === null).map(({ cell }) => cell)
