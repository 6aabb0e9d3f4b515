import { formatRate, type Rate } from '@/domain/rate'
import { completionRate } from '@/metrics'
import { formatWanYuan, MISSING } from '@/ui/formats'
import { ofYear } from '../origins'
import type { Column, PanelInput } from '../panel'
import { formWords, type Line, unitsWords } from './families'

const rateOf = ({ actual, revised }: Line): Rate => ({ numerator: actual, denominator: revised })

export const rateText = (line: Line): string =>
  line.is_aggregate === null
    ? MISSING
    : (formatRate(rateOf(line), line.target_bp ?? undefined) ?? '无法计算')

/** `1,840.20 / 300,000.00`: spent and budgeted by the units that have forms of their own. */
const unitsSum = ({ is_head, unitsActual, unitsRevised }: Line): string =>
  !is_head
    ? ''
    : unitsActual === null
      ? MISSING
      : `${formatWanYuan(unitsActual)} / ${formatWanYuan(unitsRevised)}`

/** Where there is a form. */
const ofForm = (fields: readonly string[]) => (line: Line, input: PanelInput) =>
  line.is_aggregate === null ? [] : ofYear(fields)(line, input)

export const table: readonly Column<Line>[] = [
  { label: '部门', align: 'start', text: (line) => (line.is_head ? line.name : `└ ${line.name}`) },
  { label: '所选年度的表', align: 'start', text: formWords },
  {
    label: '实际支出（万元）',
    align: 'end',
    text: (line) => formatWanYuan(line.actual),
    origins: ofForm(['actual_expenditure']),
  },
  {
    label: '调整预算（万元）',
    align: 'end',
    text: (line) => formatWanYuan(line.revised),
    origins: ofForm(['revised_budget']),
  },
  { label: '预算完成率', align: 'end', text: rateText, origins: ofForm(completionRate.fields) },
  { label: '各单位之和：支出 / 预算（万元）', align: 'end', text: unitsSum },
  { label: '下属单位', align: 'start', text: unitsWords },
]
