import type { Form, Indicator } from '@/domain/form'
import type { IndicatorRow } from '@/domain/tidy'
import type { Keyed, LongRecord } from './keyed'

/** Indicators of a form that stand in a long table, and those of the same source beside them. */
export interface LongPart {
  readonly stored: readonly Indicator[]
  readonly keys: readonly { readonly record: LongRecord; readonly taskNo: number }[]
}

type Row = Keyed<IndicatorRow | LongRecord>

const isLong = (record: IndicatorRow | LongRecord): record is LongRecord => 'long' in record

export function partIndicators(
  rows: readonly Row[],
  taskNoOf: (name: string | null) => number,
): { readonly stored: readonly Indicator[]; readonly long: LongPart | null } {
  const stored: Indicator[] = []
  const keys: LongPart['keys'][number][] = []
  for (const { record } of rows) {
    const taskNo = taskNoOf(record.taskName)
    if (isLong(record)) keys.push({ record, taskNo })
    else stored.push({ ...record.indicator, taskNo: record.indicator.taskNo || taskNo })
  }
  return { stored, long: keys.length > 0 ? { stored, keys } : null }
}

/** Forms whose indicators were asked for last: the checks ask a form, and its year before, often. */
const recent = new Map<object, readonly Indicator[]>()
const MOST_RECENT = 8

/** The form with all its indicators, read from the bytes when they are asked for. */
export function withLongIndicators(form: Form, part: LongPart): Form {
  return Object.defineProperty({ ...form }, 'indicators', {
    enumerable: true,
    get: () => recent.get(part) ?? remember(part),
  })
}

function remember(part: LongPart): readonly Indicator[] {
  const [oldest] = recent.keys()
  if (recent.size >= MOST_RECENT && oldest) recent.delete(oldest)
  const indicators = allOf(part)
  recent.set(part, indicators)
  return indicators
}

const allOf = ({ stored, keys }: LongPart): readonly Indicator[] =>
  keys
    .flatMap(({ record, taskNo }) => record.long.indicatorsOf(record, taskNo))
    .concat(stored)
    .sort((a, b) => a.indicatorNo - b.indicatorNo)
