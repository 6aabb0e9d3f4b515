import type { Stated } from '@/domain/source'
import { compact, isBlank } from './half-width'
import { plainDecimal } from './numbers'
import type { Cell, Report } from './reading'
import { plainText, stated } from './stated'

/** `of` is what the points are part of: only of 100, which weights and totals are, a share is sure. */
export interface ScoreName {
  readonly name: string
  readonly of: 'hundred' | 'weight'
}

export const totalScore: ScoreName = { name: '总分', of: 'hundred' }

/**
 * A weight or a score, `10`, `9.5分`, as exact decimal text; `null` when blank or no number. `10%`
 * is 10 of 100 points; of a weight that is not looked at here it could be any number of points.
 */
export function readScore(
  cell: Cell,
  { name, of }: ScoreName,
  report: Report,
): Stated<string> | null {
  const text = plainText(cell, report)
  if (isBlank(text)) return null
  const [, digits = '', mark = ''] = /^(.*?)(分|%)?$/u.exec(compact(text)) ?? []
  const number = plainDecimal(digits)
  const written = `“${name}”写的是“${cell.text.trim()}”`
  const isShare = mark === '%'
  if (number === null || (isShare && of === 'weight')) {
    report({
      code: 'unreadable-score',
      severity: 'warning',
      message: `${written}，${number === null ? '读不出分数' : '是比例，不是分数'}，没有读入`,
      cell,
    })
    return null
  }
  if (isShare)
    report({
      code: 'share-as-score',
      severity: 'information',
      message: `${written}，按满分 100 分读作 ${number} 分`,
      cell,
      onceAbout: name,
    })
  return stated(number, cell)
}
