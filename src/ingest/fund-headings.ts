import type { FundColumn } from './form-columns'
import { underHeadings, type Heading } from './headings'
import type { LabelBook, Token } from './label-book'
import { headingWords } from './heading-words'
import { formulaOf, lookUp, parseLabel, pointsOf, type Label } from './labels'
import { isNumeric } from './numbers'
import type { Cell } from './reading'

export type FundHeading = Heading<FundColumn>

/** A row of headings, and what the heading to its left says about all of it. */
export interface FundHeadings {
  readonly headings: readonly FundHeading[]
  readonly unit: Label['unit']
  /** A unit is written there that amounts cannot be read in. */
  readonly odd: string | null
  /** 20 for 预算执行情况(20分). */
  readonly points: { readonly cell: Cell; readonly points: string } | null
}

/** `百万元` for `年初预算数（百万元）`; `null` where a unit is known, or none is written. */
export const oddUnit = ({ text }: Cell): string | null => headingWords(text).odd

const MONEY: readonly (FundColumn | null)[] = [
  'original_budget',
  'revised_budget',
  'actual_expenditure',
]

/** The headings of a table of money, if this row is one: two amounts and one column more. */
export function readFundHeadings(cells: readonly Cell[], book: LabelBook): FundHeadings | null {
  const all = cells.map((cell): FundHeading => {
    const { name, unit } = headingWords(cell.text)
    return { name: lookUp(book.funds, name) ?? null, cell, unit }
  })
  const names = new Set(all.map(({ name }) => name).filter((name) => name !== null))
  const amounts = MONEY.filter((name) => name !== null && names.has(name))
  if (amounts.length < 2 || names.size < 3) return null
  const first = all.findIndex(({ name }) => name !== null)
  const headings = all.slice(first)
  if (headings.some(({ cell }) => isNumeric(cell.text))) return null
  const left = all.slice(0, first)
  const worth = left.map(({ cell }) => ({ cell, points: pointsOf(cell.text) }))
  return {
    headings,
    unit: left.find(({ unit }) => unit !== null)?.unit ?? null,
    odd: left.map(({ cell }) => oddUnit(cell)).find((odd) => odd !== null) ?? null,
    points: worth.flatMap(({ cell, points }) => (points ? [{ cell, points }] : []))[0] ?? null,
  }
}

/**
 * The label of a row of money: the last cell left of the headings, `null` where there is none.
 * `undefined` when the row is none of the table.
 */
export function fundRowLabel(
  tokens: readonly Token[],
  headings: readonly FundHeading[],
  { fundRows }: LabelBook,
): Cell | null | undefined {
  const start = headings[0]?.cell.column ?? 1
  const under = tokens.filter(({ cell }) => cell.column >= start)
  const label = tokens.filter(({ cell }) => cell.column < start).at(-1)
  if (under.some(({ field }) => field !== null)) return undefined
  if (label && lookUp(fundRows, parseLabel(label.cell.text).name) !== undefined) return label.cell
  const { placed } = underHeadings(
    under.map(({ cell }) => cell),
    headings,
  )
  const isAmount = MONEY.some(
    (name) => name !== null && isNumeric(placed.get(name)?.cell.text ?? ''),
  )
  if (!isAmount || (label && label.field !== null && label.field !== 'heading')) return undefined
  return label?.field === null ? label.cell : null
}

/** `全年执行数 ÷ 全年预算数` for 执行率(B/A) beside headings with (A) and (B); `null` without a formula. */
export function basisOf(label: Cell, headings: readonly Heading<string>[]): string | null {
  const formula = formulaOf(label.text)
  if (formula === null || formula.length < 3) return null
  const names = new Map(
    headings.map(({ cell }) => [formulaOf(cell.text), parseLabel(cell.text).name]),
  )
  return formula
    .replace(/(?<![a-z])[a-z](?![a-z])/gu, (letter) => names.get(letter) ?? letter.toUpperCase())
    .replace(/[/÷]/gu, ' ÷ ')
}
