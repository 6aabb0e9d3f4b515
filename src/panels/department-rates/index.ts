import { ratio } from '@/domain/rate'
import { adjustmentRate, completionRate, outturnRate } from '@/metrics'
import { formatCount, formatMoney, formatRateOrReason, formatSignedRate } from '@/ui/formats'
import { definePanel } from '../panel'
import { HEIGHT, toOption } from './chart'
import { query } from './query'
import { adjustmentOf, completionOf, differs, outturnOf } from './rates'
import { absence, completionText, judgement, reportedText, table } from './table'

export const departmentRates = definePanel({
  id: 'department-rates',
  question: '历年完成率、调整率和执行率',
  definition:
    '粗线是按两栏金额重算的预算完成率，细线是年初预算执行率，虚线是判断各年的目标（没有自己目标的年度用页面上的目标）；下面的柱是净调整率（追加为正，调减为负）。空心菱形是表内自报、与重算不一致的完成率。没有自评表的年度断开并写明原因。远离其他年度的数值用三角画在图的边缘，数字照实标出。',
  metrics: [completionRate, adjustmentRate, outturnRate],
  query,
  title(rows) {
    const forms = rows.filter((row) => ratio(completionOf(row)) !== null)
    const below = forms.filter((row) => judgement(row) !== '达标').length
    const [only] = forms
    if (!only) return '没有可以计算完成率的年度'
    if (forms.length === 1)
      return `${only.fiscal_year} 年${below === 0 ? '达到' : '低于'}目标 · 只有这一个年度可以计算`
    return below === 0
      ? `${formatCount(forms.length)} 个年度均达到目标`
      : `${formatCount(forms.length)} 个年度中 ${below} 年低于目标`
  },
  note(rows) {
    const gaps = rows.filter((row) => !row.has_form)
    const other = rows.filter((row) => differs(row.reported_completion, completionOf(row)))
    const parts = [
      ...gaps.map((row) => `${row.fiscal_year} 年${absence(row)}`),
      ...other.map(
        (row) =>
          `${row.fiscal_year} 年自报完成率 ${reportedText(row.reported_completion)}，重算 ${completionText(row)}`,
      ),
    ]
    return parts.length > 0 ? parts.join('；') : null
  },
  empty: () => '这个部门还没有自评表。',
  chart: toOption,
  height: () => HEIGHT,
  table,
  describe: (row) =>
    row.has_form
      ? [
          `${row.fiscal_year} 年 预算完成率 ${completionText(row)}，${judgement(row)}`,
          `自报完成率 ${reportedText(row.reported_completion)}`,
          `净调整率 ${formatSignedRate(adjustmentOf(row))}，年初预算执行率 ${formatRateOrReason(outturnOf(row))}`,
          `实际支出 ${formatMoney(row.actual)}，调整预算 ${formatMoney(row.revised)}`,
        ]
      : [`${row.fiscal_year} 年`, absence(row)],
})

export { query } from './query'
export { yearsOption, yearsWords } from './years-option'
