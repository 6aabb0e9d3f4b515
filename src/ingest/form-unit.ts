import type { MoneyUnit } from '@/domain/money'
import { compact } from './half-width'
import { tableUnit } from './labels'
import { moneyUnitOf } from './numbers'
import type { Cell, Report } from './reading'
import type { FormScan } from './scan'
import type { UnitSource } from './stated'
import { agreedUnit, statedUnit, unitInWords, type FormUnit, type StatedUnit } from './unit-words'
import { reportAssumedUnit, reportInheritedUnit, reportUnreadableUnit } from './value-findings'

/** A form says it beside 单位, in its title or in its notes; where these differ, none can be used. */
export function unitOfForm({ fields, title, notes }: FormScan, report: Report): FormUnit {
  const cell = fields.get('unit')?.values[0]
  const labelled = cell ? labelledUnit(cell.text) : null
  if (cell && labelled?.unit == null) reportUnreadableUnit(cell, report)
  return agreedUnit([labelled, title && tableUnit(title.text), ...notes.map(statedUnit)])
}

/** `null` where the words beside 单位 are no unit of money at all. */
function labelledUnit(text: string): StatedUnit | null {
  const words = compact(text)
  const unit = moneyUnitOf(words) ?? unitInWords(words)
  if (unit !== null && unit !== '%') return { unit, text: unit }
  const stated = statedUnit(`单位：${text}`)
  if (stated) return stated
  return /[元圆币￥¥$]/u.test(words) ? { unit: null, text: words } : null
}

/**
 * The unit for all amounts without one of their own. A form that states none takes that of the
 * form above it, else 万元; either is said once.
 */
export function openUnits(own: FormUnit, above: FormUnit, report: Report): UnitSource {
  const isOwn = own.unit !== null || own.odd !== undefined
  const { odd } = isOwn ? own : above
  let isSaid = false
  const assume = (amount: Cell): MoneyUnit => {
    if (!isSaid && above.unit) reportInheritedUnit(above.unit, amount, report)
    if (!isSaid && !above.unit) reportAssumedUnit(amount, report)
    isSaid = true
    return above.unit ?? '万元'
  }
  return { unit: own.unit, assume, ...(odd === undefined ? {} : { odd }) }
}

/** A unit near an amount goes before that of the form. */
export const unitsNear = (
  units: UnitSource,
  near: MoneyUnit | '%' | null | undefined,
): UnitSource => (near && near !== '%' ? { unit: near, assume: units.assume } : units)
