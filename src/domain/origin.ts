import type { Area } from './area'
import type { MoneyField } from './form'
import type { CellRef } from './source'

/** Stated fields of one form that a figure was read or computed from. */
export interface FormOrigin {
  readonly kind: 'form'
  readonly departmentId: string
  readonly year: number
  /** As in the engine's table `cell`: `revised_budget`, `task_funds:2`. */
  readonly fields: readonly string[]
}

/** Every form of a year that a total is made of. */
export interface TotalOrigin {
  readonly kind: 'total'
  readonly year: number
  readonly numerator: MoneyField
  /** Forms without both amounts, or with 0 or less here, are no part. */
  readonly denominator: MoneyField
  /** Only departments that have this year too; `null`: all. */
  readonly alsoIn: number | null
  /** Narrower than the page; absent: all of the page. */
  readonly area?: Partial<Omit<Area, 'by'>>
}

/** One cell of one file, whether its form is in effect or not. */
export interface CellOrigin {
  readonly kind: 'cell'
  readonly sourceId: string
  /** Name of the file, as the reader knows it. */
  readonly file: string
  readonly cell: CellRef
  /** The cell's text, as printed. */
  readonly text: string
}

/** Where a figure comes from. */
export type Origin = FormOrigin | TotalOrigin | CellOrigin

export const formOrigin = (
  departmentId: string,
  year: number,
  fields: readonly string[],
): readonly FormOrigin[] =>
  fields.length === 0 ? [] : [{ kind: 'form', departmentId, year, fields }]

/** One origin for each form, its fields once and in order. */
export function mergeOrigins(origins: readonly Origin[]): readonly Origin[] {
  const merged = new Map<string, Origin>()
  for (const origin of origins) {
    const key = keyOf(origin)
    const known = merged.get(key)
    merged.set(
      key,
      origin.kind === 'form' && known?.kind === 'form'
        ? { ...origin, fields: [...new Set([...known.fields, ...origin.fields])] }
        : origin,
    )
  }
  return [...merged.values()]
}

function keyOf(origin: Origin): string {
  switch (origin.kind) {
    case 'form':
      return `${origin.year} ${origin.departmentId}`
    case 'total': {
      const { year, numerator, denominator, alsoIn, area } = origin
      return JSON.stringify([year, numerator, denominator, alsoIn, area])
    }
    case 'cell':
      return JSON.stringify([origin.sourceId, origin.cell])
  }
}
