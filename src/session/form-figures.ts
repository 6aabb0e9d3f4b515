import { toYuanText } from '@/domain/money'
import type { Case } from './casebook'
import type { TableRow } from './csv'

export interface Key {
  readonly dataset: string
  readonly department_id: string
  readonly fiscal_year: number
}

/**
 * Decimal text for a DECIMAL column; `null` for one that no column holds (the original text stands
 * beside it). DECIMAL(18,6) takes 12 digits before the point, DECIMAL(18,8) takes 10.
 */
export const decimal = (number: string | undefined, wholeDigits: number): string | null =>
  number !== undefined && number.replace(/^-|\..*$/g, '').length <= wholeDigits ? number : null

/** Figures beside the main ones, numbered as the form prints them. */
export const amountRows = (key: Key, { form, sourceIds }: Case): TableRow[] =>
  (form.amounts ?? []).map(({ kind, column, printed, money }, index) => ({
    ...key,
    source_id: sourceIds.form,
    amount_no: index + 1,
    kind,
    heading: column === '' ? null : column,
    text: printed.value,
    amount: money ? toYuanText(money.value) : null,
  }))
