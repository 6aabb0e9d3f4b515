import type { Indicator } from '@/domain/form'
import type { Stated } from '@/domain/source'
import { isBlank } from './half-width'
import type { PlacedRow } from './headings'
import { parseLabel } from './labels'
import { isNumeric } from './numbers'
import { indicatorName, isIndicatorNumber, parseComparator } from './quantity'
import type { Cell, Report } from './reading'
import { readScore } from './scores'
import { plainText, readIndicatorCell, readText, stated } from './stated'
import { reportLoose, reportRestart, reportTwoComparators, reportUnnamed } from './task-findings'
import type { TableColumn } from './form-columns'
import { reportComparator } from './value-findings'
import { reportDoubt, withoutDoubt } from './doubtful-share'
import { withTargetOfName } from './target-in-name'
import { directionIn, filled, unitOf } from './indicator-cells'

type Row = PlacedRow<TableColumn>
type Target = NonNullable<Indicator['target']>

/** What is remembered from row to row: merged cells of levels are filled once. */
export interface IndicatorState {
  readonly indicators: Indicator[]
  readonly report: Report
  level1: Stated<string> | null
  level2: Stated<string> | null
  readonly numbers: Set<string>
  saidRestart: boolean
}

export const openIndicators = (report: Report): IndicatorState => ({
  indicators: [],
  report,
  level1: null,
  level2: null,
  numbers: new Set(),
  saidRestart: false,
})

/** Adds the indicator of one row, if it names one; values without a name are reported. */
export function readIndicator(state: IndicatorState, row: Row, taskNo: number): void {
  const { report, indicators } = state
  carryLevels(state, row)
  const values = (['target', 'target_initial', 'reported', 'score'] as const).flatMap(
    (column) => filled(row, column) ?? [],
  )
  const printedName = readName(state, row, values.length > 0)
  const others = (['weight', 'reason'] as const).flatMap((column) => filled(row, column) ?? [])
  if (printedName === null) return reportLoose([...values, ...others], '绩效指标表', report)
  const unit = unitOf(row, report)
  const { initial, ...printed } = readTarget(row, unit, report)
  const { name, target } = withTargetOfName({ name: printedName, ...printed }, unit, report)
  const { reported, aim } = withoutDoubt(readReported(row, unit, report), target, (doubt) =>
    reportDoubt(doubt, report),
  )
  const { level1, level2 } = state
  const weight = scoreUnder(row, 'weight', report)
  const score = scoreUnder(row, 'score', report)
  const reasonCell = row.get('reason')?.cell
  const reason = reasonCell && readText([reasonCell], report)
  indicators.push({
    indicatorNo: indicators.length + 1,
    taskNo,
    name,
    reported,
    target: aim,
    direction: directionIn(row),
    ...(level1 ? { level1 } : {}),
    ...(level2 ? { level2 } : {}),
    ...(initial ? { targetInitial: initial } : {}),
    ...(weight ? { weight } : {}),
    ...(score ? { score } : {}),
    ...(reason ? { deviationReason: reason } : {}),
  })
}

function carryLevels(state: IndicatorState, row: Row): void {
  const read = (column: 'level1' | 'level2') => {
    const cell = filled(row, column)
    const isFigure = cell !== null && isNumeric(cell.text)
    if (isFigure) reportLoose([cell], '绩效指标表', state.report)
    return cell && !isFigure ? stated(levelName(plainText(cell, state.report)), cell) : null
  }
  const level1 = read('level1')
  if (level1 && level1.value !== state.level1?.value) {
    state.level1 = level1
    state.level2 = null
  }
  state.level2 = read('level2') ?? state.level2
}

/** 产出指标 for `产出指标（50 分）`. */
const levelName = (text: string) => text.replace(/\s+/gu, '').replace(/[(（]\d*\.?\d*分[)）]/gu, '')

/** `指标1` alone names an indicator only where its row has values. */
function readName(state: IndicatorState, row: Row, hasValues: boolean): Stated<string> | null {
  const { report, numbers } = state
  const cell = row.get('indicator')?.cell
  if (!cell) return null
  const text = plainText(cell, report)
  const own = indicatorName(text)
  const name = isIndicatorNumber(own) ? '' : own
  const number = /^指标\s*\d+/u.exec(text.replace(/\s+/gu, ''))?.[0]
  if (isBlank(name) && !(number && hasValues)) return null
  if (number && numbers.has(number) && !state.saidRestart) {
    state.saidRestart = true
    reportRestart(cell, report)
  }
  if (number) numbers.add(number)
  if (!isBlank(name)) return stated(name, cell)
  reportUnnamed(cell, report)
  return stated(number ?? text, cell)
}

function readReported(row: Row, unit: string | null, report: Report): Indicator['reported'] {
  const cell = row.get('reported')?.cell
  const reading = cell ? readIndicatorCell(cell, unit, report) : null
  if (!cell || !reading) return null
  const { comparator, ...reported } = reading
  if (comparator) reportComparator(cell, report)
  return reported
}

/** An adjusted target takes the place of the initial one, which is kept beside it. */
function readTarget(row: Row, unit: string | null, report: Report) {
  const read = (column: 'target' | 'target_initial') => {
    const cell = filled(row, column)
    return cell ? targetOf(cell, { row, unit }, report) : null
  }
  const initial = read('target_initial')
  const target = read('target') ?? initial
  if (!initial) return { target, initial: null }
  const { value, text, cell } = initial
  return { target, initial: { value, text, cell } }
}

/** From one cell, or from three: 指标性质, 指标值, 度量单位. */
function targetOf(
  cell: Cell,
  { row, unit }: { readonly row: Row; readonly unit: string | null },
  report: Report,
): Target | null {
  const reading = readIndicatorCell(cell, unit, report)
  if (!reading) return null
  const sign = filled(row, 'comparator')
  const comparator = sign && parseComparator(sign.text)
  if (comparator && reading.comparator && comparator !== reading.comparator)
    reportTwoComparators(cell, report)
  const before = comparator && !reading.comparator ? sign.text.trim() : ''
  const isBare = reading.value !== null && /^[\d.,]+$/u.test(cell.text.trim())
  return {
    ...reading,
    text: `${before}${before ? cell.text.trim() : cell.text}${isBare ? (unit ?? '') : ''}`,
    comparator: reading.comparator ?? comparator,
  }
}

function scoreUnder(row: Row, column: 'weight' | 'score', report: Report) {
  const found = row.get(column)
  if (!found) return null
  const name = parseLabel(found.heading.cell.text).name
  return readScore(found.cell, { name, of: column === 'weight' ? 'hundred' : 'weight' }, report)
}
