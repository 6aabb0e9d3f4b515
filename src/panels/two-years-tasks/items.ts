import { fold } from '@/checks/prose'
import { formatMoney, MISSING } from '@/ui/formats'
import { reportedText, targetText } from '../department-indicators/table'
import type { PanelInput } from '../panel'
import { moneyDifference, yearsBeside } from '../two-years'
import type { Row } from './query'

/** A task or an indicator in both years, by its name. */
export interface Item {
  readonly name: string
  readonly kind: Row['kind']
  readonly before: Row | null
  readonly after: Row | null
}

/** Those of the later year in their order, then what was there before only; tasks before indicators. */
export function itemsOf(rows: readonly Row[], { scope }: PanelInput): readonly Item[] {
  const { earlier, later } = yearsBeside(scope)
  const keyed = (year: number) => {
    const seen = new Map<string, number>()
    return new Map(
      rows
        .filter((row) => row.fiscal_year === year)
        .map((row) => {
          const name = `${row.kind} ${fold(row.name)}`
          const nth = (seen.get(name) ?? 0) + 1
          seen.set(name, nth)
          // A form may list one name several times: the first meets the first.
          return [`${name} ${nth}`, row]
        }),
    )
  }
  const [first, second] = [keyed(earlier), keyed(later)]
  const keys = [...new Set([...second.keys(), ...first.keys()])]
  const items = keys.flatMap((key): Item[] => {
    const [before, after] = [first.get(key) ?? null, second.get(key) ?? null]
    const head = after ?? before
    return head ? [{ name: head.name, kind: head.kind, before, after }] : []
  })
  return [
    ...items.filter(({ kind }) => kind === 'task'),
    ...items.filter(({ kind }) => kind === 'indicator'),
  ]
}

/** `5.60 万元` of a task, `56户` of an indicator; `—` in a year without it. */
export function valueText(row: Row | null): string {
  if (row === null) return MISSING
  return row.kind === 'task' ? formatMoney(row.task_funds) : reportedText(row)
}

export const goalText = (row: Row | null): string =>
  row === null || row.kind === 'task' ? MISSING : targetText(row)

/** Later minus earlier; `单位不同` where they cannot be subtracted. */
export function differenceText({ before, after }: Item): string {
  if (!before || !after) return MISSING
  if (before.kind === 'task') return moneyDifference(before.task_funds, after.task_funds)
  const [a, b] = [before.reported_value, after.reported_value]
  if (a === null || b === null) return MISSING
  if (before.reported_unit !== after.reported_unit) return '单位不同'
  // Six decimals, as the values are kept.
  const difference = Math.round((b - a) * 1e6) / 1e6
  if (difference === 0) return '持平'
  const unit = after.reported_unit === '%' ? '个百分点' : (after.reported_unit ?? '')
  const size = Math.abs(difference).toLocaleString('zh-CN', { maximumFractionDigits: 6 })
  return `${difference > 0 ? '▲' : '▼'} ${size} ${unit}`.trim()
}

export type Change = 'new' | 'gone' | 'changed' | 'same'

/** What the reader sees beside the sign. */
export const changeNames: Readonly<Record<Change, string>> = {
  new: '＋ 新增',
  gone: '－ 不再列出',
  changed: '≠ 有变化',
  same: '＝ 未变',
}

export function changeOf({ before, after }: Item): Change {
  if (!before) return 'new'
  if (!after) return 'gone'
  const isSame = valueText(before) === valueText(after) && goalText(before) === goalText(after)
  return isSame ? 'same' : 'changed'
}
