import { type Finding, severityNames } from '@/domain/finding'

const headers = ['级别', '说明', '文件', '工作表', '行', '列', '原文'] as const

/** A spreadsheet would run these as a formula; the reader of tables takes one `'` off again. */
const guarded = (text: string): string => (/^[=+\-@\t\r']/u.test(text) ? `'${text}` : text)

const quoted = (text: string): string => `"${guarded(text).replaceAll('"', '""')}"`

/** With a byte-order mark, so that Excel reads it as UTF-8. */
export function findingsCsv(findings: readonly Finding[]): string {
  const rows = findings.map(({ severity, message, file, sheet, row, column, text }) => [
    severityNames[severity],
    message,
    file,
    sheet ?? '',
    row === null ? '' : String(row),
    column === null ? '' : String(column),
    text ?? '',
  ])
  return `\ufeff${[headers, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** Hands a text to the browser as a file. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers fetch the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
