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
      for (const { sheet, row_no, source_id, places, texts } of rowsOf(sources))
        writer.add('cell_texts', {
          ...key,
          source_id,
          sheet,
          row_no,
          shape_no: cellShapes(key.dataset, places.join(' '), () =>
            places.map((place) => placeOf(place)),
          ),
          texts: join(texts),
        })
    },
    addJudged(key, judged) {
      const plain: Judged[] = []
      for (const one of judged)
        if (isPlain(one)) plain.push(one)
        else writer.add('finding', { ...key, ...outcomeOf(one), message: one.result.message })
      const shape = plain.map(shapeOf).join('\n')
      const hasWords = plain.some(({ result }) => result.message !== null)
      writer.add('verdict', {
        ...key,
        shape_no: verdictShapes(key.dataset, shape, () => plain.map(outcomeOf)),
        messages: hasWords ? join(plain.map(({ result }) => result.message ?? '')) : null,
      })
    },
  }
}

/** A number for each shape; its rows are written when it is first seen. */
function openShapes(writer: CsvWriter, table: string) {
  const known = new Map<string, number>()
  return (dataset: string, shape: string, rows: () => readonly TableRow[]): number => {
    const key = `${dataset} ${shape}`
    const found = known.get(key)
    if (found !== undefined) return found
    const shape_no = known.size + 1
    known.set(key, shape_no)
    rows().forEach((row, index) =>
      writer.add(table, { dataset, shape_no, position: index + 1, ...row }),
    )
    return shape_no
  }
}

interface CellRow {
  readonly source_id: string
  readonly sheet: string | null
  readonly row_no: number
  /** `original_budget@3`: field and column. */
  readonly places: string[]
  readonly texts: string[]
}

/** Cells of one row of a file together. */
function rowsOf(sources: readonly SourceCells[]): Iterable<CellRow> {
  const rows = new Map<string, CellRow>()
  for (const { sourceId, cells } of sources)
    for (const [field, stated] of cells) {
      if (!stated) continue
      const { sheet, row, column } = stated.cell
      const key = `${row} ${sourceId} ${sheet ?? ''}`
      let found = rows.get(key)
      if (!found)
        rows.set(key, (found = { source_id: sourceId, sheet, row_no: row, places: [], texts: [] }))
      found.places.push(`${field}@${column}`)
      found.texts.push(stated.text)
    }
  return rows.values()
}

function placeOf(place: string): TableRow {
  const [field = '', column] = place.split('@')
  return { field, column_no: Number(column) }
}

/** What most forms share and nobody has to look at. */
const isPlain = ({ result: { outcome } }: Judged): boolean =>
  outcome === 'pass' || outcome === 'not_applicable'

const outcomeOf = ({ check, result }: Judged): TableRow => ({
  check_id: check.id,
  outcome: result.outcome,
  severity: result.severity ?? check.severity,
  cells: result.fields.length > 0 ? result.fields.join(' ') : null,
})

const shapeOf = ({ check, result }: Judged): string =>
  `${check.id} ${result.outcome} ${result.severity ?? ''} ${result.fields.join(' ')}`
