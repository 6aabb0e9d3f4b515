import { completionRate } from '@/metrics'
import { formatCount, formatMoney } from '@/ui/formats'
import { dumbbells } from '../dumbbell'
import { listed } from '../listed'
import { defineArrangedPanel, type PanelInput } from '../panel'
import { query } from './query'
import { amountChange, changeText, rateText, table, yearsText } from './table'
import { groupNames, pairOfGroup, type Total, type Totals, totalsOf } from './totals'

const countText = ({ year, departments }: Total): string =>
  `${year} 年 ${formatCount(departments)} 个部门`

/** Who is in one year's total alone, and how many of them only moved into a 汇总 form. */
function onlyText(own: Total, other: Total, same: number): string {
  const count = own.departments - same
  if (count <= 0) return ''
  const folded =
    own.folded > 0 ? `，其中 ${formatCount(own.folded)} 个 ${other.year} 年已含在汇总表内` : ''
  return `${formatCount(count)} 个部门只有 ${own.year} 年可比${folded}`
}

/** The other way of adding up, and what sets the two apart. */
function otherWay({ all, same, rescoped }: Totals, { scope }: PanelInput): string {
  const others =
    scope.group === 'same'
      ? `全部部门合计：${countText(all.before)} ${rateText(all.before)}，${countText(all.after)} ${rateText(all.after)}，${changeText(all)}`
      : `只看两年都有的 ${formatCount(same.after.departments)} 个部门：${rateText(same.before)} → ${rateText(same.after)}，${changeText(same)}`
  const count = same.after.departments
  const only = [onlyText(all.before, all.after, count), onlyText(all.after, all.before, count)]
  const told = only.filter(Boolean).join('，')
  const broken =
    rescoped.length > 0
      ? `；‖ ${listed(rescoped)}只有一年是汇总表（含所属单位），同一批的变化里含这一差别`
      : ''
  return `${others}${told === '' ? '' : `（${told}）`}${broken}`
}

const scopeIsBroken = ({ rescoped }: Totals, { scope }: PanelInput): boolean =>
  scope.group === 'same' && rescoped.length > 0

export const yearTotals = defineArrangedPanel({
  id: 'year-totals',
  question: '合计完成率变了多少？',
  definition:
    '合计完成率是实际支出之和除以调整预算之和。“同一批部门”只加两年都有自评表且金额齐全的部门（合并前的各部门须都报齐），变化不受部门增减影响；“全部部门”把各年有的都加上，变化里含部门增减。已含在汇总表内的单位不重复加；更名、合并的部门沿“前身部门”算同一个。空心圆是较早的一年，箭头是较晚的一年；同一批里有部门只一年是汇总表的，连线改为点线（‖）。',
  metrics: [completionRate],
  query,
  arrange: totalsOf,
  title(rows, { scope }) {
    const [first] = rows
    if (!first) return '合计完成率变了多少？'
    const pair = pairOfGroup(first, scope)
    const { before, after } = pair
    const who =
      scope.group === 'same'
        ? `同一批 ${formatCount(after.departments)} 个部门`
        : groupNames[scope.group]
    return `${who}：${after.year} 年 ${rateText(after, scope.target)}，比 ${before.year} 年 ${changeText(pair)}`
  },
  note: (rows, input) =>
    rows
      .map((row) => `${rows.length > 1 ? `${yearsText(row.all)}：` : ''}${otherWay(row, input)}`)
      .join('；') || null,
  empty: ({ scope }) =>
    `所选年度与 ${scope.base ?? scope.year} 年没有都可以计算的自评表。请另选年度，或到“数据”页导入。`,
  chart: (rows, drawing) =>
    dumbbells(
      rows.map((row) => {
        const pair = pairOfGroup(row, drawing.input.scope)
        return {
          name: yearsText(pair),
          before: pair.before.rate,
          after: pair.after.rate,
          target: drawing.input.scope.target,
          isBroken: scopeIsBroken(row, drawing.input),
          figure:
            drawing.width < 480
              ? changeText(pair).replace(' 个百分点', '')
              : `${rateText(pair.before)} → ${rateText(pair.after)}  ${changeText(pair)}`,
        }
      }),
      drawing,
      '○ 较早一年 → 较晚一年',
    ),
  height: (rows) => 80 + rows.length * 32,
  table,
  describe(row, _, { scope }) {
    const pair = pairOfGroup(row, scope)
    const { before, after } = pair
    return [
      `${groupNames[scope.group]}，${yearsText(pair)}`,
      `${countText(before)}，完成率 ${rateText(before)}；${countText(after)}，完成率 ${rateText(after)}；${changeText(pair)}`,
      `实际支出 ${formatMoney(before.rate.numerator)} → ${formatMoney(after.rate.numerator)}（${amountChange(pair)} 万元）`,
    ]
  },
})
