import { documentUnit, lookUp } from '../labels'
import { isTitleText } from '../label-book'
import { isNumeric } from '../numbers'
import type { Cell } from '../reading'
import { bareUnit } from '../unit-rows'
import { rollupWords, type RollupColumn, type RollupHeading } from './columns'
import { headingOf, type HeadingPath } from './heading'
import { settleKeys } from './key-columns'

export interface RollupHeader {
  readonly headings: readonly RollupHeading[]
  /** Last row of the header. */
  readonly row: number
  readonly firstRow: number
  /** Of all its rows. */
  readonly cells: readonly Cell[]
}

const MONEY: ReadonlySet<RollupColumn | null> = new Set<RollupColumn | null>([
  'original_budget',
  'revised_budget',
  'actual_expenditure',
])
/** What a tidy table with a year cannot hold. */
const BEYOND_TABLE: readonly RollupColumn[] = [
  'amount',
  'carry_over_in',
  'carry_over_out',
  'reported_score',
]
/** Stands in the tables that we export alone: they hold all that a roll-up could. */
const OWN_COLUMN = '版式'
/** A title, a unit and a date may stand above a header, not more. */
const SEARCHED_ROWS = 12
/** 2022年 over 预算数 over 年初. */
const MAX_DEPTH = 3
/** Rows below that tell names from units. */
const LOOKED_AT = 500

/** The header of a roll-up; `null` where there is none, or where a tidy table holds all of it. */
export function findRollupHeader(rows: readonly Cell[][]): RollupHeader | null {
  for (const start of rows.slice(0, SEARCHED_ROWS).keys()) {
    const header = rollupHeaderAt(rows, start)
    if (header) return header
  }
  return null
}

/** The header that begins in a row, with headings over several headings and units below. */
export function rollupHeaderAt(rows: readonly Cell[][], start: number): RollupHeader | null {
  const [first] = rows[start] ?? []
  if (!first || (rows[start] ?? []).some(isCaption)) return null
  for (let depth = 1; depth <= MAX_DEPTH; depth++) {
    const lines = rows.slice(start, start + depth)
    if (lines.length < depth || !isBlock(lines) || (lines.at(-1) ?? []).some(isFigure)) return null
    if (!mayHoldHeader(lines)) continue
    const headings = settled(lines, rows.slice(start + depth, start + depth + LOOKED_AT))
    const isTopLeft =
      (headings[0]?.cell.column ?? 0) < first.column ||
      hasDepartment(lines[0] ?? []) ||
      headings.some(({ name, cell }) => name === 'department' && cell.row === first.row)
    if (isTopLeft && isHeader(headings, lines)) return withMore(rows, { start, depth, headings })
  }
  return null
}

const settled = (lines: readonly Cell[][], below: readonly Cell[][]) =>
  settleKeys(pathsOf(lines).map(headingOf), below)

/** A title, a year or a unit of the whole sheet is above the header, not of it. */
const isCaption = ({ text }: Cell): boolean =>
  documentUnit(text) !== null || isTitleText(text) || /^\s*[(（].*[)）]\s*$/u.test(text)

const isBlock = (lines: readonly Cell[][]) =>
  lines.every((cells, index) => cells[0]?.row === (lines[0]?.[0]?.row ?? 0) + index)

/** Every name of a department's column has one of these, or is an English identifier. */
const OF_WHO = /[门位称a-zａ-ｚ]/iu

/** A department and two amounts, cheaply: the first rows of every form are asked. */
const mayHoldHeader = (lines: readonly Cell[][]): boolean =>
  new Set(lines.flatMap((cells) => cells.map(({ column }) => column))).size > 2 &&
  lines.some((cells) => cells.some(({ text }) => OF_WHO.test(text)))

/** No header holds one. */
const isFigure = ({ text }: Cell): boolean => isNumeric(text)

const isDepartment = ({ text }: Cell) =>
  headingOf({ cell: { row: 1, column: 1, text }, above: [] }).name === 'department'

const hasDepartment = (cells: readonly Cell[]) => cells.some(isDepartment)

/** The lowest heading of each column, with those above it: one reaches up to the next in its row. */
function pathsOf(lines: readonly Cell[][]): HeadingPath[] {
  const lowest = new Map(lines.flat().map((cell) => [cell.column, cell]))
  return [...lowest.values()]
    .sort((a, b) => a.column - b.column)
    .map((cell) => ({
      cell,
      above: lines
        .filter(([first]) => first !== undefined && first.row < cell.row)
        .flatMap((cells) => cells.filter(({ column }) => column <= cell.column).slice(-1))
        // With nothing of its own below it is the heading of its own column alone.
        .filter((group) => lowest.get(group.column) !== group),
    }))
}

function isHeader(headings: readonly RollupHeading[], lines: readonly Cell[][]): boolean {
  const has = (name: RollupColumn) => headings.some((heading) => heading.name === name)
  const money = headings.filter(({ name }) => MONEY.has(name))
  const isDoubled = lines.flat().filter(isDepartment).length > 1
  const isPlain = !has('fiscal_year') || isDoubled || BEYOND_TABLE.some(has)
  return (
    has('department') &&
    new Set(money.map(({ name, year }) => `${name} ${year}`)).size >= 2 &&
    (isPlain || !isTidy(lines)) &&
    !lines.flat().some(({ text }) => text.trim() === OWN_COLUMN)
  )
}

/** True where one row alone names department, year and two amounts: a 部门情况表. */
const isTidy = (lines: readonly Cell[][]) =>
  lines.some((cells) => {
    const names = cells.map((cell) => headingOf({ cell, above: [] }).name)
    const amounts = new Set(names.filter((name) => MONEY.has(name)))
    return names.includes('department') && names.includes('fiscal_year') && amounts.size >= 2
  })

interface Found {
  readonly start: number
  readonly depth: number
  readonly headings: readonly RollupHeading[]
}

/** Further rows of headings below: parts of 实际支出, or units. */
function withMore(rows: readonly Cell[][], found: Found): RollupHeader {
  const { start, depth, headings } = found
  const lines = rows.slice(start, start + depth)
  const next = rows[start + depth] ?? []
  const keys = headings.filter(({ name }) => name === 'department' || name === 'fiscal_year')
  const isSub =
    depth < MAX_DEPTH &&
    isBlock([...lines, next]) &&
    next.some(({ text }) => isKnown(text)) &&
    next.every(
      ({ column, text }) =>
        !isNumeric(text) && text.length <= 20 && !keys.some(({ cell }) => cell.column === column),
    )
  const below = rows.slice(start + depth + 1, start + depth + LOOKED_AT)
  const more = isSub ? settled([...lines, next], below) : []
  if (isSub && isHeader(more, [...lines, next]))
    return withMore(rows, { start, depth: depth + 1, headings: more })
  const cells = lines.flat()
  return {
    headings,
    cells,
    firstRow: cells[0]?.row ?? 1,
    row: cells.at(-1)?.row ?? 1,
  }
}

const isKnown = (text: string): boolean =>
  bareUnit(text) !== null ||
  /^\d{4}年度?$/u.test(text.trim()) ||
  lookUp(rollupWords, headingOf({ cell: { row: 1, column: 1, text }, above: [] }).kind) !==
    undefined
