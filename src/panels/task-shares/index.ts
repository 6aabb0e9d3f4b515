import { formatRate } from '@/domain/rate'
import { formatCount, formatMoney } from '@/ui/formats'
import { definePanel } from '../panel'
import { heightOf, toOption } from './chart'
import { query } from './query'
import { fundsText, shareText, sumOf, table } from './table'

export const taskShares = definePanel({
  id: 'task-shares',
  question: '哪些任务用钱最多？',
  definition:
    '主要任务按涉及资金由多到少，占比是任务涉及资金除以部门全年实际支出。各任务之和不等于实际支出，也不要求相等：人员、运转等支出不在主要任务里。没有填资金的任务写明，不当作 0。',
  metrics: [],
  query,
  title(rows) {
    const sum = sumOf(rows)
    if (sum === null) return `${formatCount(rows.length)} 项任务都没有填涉及资金`
    const share = formatRate({ numerator: sum, denominator: rows[0]?.actual ?? null })
    return `${formatCount(rows.length)} 项任务涉及资金 ${formatMoney(sum)}${share === null ? '' : `，占实际支出 ${share}`}`
  },
  note(rows) {
    const blank = rows.filter(({ task_funds }) => task_funds === null).length
    return blank === 0 ? null : `${blank} 项没有填涉及资金，不在合计内`
  },
  empty: ({ scope }) => `${scope.year} 年的自评表没有列出任务。`,
  chart: toOption,
  isDrawable: (rows) => rows.some(({ task_funds }) => task_funds !== null),
  height: heightOf,
  table,
  describe: (row) => [row.name, `${fundsText(row)}，占实际支出 ${shareText(row)}`],
})
