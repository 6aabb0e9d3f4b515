export type Row = readonly string[]

/** UTF-8 with a byte-order mark and CRLF, as spreadsheet programs write and open it. */
export function formatCsv(header: Row, rows: readonly Row[]): string {
  const lines = [header, ...rows].map((row) => row.map(formatCell).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

const formatCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
