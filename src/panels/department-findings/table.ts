import { fromOwn } from '../origins'
import { checks } from '@/checks'
import { severityNames } from '@/domain/finding'
import { MISSING } from '@/ui/formats'
import type { Column } from '../panel'
import type { Row } from './query'

export const outcomeNames: Readonly<Record<Row['outcome'], string>> = {
  fires: '需要核实',
  note: '说明',
  cannot_judge: '无法判断（未填）',
  pass: '通过',
  not_applicable: '不适用',
}

/** The check's name; its id where the list of checks does not know it. */
export const checkName = ({ check_id }: Pick<Row, 'check_id'>): string =>
  checks.find((check) => check.id === check_id)?.name ?? check_id

/** Only what needs a look has a severity worth saying. */
export const severityText = ({ outcome, severity }: Pick<Row, 'outcome' | 'severity'>): string =>
  outcome === 'fires' && severity !== null ? severityNames[severity] : MISSING

export const fieldsRead = ({ cells }: Pick<Row, 'cells'>): readonly string[] =>
  cells?.split(' ') ?? []

/** `Q06 实际支出不超过调整预算：…` of what needs a look; nothing of anything else. */
export const findingSentence = (row: Row): readonly string[] =>
  row.outcome === 'fires' ? [`${row.check_id} ${checkName(row)}：${row.message ?? ''}`] : []

export const table: readonly Column<Row>[] = [
  { label: '编号', align: 'start', text: (row) => row.check_id },
  { label: '核查', align: 'start', text: checkName },
  {
    label: '结论',
    align: 'start',
    text: (row) => outcomeNames[row.outcome],
    origins: fromOwn(fieldsRead),
  },
  { label: '程度', align: 'start', text: severityText },
  {
    label: '说明',
    align: 'start',
    text: (row) => row.message ?? MISSING,
    origins: fromOwn(fieldsRead),
  },
]
