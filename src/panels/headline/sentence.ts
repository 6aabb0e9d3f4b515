import { formatRate, formatTarget, ratio } from '@/domain/rate'
import type { Scope } from '@/domain/scope'
import { formatCount, formatGap, formatLargeMoney, formatLargeShortfall } from '@/ui/formats'
import { leftOut } from './coverage'
import { completionOf, type Summary } from './summary'

/** ` 90% 的目标`, or 各自目标 where departments are judged by different ones; follows 低于, 达到. */
function targetWords(row: Summary, scope: Pick<Scope, 'target'>): string {
  const { target_min, target_max, forms, lacking, with_own_target } = row
  if (target_min === target_max) return ` ${formatTarget(target_min ?? scope.target)} 的目标`
  const rest = forms - lacking > with_own_target ? `，其余按 ${formatTarget(scope.target)}` : ''
  return `各自目标（${formatCount(with_own_target)} 个另有目标${rest}）`
}

/** The year in one or two sentences, every figure from its summary. */
export function headlineSentence(
  row: Summary,
  scope: Pick<Scope, 'year' | 'target'>,
  area?: string,
): string {
  const where = area === undefined ? '' : `${area}：`
  return `${where}${sentenceOf(row, scope)}`
}

function sentenceOf(row: Summary, scope: Pick<Scope, 'year' | 'target'>): string {
  if (row.forms === 0) return withoutForms(row, scope.year)
  return `${scope.year} 年${spending(row)}；${judgement(row, scope)}。${leftOut(row)}`
}

function withoutForms({ not_filed }: Summary, year: number): string {
  if (not_filed === 0) return `${year} 年没有自评表。`
  return `${year} 年没有自评表，${formatCount(not_filed)} 个部门应报未报。`
}

/** Of several departments those that have a rate: money and rate are of the same ones. */
function spending(row: Summary): string {
  const rate = formatRate(completionOf(row), row.target_min ?? undefined)
  if (row.only_name !== null) {
    const actual = row.actual === null ? '未填实际支出' : `实际支出 ${formatLargeMoney(row.actual)}`
    const words = rate === null ? '无法计算' : ` ${rate}（实际支出 ÷ 调整预算）`
    return `${row.only_name}${actual}，预算完成率${words}`
  }
  if (rate === null) return ` ${formatCount(row.forms)} 个部门的预算完成率都无法计算`
  const who = ` ${formatCount(row.forms - row.lacking)} 个部门`
  const actual = `实际支出 ${formatLargeMoney(row.completion_numerator)}`
  return `${who}${actual}，预算完成率 ${rate}（Σ实际支出 ÷ Σ调整预算）`
}

function judgement(row: Summary, scope: Pick<Scope, 'target'>): string {
  const rate = completionOf(row)
  if (ratio(rate) === null) return '无法判断是否达到目标'
  const target = targetWords(row, scope)
  const money = formatLargeShortfall(row.shortfall)
  if (row.only_name !== null) {
    if (row.below === 0) return `达到${target}`
    const gap = formatGap(rate, row.target_min ?? scope.target)
    return `低于${target} ${gap} 个百分点，距目标差额 ${money}`
  }
  if (row.below === 0) return `没有部门低于${target}`
  return `${formatCount(row.below)} 个部门低于${target}，距目标差额合计 ${money}`
}
