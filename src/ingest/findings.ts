import type { Finding } from '@/domain/finding'
import type { Report } from './reading'
import { maskStaff } from './staff'

const MAX_TEXT = 200

/** Findings about one file, with names and telephones of staff masked. */
export function collectFindings(file: string): { findings: Finding[]; report: Report } {
  const findings: Finding[] = []
  const report: Report = ({ code, severity, message, cell }) => {
    findings.push({
      code,
      severity,
      message: maskStaff(message),
      file,
      sheet: null,
      row: cell?.row ?? null,
      column: cell?.column ?? null,
      text: cell ? [...maskStaff(cell.text.trim())].slice(0, MAX_TEXT).join('') : null,
    })
  }
  return { findings, report }
}
