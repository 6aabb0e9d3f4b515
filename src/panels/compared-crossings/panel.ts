import { formatTarget } from '@/domain/rate'
import type { Query } from '@/engine/engine'
import { completionRate } from '@/metrics'
import { breakWords, cellText, type ComparedPair } from '../compared-words'
import { type ComparedForm, pairWords, yearPair } from '../compared-years'
import { type Dumbbell, dumbbells } from '../dumbbell'
import { defineArrangedPanel, type Drawing, type Panel, type PanelInput } from '../panel'
import { bySize } from '../small-budgets'
import { crossed, type Crossing, crossings, isFall, isRise } from './crossed'
import { changeText, crossingText, table, targetText } from './table'
import { listed } from '../listed'
import { formatCount } from '@/ui/formats'

interface CrossingsPanel {
  readonly id: string
  readonly question: string
  readonly definition: string
  readonly query: Query<PanelInput, ComparedForm>
  /** Which two years are meant. */
  readonly at?: (input: PanelInput) => PanelInput
}

/** Who crossed the target line between two years, along predecessors and successors. */
export const crossingsPanel = ({ at = (input) => input, ...told }: CrossingsPanel): Panel => {
  const yearsOf = (input: PanelInput) => yearPair(at(input).scope)
  return defineArrangedPanel({
    ...told,
    metrics: [completionRate],
    arrange: (rows, input) => crossings(rows, at(input)),
    title(rows, input) {
      const { earlier, later } = yearsOf(input)
      return `${earlier} 到 ${later} 年：${formatCount(rows.filter(isFall).length)} 个部门转为未达标，${formatCount(rows.filter(isRise).length)} 个转为达标`
    },
    note: (rows, input) => uncomparable(rows, yearsOf(input)),
    shown: crossed,
    limit: 15,
    empty(input) {
      const { earlier, later } = yearsOf(input)
      return `${earlier} 年与 ${later} 年之间没有部门越过目标线；缺一年的部门无法比较。`
    },
    chart: (rows, drawing) =>
      dumbbells(
        rows.map((row) => dumbbellOf(row, drawing)),
        drawing,
        pairWords(at(drawing.input).scope),
      ),
    height: (rows) => 76 + rows.length * 26,
    table: (rows, input) => table(rows, at(input)),
    describe: (row) => [
      `${row.name}，${crossingText(row)}`,
      `${row.pair.before.year} 年 ${cellText(row.pair.before)}，${row.pair.after.year} 年 ${cellText(row.pair.after)}，${changeText(row)}`,
      `目标 ${targetText(row)}`,
    ],
    departmentId: (row) => row.departmentId,
    size: bySize(({ pair }: Crossing) => pair.after.rate.denominator),
  })
}

function uncomparable(
  rows: readonly Crossing[],
  { earlier, later }: ReturnType<typeof yearPair>,
): string | null {
  const isContained = ({ before, after }: ComparedPair) =>
    [before, after].some(({ reason }) => reason === '已含在汇总')
  const names = rows.flatMap(({ direction, name, pair }) =>
    direction === 'unknown' && !isContained(pair) ? [name] : [],
  )
  return names.length === 0
    ? null
    : `${formatCount(names.length)} 个部门 ${earlier} 年或 ${later} 年没有可比的完成率：${listed(names)}`
}

const dumbbellOf = (row: Crossing, drawing: Drawing): Dumbbell => ({
  name: row.name,
  before: row.pair.before.rate,
  after: row.pair.after.rate,
  target: row.pair.after.target,
  isBroken: breakWords(row.pair).length > 0,
  figure: figureOf(row, drawing),
})

/** In px: under it, a row says whether the target is met, not that this is new. */
const ROOMY = 600

/** The line in the picture is the page's target; who is judged by another one says so. */
function figureOf(row: Crossing, { width, input }: Drawing): string {
  const { before, after } = row.pair
  const isOwn = [before.target, after.target].some((target) => target !== input.scope.target)
  const target = isOwn ? `（目标 ${targetText(row)}）` : ''
  const verdict = isFall(row) ? '未达标' : '达标'
  if (width < 480)
    return isOwn
      ? `${cellText(after)} ${isFall(row) ? '未达' : '达到'} ${formatTarget(after.target)}`
      : `${cellText(after)} ${verdict}`
  if (width < ROOMY)
    return `${cellText(before)} → ${cellText(after)} ${verdict}${isOwn ? `·目标 ${formatTarget(after.target)}` : ''}`
  return `${cellText(before)} → ${cellText(after)} 转为${verdict}${target}`
}
