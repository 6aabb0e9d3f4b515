import type { CellValue, ExportDocument } from '@/export'
import { MISSING } from '@/ui/formats'
import type { Column, PanelInput } from './column'

export type PanelSheet = ExportDocument['sheets'][number]

/** A table as files hold it: figures as numbers, a text where it says why there is none. */
export function sheetOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  { rows, input }: { readonly rows: readonly Row[]; readonly input: PanelInput },
): PanelSheet {
  return {
    name,
    columns: columns.map(({ label, align, figure }) => ({
      label,
      kind: figure?.kind ?? (align === 'end' ? 'printed' : 'text'),
    })),
    rows: {
      length: rows.length,
      *[Symbol.iterator]() {
        for (const row of rows) yield columns.map((column) => cellOf(column, row, input))
      },
    },
  }
}

function cellOf<Row>({ text, figure, align }: Column<Row>, row: Row, input: PanelInput): CellValue {
  const value = figure?.value(row, input) ?? null
  const shown = text(row, input)
  if (value !== null) return figure?.kind === 'money' ? value : asShown(value, shown)
  if (shown === MISSING) return null
  return align === 'end' ? plain(shown) : shown
}

/** A rate, or a gap, that prints one more digit because it lies close to its target keeps it. */
function asShown(value: number, shown: string): CellValue {
  const [, decimals = ''] = /^[+-]?[\d,]+\.(\d{3,})/.exec(shown) ?? []
  return decimals === '' ? value : { value, decimals: decimals.length }
}

/** A figure as printed, without the separators and the sign that no number bears in a file. */
const plain = (shown: string): string =>
  /^[+-]?[\d,]+(\.\d+)?%?$/.test(shown) ? shown.replaceAll(',', '').replace('+', '') : shown
