import type { LongKey } from '@/domain/long-table'
import type { Direction, Indicator, Quantity } from '@/domain/form'
import type { Stated } from '@/domain/source'
import { parseComparator } from '../quantity'
import { directionOf } from '../direction-words'
import type { IndicatorPlan } from './indicator-plan'
import { type BookedKey, runsOf } from './key-book'
import type { PackedText } from './packed-text'

/** The plain rows of a key as the row reader would give them. */
export function plainIndicators(
  text: PackedText,
  plan: LinePlan,
): (key: LongKey, taskNo?: number) => Indicator[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return (key, taskNo = 0) => {
    const indicators: Indicator[] = []
    for (const { start, end, row, no } of runsOf(key as BookedKey)) {
      const lines = decoder.decode(text.slice(start, end)).split('\n')
      lines.forEach((line, n) => {
        const cells = line.split(plan.shape.delimiter)
        indicators.push(indicatorOf(plan, { cells, row: row + n, no: no + n, taskNo }))
      })
    }
    return indicators
  }
}

/** What of a plan is needed once the rows are told apart: its dictionaries hold the whole file. */
type LinePlan = Pick<IndicatorPlan, 'shape' | 'places'>

interface PlainRow {
  readonly cells: readonly string[]
  readonly row: number
  readonly no: number
  readonly taskNo: number
}

function indicatorOf(plan: LinePlan, { cells, row, no, taskNo }: PlainRow): Indicator {
  const textOf = (id: string) => cells[plan.places.get(id) ?? -1] ?? ''
  const stated = <T>(id: string, value: T): Stated<T> => {
    const column = (plan.places.get(id) ?? -1) + 1
    return { value, text: textOf(id), cell: { sheet: null, row, column } }
  }
  const text = (id: string) => (textOf(id) === '' ? null : stated(id, textOf(id)))
  const unit = textOf('unit') === '' ? null : textOf('unit')
  const quantity = (id: 'reported_value' | 'target_value') =>
    textOf(id) === '' ? null : stated(id, quantityOf(textOf(id), plan, { id, unit }))
  const target = quantity('target_value')
  const reason = text('deviation_reason')
  const weight = text('weight')
  const score = text('score')
  return {
    indicatorNo: no,
    taskNo,
    name: stated('indicator', textOf('indicator')),
    reported: quantity('reported_value'),
    target: target && { ...target, comparator: parseComparator(textOf('comparator')) },
    direction: meaningOf(textOf('direction')),
    ...(reason ? { deviationReason: reason } : {}),
    ...(weight ? { weight } : {}),
    ...(score ? { score } : {}),
  }
}

function quantityOf(
  text: string,
  { shape }: LinePlan,
  { id, unit }: { readonly id: 'reported_value' | 'target_value'; readonly unit: string | null },
): Quantity {
  const isPercent = text.endsWith('%') || shape.percents.includes(id)
  const number = text.endsWith('%') ? text.slice(0, -1) : text
  return { number, unit: isPercent ? '%' : unit, isApproximate: false }
}

const meaningOf = (text: string): Direction | null => (text === '' ? null : directionOf(text))
