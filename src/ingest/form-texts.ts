import { textFields, type Form } from '@/domain/form'
import type { Stated } from '@/domain/source'
import type { FieldKey } from './label-book'
import type { Cell, Report } from './reading'
import type { FormScan } from './scan'
import { readText } from './stated'

type Texts = Pick<Form, 'texts' | 'deviationReason' | 'adjustmentReason'>

/** Prose of a form; a text under several labels (年度目标1, 年度目标2) is one text. */
export function readFormTexts(scan: FormScan, report: Report): Texts {
  const read = (field: FieldKey) => readText(cellsOf(scan, field), report)
  const texts: { -readonly [Key in keyof Form['texts']]: Form['texts'][Key] } = {}
  for (const field of textFields) {
    const text = read(field)
    if (text) texts[field] = text
  }
  const objective = withAdjusted(texts.expected_objective, read('adjusted_objective'))
  if (objective) texts.expected_objective = objective
  const deviationReason = read('deviation_reason')
  const adjustmentReason = read('adjustment_reason')
  return {
    texts,
    ...(deviationReason ? { deviationReason } : {}),
    ...(adjustmentReason ? { adjustmentReason } : {}),
  }
}

const cellsOf = ({ fields, more }: FormScan, field: FieldKey): Cell[] =>
  [fields.get(field), ...more.filter((again) => again.field === field)].flatMap(
    (found) => found?.values ?? [],
  )

/** An adjusted objective stands below the initial one; the same words again add nothing. */
function withAdjusted(
  initial: Stated<string> | undefined,
  adjusted: Stated<string> | null,
): Stated<string> | undefined {
  if (!adjusted || adjusted.value === initial?.value) return initial
  if (!initial) return adjusted
  return {
    ...initial,
    value: `${initial.value}\n${adjusted.value}`,
    text: `${initial.text}\n${adjusted.text}`,
  }
}
