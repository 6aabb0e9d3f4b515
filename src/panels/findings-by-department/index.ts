import { severityNames } from '@/domain/finding'
import { formatCount } from '@/ui/formats'
import { type Column, definePanel } from '../panel'
import { barsHeight, stateBars } from '../state-bars'
import type { Piece } from '../state-looks'
import { query, type Row } from './query'

const severities = ['error', 'warning', 'information'] as const

const looks: Readonly<Record<(typeof severities)[number], Pick<Piece, 'sign' | 'look'>>> = {
  error: { sign: '!', look: 'bad' },
  warning: { sign: '△', look: 'warn' },
  information: { sign: 'i', look: 'plain' },
}

const totalOf = (row: Row): number => row.error + row.warning + row.information

const words = (row: Row): string =>
  severities
    .filter((severity) => row[severity] > 0)
    .map((severity) => `${severityNames[severity]} ${row[severity]}`)
    .join('，')

const table: readonly Column<Row>[] = [
  { label: '部门', align: 'start', text: (row) => row.name, value: (row) => row.name },
  ...severities.map((severity): Column<Row> => ({
    label: severityNames[severity],
    align: 'end',
    text: (row) => formatCount(row[severity]),
    value: (row) => row[severity],
  })),
  { label: '合计', align: 'end', text: (row) => formatCount(totalOf(row)), value: totalOf },
]

export const findingsByDepartment = definePanel({
  id: 'findings-by-department',
  question: '哪些部门要核实？',
  definition:
    '每条横条是一个部门所选年度的自评表里需要核实的项数，分错误、提醒、说明三种程度，错误多的在前；按上面选定的核查和程度筛选。没有需要核实的自评表只计份数。核查结论是线索，不是认定。',
  metrics: [],
  query,
  title(rows, { scope }) {
    const firing = rows.filter((row) => totalOf(row) > 0).length
    return `${scope.year} 年 ${formatCount(rows.length)} 份自评表中 ${firing} 份有需要核实的，${rows.length - firing} 份没有`
  },
  shown: (rows) => rows.filter((row) => totalOf(row) > 0),
  limit: 16,
  empty: ({ scope }) => `${scope.year} 年的自评表在所选的核查和程度内没有需要核实的。`,
  chart: (rows, drawing) =>
    stateBars(
      rows.map((row) => ({
        name: row.name,
        counts: severities.map((severity) => row[severity]),
        words: words(row),
      })),
      severities.map((severity) => ({ name: severityNames[severity], ...looks[severity] })),
      drawing,
    ),
  height: barsHeight,
  table,
  describe: (row, index) => [`第 ${index + 1} 位 ${row.name}`, words(row)],
  departmentId: (row) => row.department_id,
})
