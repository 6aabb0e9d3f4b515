import type { DecodedText } from './decoded-text'
import type { Findings } from './findings'
import type { Grid } from './sheet-grid'
import type { Cell, Report } from './reading'

/** Says what of a file's bytes was no text of its encoding, and in which cell that shows. */
export function reportDecoding(
  { text, encoding, undecodable, otherEncodingAt, isCutOff }: DecodedText,
  grid: Grid,
  { report }: Findings,
): void {
  if (undecodable > 0)
    report({
      code: 'undecodable-characters',
      severity: 'warning',
      message: `按 ${encodingNames[encoding]} 有 ${undecodable} 处读不出文字，显示为“\ufffd”；请换一种编码，或核对这些地方`,
      cell: firstCell(grid.rows, (cell) => cell.includes('\ufffd')),
    })
  if (otherEncodingAt !== null) reportMixed({ text, at: otherEncodingAt }, grid, report)
  if (isCutOff)
    report({
      code: 'cut-off-text',
      severity: 'warning',
      message: '文件在最后一个字中间断开，可能没有传完整；最后一行请核对',
      cell: lastCell(grid.rows, isFilled),
    })
}

const encodingNames = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
} as const

function reportMixed(
  { text, at }: { readonly text: string; readonly at: number },
  grid: Grid,
  report: Report,
): void {
  // Records are not more than lines: the record stands in the row of its line, or above.
  const lines = text.slice(0, at).split('\n').length
  const start = text
    .slice(at)
    .split(/[\r\n\t,;，"]+/u)
    .find((part) => part.trim() !== '')
  const cell = lastCell(grid.rows.slice(0, lines), (one) => one.startsWith(start ?? ''))
  report({
    code: 'mixed-encodings',
    severity: 'warning',
    message: `文件里混用了两种编码：从第 ${cell?.row ?? lines} 行起有的行是 GB18030，其余是 UTF-8；各行按自己的编码读入，请核对`,
    cell,
  })
}

const isFilled = (text: string) => text.trim() !== ''

function firstCell(rows: Grid['rows'], isWanted: (text: string) => boolean): Cell | undefined {
  for (const [index, row] of rows.entries()) {
    const at = row.findIndex(isWanted)
    if (at !== -1) return { row: index + 1, column: at + 1, text: row[at] ?? '' }
  }
  return undefined
}

function lastCell(rows: Grid['rows'], isWanted: (text: string) => boolean): Cell | undefined {
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index] ?? []
    const at = row.findIndex(isWanted)
    if (at !== -1) return { row: index + 1, column: at + 1, text: row[at] ?? '' }
  }
  return undefined
}
