import type { Indicator, Quantity } from '@/domain/form'
import type { Stated } from '@/domain/source'
import { looksLikeFraction } from './percent'
import type { Report } from './reading'
import { rowRanges } from './row-ranges'

type Said = Stated<Quantity | null>
type Side = '完成值' | '目标值'

/** 0.95 beside ≥90%. */
export interface Doubt {
  readonly side: Side
  readonly said: Said
  readonly other: Said
}

/**
 * 0.95 beside ≥90% may be 0.95% or 95%: it is kept as words, so that nothing is judged by it. The
 * side that says % stays a number.
 */
export function withoutDoubt(
  reported: Indicator['reported'],
  target: Indicator['target'],
  onDoubt: (doubt: Doubt) => void,
): { readonly reported: Indicator['reported']; readonly aim: Indicator['target'] } {
  if (!reported || !target) return { reported, aim: target }
  if (isDoubtful(reported, target)) {
    onDoubt({ side: '完成值', said: reported, other: target })
    return { reported: { ...reported, value: null }, aim: target }
  }
  if (!isDoubtful(target, reported)) return { reported, aim: target }
  onDoubt({ side: '目标值', said: target, other: reported })
  return { reported, aim: { ...target, value: null, comparator: null } }
}

/** True for a bare number up to 1.5 beside a percentage above that. */
function isDoubtful({ value, text }: Said, { value: other }: Said): boolean {
  if (!value || other?.unit !== '%' || looksLikeFraction(other.number)) return false
  const isBare = (value.unit === null || value.unit === '%') && !/[%％]/u.test(text)
  return isBare && Number(value.number) > 0 && looksLikeFraction(value.number)
}

const KEPT = '看不出是小数还是百分数，只按文字保留，不据此判断是否达标；请在原表写明百分号'

const written = ({ said, other }: Doubt) =>
  `写的是“${said.text.trim()}”，与它相对的是“${other.text.trim()}”`

export const reportDoubt = (doubt: Doubt, report: Report): void =>
  say(doubt, `${doubt.side}${written(doubt)}，${KEPT}`, report)

const say = ({ said: { text, cell } }: Doubt, message: string, report: Report) =>
  report({
    code: 'fraction-or-percent',
    severity: 'warning',
    message,
    cell: { ...cell, text },
  })

/** Doubts of one table, which are said once a column, with all rows. */
export class Doubts {
  readonly #bySide = new Map<Side, { readonly first: Doubt; readonly rows: number[] }>()

  readonly add = (doubt: Doubt): void => {
    const known = this.#bySide.get(doubt.side)
    if (known) known.rows.push(doubt.said.cell.row)
    else this.#bySide.set(doubt.side, { first: doubt, rows: [doubt.said.cell.row] })
  }

  tell(report: Report): void {
    for (const { first, rows } of this.#bySide.values()) {
      const [here = '', ...more] = rowRanges(rows)
      if (rows.length === 1) reportDoubt(first, report)
      else
        say(
          first,
          `“${first.side}”一栏有 ${rows.length} 行没有写百分号（第 ${here} 行），与它们相对的是百分数：第 ${first.said.cell.row} 行${written(first)}。${KEPT}`,
          report,
        )
      for (const others of more)
        say(first, `“${first.side}”一栏没有写百分号、只按文字保留的还有：第 ${others} 行`, report)
    }
  }
}
