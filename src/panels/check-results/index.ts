import { severityNames } from '@/domain/finding'
import { checks } from '@/checks'
import { formatCount } from '@/ui/formats'
import { checkName } from '../department-findings/table'
import { type Column, defineArrangedPanel } from '../panel'
import { barsHeight, stateBars } from '../state-bars'
import { everyCheck, formsOf, outcomeName, outcomes, outcomeWords, pieces } from './outcomes'
import { query, type Row } from './query'

const severityOf = ({ check_id }: Row): string => {
  const check = checks.find(({ id }) => id === check_id)
  return check ? severityNames[check.severity] : ''
}

const table: readonly Column<Row>[] = [
  { label: '核查', align: 'start', text: checkName, value: checkName },
  { label: '编号', align: 'start', text: (row) => row.check_id, value: (row) => row.check_id },
  { label: '程度', align: 'start', text: severityOf },
  ...outcomes.map((outcome): Column<Row> => ({
    label: outcomeName(outcome),
    align: 'end',
    text: (row) => formatCount(row[outcome]),
    value: (row) => row[outcome],
  })),
]

export const checkResults = defineArrangedPanel({
  id: 'check-results',
  question: '哪些核查查出了问题？',
  definition:
    '每条横条是一条核查，长度是所选年度的自评表份数，分五种结论：需要核实、说明（值得一说，不是差错）、无法判断（该填的没有填）、通过、不适用（表内没有这一栏，或条件不出现）。只有“通过”算通过。点一条核查，下面只列它查出的。与目标有关的核查随页面上的目标变化。',
  metrics: [],
  query,
  arrange: everyCheck,
  title(rows, { scope }) {
    const forms = Math.max(...rows.map(formsOf))
    const firing = rows.filter((row) => row.fires > 0)
    const count = firing.reduce((sum, row) => sum + row.fires, 0)
    return `${scope.year} 年 ${formatCount(forms)} 份自评表、${formatCount(rows.length)} 条核查：${formatCount(firing.length)} 条查出 ${formatCount(count)} 项需要核实`
  },
  limit: 16,
  empty: ({ scope }) => `${scope.year} 年没有自评表可以核查。请换一个年度，或到“数据”页导入。`,
  chart: (rows, drawing) =>
    stateBars(
      rows.map((row) => ({
        name: `${row.check_id} ${checkName(row)}`,
        counts: outcomes.map((outcome) => row[outcome]),
        words: row.fires > 0 ? `${formatCount(row.fires)} 项需要核实` : '',
      })),
      pieces,
      drawing,
    ),
  height: barsHeight,
  table,
  describe: (row) => [`${row.check_id} ${checkName(row)}`, outcomeWords(row)],
  choice: (row) => ({ check: row.check_id }),
})
