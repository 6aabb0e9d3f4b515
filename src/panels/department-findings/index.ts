import { definePanel } from '../panel'
import { query, type Row } from './query'
import { checkName, outcomeNames, severityText, table } from './table'

const count = (rows: readonly Row[], outcome: Row['outcome']): number =>
  rows.filter((row) => row.outcome === outcome).length

export const departmentFindings = definePanel({
  id: 'department-findings',
  question: '这份自评表有哪些要核实？',
  definition:
    '对所选年度的自评表逐条核查，需要核实的在前，其次是值得一说的和因未填而无法判断的。只有“通过”算通过；表内没有这一栏或条件不出现的为“不适用”。核查结论是线索，不是认定。',
  metrics: [],
  query,
  title(rows) {
    const firing = count(rows, 'fires')
    const head = firing === 0 ? '没有需要核实的' : `${firing} 项需要核实`
    const notes = count(rows, 'note')
    return [head, notes === 0 ? '' : `${notes} 项说明`, `${count(rows, 'pass')} 项通过`]
      .filter(Boolean)
      .join(' · ')
  },
  note(rows) {
    const unjudged = count(rows, 'cannot_judge')
    const outside = count(rows, 'not_applicable')
    const parts = [
      unjudged > 0 ? `${unjudged} 项因未填无法判断` : '',
      outside > 0 ? `${outside} 项不适用` : '',
    ].filter(Boolean)
    return parts.length > 0 ? parts.join('，') : null
  },
  limit: 12,
  empty: ({ scope }) => `${scope.year} 年没有这个部门的自评表，或还没有核查。`,
  table,
  describe: (row) => [
    `${row.check_id} ${checkName(row)}`,
    [outcomeNames[row.outcome], severityText(row)].filter((text) => text !== '—').join('，'),
    row.message ?? '',
  ],
})

export { query } from './query'
export { findingSentence } from './table'
