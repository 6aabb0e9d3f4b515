import type { Cell, Report } from './reading'

/** GB/T 2260, six digits as text; anything else is a finding and `null`. */
export function readDivisionCode(cell: Cell | null, report: Report): string | null {
  if (!cell) return null
  const code = cell.text.normalize('NFKC').replace(/\s+/gu, '')
  if (/^\d{6}$/u.test(code)) return code
  report({
    code: 'unreadable-division-code',
    severity: 'warning',
    message: `行政区划代码写的是“${cell.text.trim()}”，应为六位数字，没有读入`,
    cell,
  })
  return null
}
