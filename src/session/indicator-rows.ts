import type { Stated } from '@/domain/source'
import type { Case } from './casebook'
import type { TableRow } from './csv'
import { decimal, type Key } from './form-figures'
import type { SetTarget } from './set-target'

const text = (stated: Stated<unknown> | null | undefined): string | null => stated?.text ?? null

export interface Naming {
  readonly aliasOf: (departmentId: string, name: string) => string
  readonly setTarget: SetTarget
}

export const indicatorRows = (
  key: Key,
  { form, sourceIds, departmentId, fiscalYear, long }: Case,
  { aliasOf, setTarget }: Naming,
): TableRow[] =>
  (long?.stored ?? form.indicators).map((indicator) => {
    const name = indicator.name.value
    const common = aliasOf(departmentId, name)
    const set = setTarget(departmentId, fiscalYear, [common, name])
    const target = set?.stated ?? indicator.target
    return {
      dataset: key.dataset,
      department_id: key.department_id,
      fiscal_year: key.fiscal_year,
      source_id: sourceIds.indicator,
      indicator_no: indicator.indicatorNo,
      task_no: indicator.taskNo,
      name,
      canonical_name: common,
      reported_text: text(indicator.reported),
      reported_value: decimal(indicator.reported?.value?.number, 12),
      reported_unit: indicator.reported?.value?.unit ?? null,
      target_text: text(target),
      target_value: decimal(target?.value?.number, 12),
      target_unit: target?.value?.unit ?? null,
      comparator: target?.comparator ?? null,
      target_from: set?.from ?? null,
      form_target_text: text(indicator.target),
      direction: indicator.direction,
      level1: indicator.level1?.value ?? null,
      level2: indicator.level2?.value ?? null,
      target_initial: text(indicator.targetInitial),
      weight: decimal(indicator.weight?.value, 12),
      score: decimal(indicator.score?.value, 12),
      deviation_reason: indicator.deviationReason?.value ?? null,
    }
  })
