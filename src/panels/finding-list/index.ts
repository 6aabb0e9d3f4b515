import { reviewNames } from '@/domain/review'
import { fromRow } from '../origins'
import { formatCount, MISSING } from '@/ui/formats'
import { checkName, fieldsRead, outcomeNames, severityText } from '../department-findings/table'
import { type Column, definePanel } from '../panel'
import { query, type Row } from './query'

/** `退回（请核对分母）；表已重报，数值有变`. */
const reviewText = ({ review, note, is_changed }: Row): string =>
  [
    `${reviewNames[review]}${note === null ? '' : `（${note}）`}`,
    is_changed ? '表已重报，数值有变' : '',
  ]
    .filter(Boolean)
    .join('；')

const table: readonly Column<Row>[] = [
  { label: '部门', align: 'start', text: (row) => row.name, value: (row) => row.name },
  {
    label: '核查',
    align: 'start',
    text: (row) => `${row.check_id} ${checkName(row)}`,
    value: (row) => row.check_id,
  },
  {
    label: '结论',
    align: 'start',
    text: (row) => outcomeNames[row.outcome],
    origins: fromRow<Row>(fieldsRead),
  },
  { label: '程度', align: 'start', text: severityText },
  {
    label: '说明',
    align: 'start',
    text: (row) => row.message ?? MISSING,
    origins: fromRow<Row>(fieldsRead),
  },
  { label: '处理', align: 'start', text: reviewText, value: (row) => row.review },
]

export const findingList = definePanel({
  id: 'finding-list',
  question: '查出了什么？',
  definition:
    '所选年度逐份自评表查出的需要核实的项，错误在前；选定一条核查时，也列它的说明和无法判断的。点部门打开原表，那里有每项核查读取的单元格。核查结论是线索，不是认定。',
  metrics: [],
  query,
  title([row], { scope }) {
    const what =
      scope.check === null ? '' : `${scope.check} ${checkName({ check_id: scope.check })}：`
    return `${what}${formatCount(row?.firing ?? 0)} 项需要核实，涉及 ${formatCount(row?.firing_departments ?? 0)} 个部门`
  },
  limit: 20,
  totalOf: (row) => row.total,
  empty: ({ scope }) => `${scope.year} 年的自评表在所选的核查和程度内没有需要核实的。`,
  table,
  describe: (row) => [`${row.name}，${checkName(row)}`, row.message ?? ''],
  departmentId: (row) => row.department_id,
})
