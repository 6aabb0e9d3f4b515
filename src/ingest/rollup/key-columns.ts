import { saysDepartment, saysUnit } from '../department-words'
import { isBlank } from '../half-width'
import { isNumeric, moneyUnitOf } from '../numbers'
import type { Cell } from '../reading'
import { isTotal } from '../totals'
import type { RollupHeading } from './columns'

/** Headings that name a department only where names stand below them. */
const BARE = /^(?:单位|名称|单位全称|部门全称)$/u

/**
 * Which column names the department of a row. 单位 is a unit of money or a name, by what stands
 * below; of 部门名称 and 单位名称 side by side the first is the supervising department, unless it
 * changes more often than the second. What stays double is a question.
 */
export function settleKeys(
  headings: readonly RollupHeading[],
  below: readonly Cell[][],
): readonly RollupHeading[] {
  const named = withBare(headings, below)
  const departments = named.filter(isDepartment)
  const [upper] = departments.filter(isOfDepartments)
  const units = departments.filter(isOfUnits)
  const supervisor = named.find(({ name }) => name === 'supervisor')
  if (departments.length === 0 && supervisor) return renamed(named, supervisor, 'department')
  const [unit] = units
  if (departments.length !== 2 || !upper || !unit || supervisor) return named
  const isAbove = variety(upper, below) <= variety(unit, below)
  return isAbove ? renamed(named, upper, 'supervisor') : named
}

const isDepartment = ({ name }: RollupHeading) => name === 'department'
const isOfUnits = ({ kind }: RollupHeading) => saysUnit(kind)
const isOfDepartments = ({ kind }: RollupHeading) => saysDepartment(kind)

function withBare(
  headings: readonly RollupHeading[],
  below: readonly Cell[][],
): readonly RollupHeading[] {
  const bare = headings.filter((heading) => BARE.test(heading.kind) && holdsNames(heading, below))
  const has = headings.some(isDepartment)
  // 名称 beside a department may be the name of anything.
  const [own] = has ? bare.filter(({ kind }) => kind === '单位') : bare
  return own ? renamed(headings, own, 'department') : headings
}

const renamed = (
  headings: readonly RollupHeading[],
  heading: RollupHeading,
  name: RollupHeading['name'],
) => headings.map((one) => (one === heading ? { ...one, name } : one))

const textsUnder = ({ cell }: RollupHeading, below: readonly Cell[][]): readonly string[] =>
  below.flatMap((cells) =>
    cells.flatMap(({ column, text }) =>
      column === cell.column && !isBlank(text) && !isTotal(text) ? [text.trim()] : [],
    ),
  )

/** A unit is none: 万元, 户, 人次. */
function holdsNames(heading: RollupHeading, below: readonly Cell[][]): boolean {
  const texts = textsUnder(heading, below)
  const isUnit = (text: string) =>
    moneyUnitOf(text) !== null || isNumeric(text) || /^(?:.|.[次数]|百分[比点])$/u.test(text)
  return texts.length > 0 && !texts.some(isUnit)
}

const variety = (heading: RollupHeading, below: readonly Cell[][]): number =>
  new Set(textsUnder(heading, below)).size
