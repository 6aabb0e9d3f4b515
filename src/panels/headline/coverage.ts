import { formatCount } from '@/ui/formats'
import type { Summary } from './summary'

/** Departments inside a pooled figure, and those that it lacks: without amounts, or 应报未报. */
export const coverText = ({ forms, not_filed }: Summary, lacking: number): string => {
  const missing = lacking + not_filed
  const covered = `覆盖 ${formatCount(forms - lacking)} 个部门`
  return missing === 0 ? covered : `${covered}，缺 ${formatCount(missing)} 个`
}

/** Who is outside the year's figures and why; empty when nobody is. */
export function leftOut(row: Summary): string {
  const reasons = [
    row.lacking > 0 && `${formatCount(row.lacking)} 个完成率无法计算（未填，或调整预算不大于 0）`,
    row.not_filed > 0 && `${formatCount(row.not_filed)} 个应报未报`,
  ].filter((part) => part !== false)
  const parts = [
    reasons.length > 0 && `${coverText(row, row.lacking)}：${reasons.join('，')}`,
    row.unrecorded > 0 && `${formatCount(row.unrecorded)} 个部门当年无记录，不知是否应报`,
    row.contained > 0 && `${formatCount(row.contained)} 个下属单位已含在汇总数内`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? `${parts.join('；')}。` : ''
}

/** What 较上年 compares: whose figures of which years; or why nothing is compared. */
export function comparisonWords(row: Summary): string {
  const [year, before] = [row.fiscal_year, row.fiscal_year - 1]
  if (row.forms === 0) return ''
  if (row.before.forms === 0) return `${before} 年没有自评表，不与上年比较。`
  const [now, then] = [row.forms - row.lacking, row.before.forms - row.before.lacking]
  return `较上年：比的是两年各自的全部部门（${before} 年覆盖 ${formatCount(then)} 个，${year} 年覆盖 ${formatCount(now)} 个），变化里含部门增减，合并前的部门分开计。`
}
