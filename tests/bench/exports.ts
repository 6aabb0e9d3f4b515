import { strToU8, zipSync } from 'fflate'
import { drive, type ExportDocument, type Format, writeSteps } from '@/export'
import { type Measured, measured, OURS } from './results.ts'

const ROWS = 100_000
const COLUMNS = 12

/** Half texts, half money. */
const rows = Array.from({ length: ROWS }, (_, row) =>
  Array.from({ length: COLUMNS }, (_, column) =>
    column < 6 ? `第${row}行，第${column}列` : ((row * 7919 + column * 104_729) % 1e8) / 100,
  ),
)
const columns = Array.from({ length: COLUMNS }, (_, column) => ({
  label: `列${column}`,
  kind: column < 6 ? ('text' as const) : ('money' as const),
}))
const document: ExportDocument = {
  title: '',
  lines: [],
  sheets: [{ name: '表', columns, rows }],
}

const csvCell = (value: string | number) =>
  typeof value === 'number'
    ? value.toFixed(2)
    : /[",\n]/.test(value)
      ? `"${value.replaceAll('"', '""')}"`
      : value

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'))

/** What strings alone would take. */
const bare: Readonly<Record<Format, () => Uint8Array>> = {
  csv: () =>
    new TextEncoder().encode(
      `\ufeff${[columns.map(({ label }) => label), ...rows.map((row) => row.map(csvCell))].map((row) => row.join(',')).join('\r\n')}`,
    ),
  xlsx: () => {
    const cell = (value: string | number) =>
      typeof value === 'number'
        ? `<c s="1"><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
    const lines = rows.map((row) => `<row>${row.map(cell).join('')}</row>`)
    const sheet = `<?xml version="1.0"?><worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`
    return zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }, { level: 6 })
  },
}

/** All rows of a table to a file: ours, with progress and cancel, beside bare strings. */
export async function exports(runs: number): Promise<Measured[]> {
  const found: Measured[] = []
  for (const format of ['csv', 'xlsx'] as const) {
    const ours: number[] = []
    const theirs: number[] = []
    for (let run = 0; run <= runs; run++) {
      const start = performance.now()
      const { bytes } = await drive(writeSteps(document, format))
      const middle = performance.now()
      const plain = bare[format]()
      const end = performance.now()
      if (bytes.length === 0 || plain.length === 0) throw new Error('nothing was written')
      if (run === 0) continue
      ours.push(middle - start)
      theirs.push(end - middle)
    }
    const what = `export, ${ROWS} × ${COLUMNS} to ${format.toUpperCase()}`
    found.push(
      measured(what, OURS, ours),
      measured(what, format === 'csv' ? 'bare strings' : 'bare strings and fflate', theirs),
    )
  }
  return found
}
