import type { MoneyField, ReportedRateField } from '@/domain/form'

/** Columns of tasks and indicators; `unused` is known and not kept. */
export type TableColumn =
  | 'task'
  | 'expected'
  | 'result'
  | 'funds'
  | 'level1'
  | 'level2'
  | 'indicator'
  | 'comparator'
  | 'target_initial'
  | 'target'
  | 'unit'
  | 'reported'
  | 'weight'
  | 'score'
  | 'reason'
  | 'unused'

/** Columns of a table of money. */
export type FundColumn = MoneyField | ReportedRateField | 'weight' | 'score' | 'reason'
