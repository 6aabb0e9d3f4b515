import type { Indicator, Quantity } from '@/domain/form'
import type { Stated } from '@/domain/source'
import { looksLikeFraction } from './percent'
import type { Report } from './reading'

type Said = Stated<Quantity | null>

/**
 * 0.95 beside ≥90% may be 0.95% or 95%: it is kept as words, so that nothing is judged by it. The
 * side that says % stays a number.
 */
export function withoutDoubt(
  reported: Indicator['reported'],
  target: Indicator['target'],
  report: Report,
): { readonly reported: Indicator['reported']; readonly aim: Indicator['target'] } {
  if (!reported || !target) return { reported, aim: target }
  if (isDoubtful(reported, target)) {
    report(doubt('完成值', reported, target))
    return { reported: { ...reported, value: null }, aim: target }
  }
  if (!isDoubtful(target, reported)) return { reported, aim: target }
  report(doubt('目标值', target, reported))
  return { reported, aim: { ...target, value: null, comparator: null } }
}

/** True for a bare number up to 1.5 beside a percentage above that. */
function isDoubtful({ value, text }: Said, { value: other }: Said): boolean {
  if (!value || other?.unit !== '%' || looksLikeFraction(other.number)) return false
  const isBare = (value.unit === null || value.unit === '%') && !/[%％]/u.test(text)
  return isBare && Number(value.number) > 0 && looksLikeFraction(value.number)
}

const doubt = (
  name: string,
  { text, cell }: Said,
  { text: other }: Said,
): Parameters<Report>[0] => ({
  code: 'fraction-or-percent',
  severity: 'warning',
  message: `${name}写的是“${text.trim()}”，与它相对的是“${other.trim()}”，看不出是小数还是百分数，只按文字保留，不据此判断是否达标；请在原表写明百分号`,
  cell: { ...cell, text },
})
