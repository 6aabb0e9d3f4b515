import type { SqlValue } from './sql'
import type { PlainRow } from './engine'

/** The part of an Arrow table or record batch that we read. */
export interface ArrowRows {
  readonly numRows: number
  readonly schema: {
    readonly fields: readonly {
      readonly name: string
      readonly type: { readonly typeId: number; readonly scale?: number; toString(): string }
    }[]
  }
  getChildAt(index: number): { get(row: number): unknown } | null
}

/** `Type` of apache-arrow, for the types that our queries return. */
const arrowType = { null: 1, int: 2, float: 3, utf8: 5, bool: 6, decimal: 7 } as const

/**
 * Arrow to plain rows, once, at the engine's border. A DECIMAL arrives without its point and as
 * words of 32 bits; it leaves as the double nearest to its digits, so 655.55 is 655.55.
 *
 * @throws {TypeError} for a type that has no plain form: the query has to cast it.
 */
export function plainRows(batch: ArrowRows): PlainRow[] {
  const columns = batch.schema.fields.map((field, i) => {
    const vector = batch.getChildAt(i)
    const convert = converterOf(field.name, field.type)
    return (row: number): SqlValue => {
      const value = vector?.get(row) ?? null
      return value === null ? null : convert(value)
    }
  })
  const names = batch.schema.fields.map((field) => field.name)
  return Array.from({ length: batch.numRows }, (_, row) =>
    Object.fromEntries(columns.map((read, i) => [names[i], read(row)])),
  )
}

function converterOf(
  name: string,
  type: ArrowRows['schema']['fields'][number]['type'],
): (value: unknown) => SqlValue {
  switch (type.typeId) {
    case arrowType.null:
      return () => null
    case arrowType.int:
    case arrowType.float:
      return Number
    case arrowType.utf8:
      return String
    case arrowType.bool:
      return Boolean
    case arrowType.decimal:
      return (value) => decimalToNumber(value, type.scale ?? 0)
    default:
      throw new TypeError(`column "${name}" has type ${type.toString()}: cast it in SQL`)
  }
}

function decimalToNumber(value: unknown, scale: number): number {
  if (!(value instanceof Uint32Array)) throw new TypeError('a decimal is words of 32 bits')
  const unsigned = value.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
  const signed = BigInt.asIntN(value.length * 32, unsigned)
  const digits = (signed < 0n ? -signed : signed).toString().padStart(scale + 1, '0')
  const split = digits.length - scale
  return Number(`${signed < 0n ? '-' : ''}${digits.slice(0, split)}.${digits.slice(split) || '0'}`)
}
