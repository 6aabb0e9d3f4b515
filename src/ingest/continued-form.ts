import { departmentIdOf } from '@/domain/department'
import type { Form, Indicator } from '@/domain/form'
import type { Sheet } from './books/book'
import { headOfSheet, saysContinued, unitIn } from './continued-sheet'
import { hasShape } from './form-shape'
import { filledRows } from './grid'
import { layouts } from './layouts'
import type { FormContext, Report } from './reading'

type Said = Parameters<Report>[0]

/** A page names neither department nor year: those of the form hold. */
const OF_FORM: ReadonlySet<string> = new Set(['missing-department', 'missing-year'])

interface Page {
  /** What this sheet alone gave. */
  readonly page: Form
  /** The form with it, once its cells are placed on their sheet. */
  readonly join: () => Form
}

/**
 * The form of the sheet before with what stands on this one; `null`, with nothing said, where the
 * sheet is no page of it or says another thing than it does.
 */
export function continueForm(sheet: Sheet, before: Form, context: FormContext): Page | null {
  const layout = layouts.find(({ id }) => id === before.layout)
  if (!layout || layout.id === 'rollup' || !saysContinued(sheet)) return null
  const said: Said[] = []
  const asked: Parameters<FormContext['ask']>[0][] = []
  const own: FormContext = {
    ...context,
    grid: sheet,
    unitAbove: unitIn([before]),
    report: (finding) => said.push(finding),
    ask: (question) => asked.push(question),
  }
  const [page, ...others] = layout.read(filledRows(sheet), own)
  const unnamed = said.filter(({ code }) => OF_FORM.has(code))
  // A question that has another reason says that something is odd.
  const isOdd = asked.length > unnamed.length
  if (!page || others.length > 0 || isOdd || !hasShape(page, own.report)) return null
  if (!mayJoin(before, page)) return null
  for (const finding of said) if (!unnamed.includes(finding)) context.report(finding)
  context.report(continued(sheet, { page, before }))
  return { page, join: () => joined(before, page) }
}

function continued(
  sheet: Sheet,
  { page, before }: { readonly page: Form; readonly before: Form },
): Said {
  const { cell } = before.department ?? before.indicators[0]?.name ?? {}
  const where = cell?.sheet ? `工作表“${cell.sheet}”的` : '前一张工作表的'
  return {
    code: 'continued-form',
    severity: 'information',
    message: `这张工作表写明是续表，已接在${where}自评表下面读入：${page.tasks.length} 项任务、${page.indicators.length} 个指标`,
    cell: headOfSheet(sheet)[0],
  }
}

const ONCE = [
  'deviationReason',
  'adjustmentReason',
  'reportedScore',
  'executionWeight',
  'executionScore',
  'carryOverIn',
  'carryOverOut',
] as const satisfies readonly (keyof Form)[]

/** What a form states once may stand on one page alone, or be the same on both. */
function mayJoin(form: Form, page: Form): boolean {
  const { department: a, fiscalYear: year } = form
  const { department: b, fiscalYear: other } = page
  if (b && (!a || departmentIdOf(a.value) !== departmentIdOf(b.value))) return false
  if (other && other.value !== year?.value) return false
  if (page.divisionCode !== null && page.divisionCode !== form.divisionCode) return false
  const agree = (one: object, two: object) =>
    Object.entries(two).every(([key, value]) => sameText(Reflect.get(one, key), value))
  return (
    agree(form.money, page.money) &&
    agree(form.reportedRates, page.reportedRates) &&
    agree(form.texts, page.texts) &&
    ONCE.every((key) => sameText(form[key], page[key]))
  )
}

/** True where one of them is not stated. */
function sameText(one: unknown, two: unknown): boolean {
  const textOf = (stated: unknown): unknown =>
    typeof stated === 'object' && stated !== null ? Reflect.get(stated, 'text') : undefined
  const [a, b] = [textOf(one), textOf(two)]
  return a === undefined || b === undefined || a === b
}

function joined(form: Form, page: Form): Form {
  const tasks = form.tasks.length
  const amounts = [...(form.amounts ?? []), ...(page.amounts ?? [])]
  return {
    ...page,
    ...form,
    isAggregate: form.isAggregate || page.isAggregate,
    layoutFields: [...new Set([...form.layoutFields, ...page.layoutFields])],
    money: { ...page.money, ...form.money },
    reportedRates: { ...page.reportedRates, ...form.reportedRates },
    texts: { ...page.texts, ...form.texts },
    ...(amounts.length > 0 ? { amounts } : {}),
    tasks: [...form.tasks, ...page.tasks.map((task) => ({ ...task, taskNo: task.taskNo + tasks }))],
    indicators: [...form.indicators, ...indicatorsOf(page, form)],
    notes: [...form.notes, ...page.notes],
  }
}

/** Numbered on; levels that were merged over the end of the page hold for its first rows. */
function indicatorsOf(
  { indicators: own }: Form,
  { indicators, tasks }: Form,
): readonly Indicator[] {
  const { level1, level2 } = indicators.at(-1) ?? {}
  const until = (isStated: (one: Indicator) => unknown) => {
    const at = own.findIndex(isStated)
    return at === -1 ? own.length : at
  }
  const [first1, first2] = [until((one) => one.level1), until((one) => one.level1 ?? one.level2)]
  return own.map((indicator, at) => ({
    ...indicator,
    ...(level1 && at < first1 ? { level1 } : {}),
    ...(level2 && at < first2 ? { level2 } : {}),
    indicatorNo: indicators.length + at + 1,
    taskNo: indicator.taskNo === 0 ? 0 : indicator.taskNo + tasks.length,
  }))
}
