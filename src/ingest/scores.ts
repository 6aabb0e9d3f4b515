import type { Stated } from '@/domain/source'
import { compact, isBlank } from './half-width'
import { plainDecimal } from './numbers'
import type { Cell, Report } from './reading'
import { plainText, stated } from './stated'

/** A weight or a score, `10`, `9.5分`, `10%`, as exact decimal text; `null` when blank or no number. */
export function readScore(cell: Cell, name: string, report: Report): Stated<string> | null {
  const text = plainText(cell, report)
  if (isBlank(text)) return null
  const number = plainDecimal(compact(text).replace(/[分%]$/u, ''))
  if (number !== null) return stated(number, cell)
  report({
    code: 'unreadable-score',
    severity: 'warning',
    message: `“${name}”写的是“${cell.text.trim()}”，读不出分数，没有读入`,
    cell,
  })
  return null
}
