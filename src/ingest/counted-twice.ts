import { departmentIdOf } from '@/domain/department'
import { moneyFieldNames, type Form, type MoneyField } from '@/domain/form'
import type { Report } from './reading'
import { rowRanges } from './row-ranges'

const COMPARED = [
  'original_budget',
  'revised_budget',
  'actual_expenditure',
] as const satisfies readonly MoneyField[]
/** One amount may come out by chance. */
const FEWEST_FIELDS = 2
const FEWEST_PARTS = 2
const MOST_PARTS = 200
/** Sums of more are not written out. */
const MOST_SHOWN = 5

/**
 * Says where a row is, in every amount that it states, the exact sum of the rows below it: each of
 * them is read as a department, and totals have its money twice.
 *
 * @param forms - of one table, in the order of its rows
 */
export function reportCountedTwice(forms: readonly Form[], report: Report): void {
  const years = new Map<number | null, Form[]>()
  for (const form of forms) {
    const year = form.fiscalYear?.value ?? null
    const own = years.get(year)
    if (own) own.push(form)
    else years.set(year, [form])
  }
  for (const ofYear of years.values())
    ofYear.forEach((whole, at) => {
      const fields = fieldsOf(whole)
      const parts = partsBelow(whole, fields, ofYear.slice(at + 1, at + 1 + MOST_PARTS))
      const year = years.size > 1 ? (whole.fiscalYear?.value ?? null) : null
      if (parts && !isKnown(whole, parts)) reportSum({ whole, parts, fields, year }, report)
    })
}

type Compared = (typeof COMPARED)[number]

const fieldsOf = ({ money }: Form): readonly Compared[] =>
  COMPARED.filter((field) => (money[field]?.value ?? 0n) > 0n)

/** The fewest rows below that add up to it; `null` where none do. */
function partsBelow(
  whole: Form,
  fields: readonly Compared[],
  below: readonly Form[],
): readonly Form[] | null {
  if (fields.length < FEWEST_FIELDS) return null
  const left = new Map(fields.map((field) => [field, whole.money[field]?.value ?? 0n]))
  for (const [at, part] of below.entries()) {
    for (const field of fields) {
      const amount = part.money[field]?.value
      if (amount === undefined || amount < 0n) return null
      left.set(field, (left.get(field) ?? 0n) - amount)
    }
    const rest = [...left.values()]
    if (rest.some((amount) => amount < 0n)) return null
    if (rest.some((amount) => amount > 0n)) continue
    const parts = below.slice(0, at + 1)
    return parts.filter((one) => fieldsOf(one).length > 0).length >= FEWEST_PARTS ? parts : null
  }
  return null
}

/** The table says that they are its units: then they are not added to it. */
const isKnown = (whole: Form, parts: readonly Form[]): boolean =>
  whole.isAggregate && isAbove(whole, parts)

function isAbove(whole: Form, parts: readonly Form[]): boolean {
  const id = idOf(whole)
  return parts.every(({ supervisor }) => supervisor && departmentIdOf(supervisor.value) === id)
}

const idOf = ({ department }: Form): string => departmentIdOf(department?.value ?? '')

interface Sum {
  readonly whole: Form
  readonly parts: readonly Form[]
  readonly fields: readonly Compared[]
  /** Where the table has several. */
  readonly year: number | null
}

function reportSum(sum: Sum, report: Report): void {
  const { department } = sum.whole
  if (!department) return
  const { row, column } = department.cell
  const rows = sum.parts.flatMap((part) => part.department?.cell.row ?? [])
  const names = sum.parts.slice(0, MOST_SHOWN).map((part) => `“${part.department?.value ?? ''}”`)
  const others = sum.parts.length > MOST_SHOWN ? '等' : ''
  report({
    code: 'counted-twice',
    severity: 'warning',
    message: `第 ${row} 行“${department.value}”${sum.year === null ? '' : ` ${sum.year} 年的金额`}恰好是下面第 ${rowRanges(rows).join('、')} 行${names.join('')}${others}之和（${sumWords(sum)}）。${advice(sum)}`,
    cell: { row, column, text: department.text },
  })
}

const sumWords = ({ whole, parts, fields }: Sum): string =>
  fields
    .map((field) => {
      const textOf = ({ money }: Form) => money[field]?.text.trim() ?? ''
      const added = parts.length > MOST_SHOWN ? '' : `${parts.map(textOf).join(' + ')} = `
      return `${moneyFieldNames[field]} ${added}${textOf(whole)}`
    })
    .join('；')

/** Units of a department that another table names are not known here. */
function advice({ whole, parts }: Sum): string {
  const [mark, above] = ['在它的名称后写“（汇总）”', `加一栏“主管部门”，在这几行写“${idOf(whole)}”`]
  const wanted = [...(whole.isAggregate ? [] : [mark]), ...(isAbove(whole, parts) ? [] : [above])]
  const unless = whole.isAggregate ? '除非部门表里写明了它们的主管部门，' : ''
  return `它们都各按一个部门读入，${unless}合计时同一笔钱会算两次。这几行若是它的所属单位，请${wanted.join('，并')}；若只是其中的部分，请在这几行的名称前写“其中：”`
}
