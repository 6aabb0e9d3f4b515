import type { Judged } from '@/checks'
import type { CsvWriter, TableRow } from './csv'
import type { Key } from './form-figures'
import type { SourceCells } from './tables'

/** Parts the texts of one packed row; `schema.sql` takes them apart again. */
const SEPARATOR = '\u001f'
const join = (texts: readonly string[]): string =>
  texts.map((text) => text.replaceAll(SEPARATOR, '\u241f')).join(SEPARATOR)

/** Tables that hold one row for many values. What rows have in common, their shape, stands once. */
export interface PackedWriter {
  readonly addCells: (key: Key, sources: readonly SourceCells[]) => void
  readonly addJudged: (key: Key, judged: readonly Judged[]) => void
}

export function openPackedWriter(writer: CsvWriter): PackedWriter {
  const cellShapes = openShapes(writer, 'cell_place')
  const verdictShapes = openShapes(writer, 'verdict_shape')
  return {
    addCells(key, sources) {
      for (const { sourceId, sheet, rowNo, places, texts } of rowsOf(sources))
        writer.add('cell_texts', {
          dataset: key.dataset,
          department_id: key.department_id,
          fiscal_year: key.fiscal_year,
          source_id: sourceId,
          sheet,
          row_no: rowNo,
          shape_no: cellShapes(key.dataset, places, () => placeRows(places)),
          texts: join(texts),
        })
    },
    addJudged(key, judged) {
      const plain: Judged[] = []
      for (const one of judged)
        if (isPlain(one)) plain.push(one)
        else writer.add('finding', { ...key, ...outcomeOf(one), message: one.result.message })
      const hasWords = plain.some(({ result }) => result.message !== null)
      writer.add('verdict', {
        dataset: key.dataset,
        department_id: key.department_id,
        fiscal_year: key.fiscal_year,
        shape_no: verdictShapes(key.dataset, shapeOf(plain), () => plain.map(outcomeOf)),
        messages: hasWords ? join(plain.map(({ result }) => result.message ?? '')) : null,
      })
    },
  }
}

/** What two rows have in common when they are of one shape. */
type Shape = readonly (string | number)[]

interface Branch {
  readonly next: Map<string | number, Branch>
  shapeNo: number | null
}

const branch = (): Branch => ({ next: new Map(), shapeNo: null })

/**
 * A number for each shape; its rows are written when it is first seen. A tree of its parts, because
 * one long key for each form would cost more than all else that is done with it.
 */
function openShapes(writer: CsvWriter, table: string) {
  const root = branch()
  let count = 0
  return (dataset: string, shape: Shape, rows: () => readonly TableRow[]): number => {
    let at = follow(root, dataset)
    for (const part of shape) at = follow(at, part)
    if (at.shapeNo !== null) return at.shapeNo
    const shape_no = (at.shapeNo = ++count)
    rows().forEach((row, index) =>
      writer.add(table, { dataset, shape_no, position: index + 1, ...row }),
    )
    return shape_no
  }
}

function follow({ next }: Branch, part: string | number): Branch {
  let found = next.get(part)
  if (!found) next.set(part, (found = branch()))
  return found
}

interface CellRow {
  readonly sourceId: string
  readonly sheet: string | null
  readonly rowNo: number
  /** Field and column of each text. */
  readonly places: (string | number)[]
  readonly texts: string[]
}

/** Cells of one row of a file together. */
function rowsOf(sources: readonly SourceCells[]): readonly CellRow[] {
  const rows: CellRow[] = []
  let last: CellRow | undefined
  for (const { sourceId, cells } of sources)
    for (const [field, stated] of cells) {
      if (!stated) continue
      const { sheet, row, column } = stated.cell
      const isHere = (one: CellRow) =>
        one.rowNo === row && one.sheet === sheet && one.sourceId === sourceId
      if (!last || !isHere(last)) {
        last = rows.find(isHere)
        if (!last) rows.push((last = { sourceId, sheet, rowNo: row, places: [], texts: [] }))
      }
      last.places.push(field, column)
      last.texts.push(stated.text)
    }
  return rows
}

const placeRows = (places: CellRow['places']): TableRow[] =>
  places.flatMap((field, index) =>
    index % 2 === 0 ? [{ field, column_no: places[index + 1] ?? null }] : [],
  )

/** What most forms share and nobody has to look at. */
const isPlain = ({ result: { outcome } }: Judged): boolean =>
  outcome === 'pass' || outcome === 'not_applicable'

const outcomeOf = ({ check, result }: Judged): TableRow => ({
  check_id: check.id,
  outcome: result.outcome,
  severity: result.severity ?? check.severity,
  cells: result.fields.length > 0 ? result.fields.join(' ') : null,
})

function shapeOf(judged: readonly Judged[]): Shape {
  const shape: (string | number)[] = []
  for (const { check, result } of judged) {
    shape.push(check.id, result.outcome, result.severity ?? '', result.fields.length)
    for (const field of result.fields) shape.push(field)
  }
  return shape
}
