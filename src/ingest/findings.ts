import type { Finding } from '@/domain/finding'
import type { Report } from './reading'
import { maskStaff } from './staff'

const MAX_TEXT = 200

export interface Findings {
  readonly findings: Finding[]
  readonly report: Report
  /** Reports about cells of one sheet of a book. */
  readonly reportIn: (sheet: string) => Report
}

/** Findings about one file, with names and telephones of staff masked. */
export function collectFindings(file: string): Findings {
  const findings: Finding[] = []
  const said = new Set<string>()
  const reporter =
    (sheet: string | null): Report =>
    ({ code, severity, message, cell, onceAbout }) => {
      const key = `${sheet ?? ''}\n${code}\n${onceAbout}`
      if (onceAbout !== undefined && said.has(key)) return
      said.add(key)
      findings.push({
        code,
        severity,
        message: maskStaff(message),
        file,
        sheet,
        row: cell?.row ?? null,
        column: cell?.column ?? null,
        text: cell ? [...maskStaff(cell.text.trim())].slice(0, MAX_TEXT).join('') : null,
      })
    }
  return { findings, report: reporter(null), reportIn: reporter }
}
