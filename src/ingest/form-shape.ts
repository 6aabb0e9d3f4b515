import { moneyFields, reportedRateFields, textFields, type Form } from '@/domain/form'
import { MAX_FEN } from '@/domain/money'
import type { Report } from './reading'
import { FIRST_YEAR, LAST_YEAR } from './years'
import { z } from './zod'

const Position = z.int().min(1)
const stated = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    text: z.string(),
    cell: z.object({ sheet: z.string().nullable(), row: Position, column: Position }),
  })
const Name = stated(z.string().min(1))
const Decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/u)
const Decimals = z.int().min(0)
const Money = stated(z.bigint().min(-MAX_FEN).max(MAX_FEN)).extend({
  unit: z.enum(['元', '千元', '万元', '亿元']),
  decimals: Decimals,
})
const Value = stated(
  z.object({ number: Decimal, unit: z.string().nullable(), isApproximate: z.boolean() }).nullable(),
)
const Task = z.object({
  taskNo: Position,
  name: Name,
  expectedObjective: Name.nullable(),
  objectiveResult: Name.nullable(),
  taskFunds: Money.nullable(),
})
const Score = stated(Decimal).optional()
const Indicator = z.object({
  indicatorNo: Position,
  taskNo: z.int().min(0),
  name: Name,
  reported: Value.nullable(),
  target: Value.extend({ comparator: z.enum(['>=', '<=', '>', '<', '=']).nullable() }).nullable(),
  targetInitial: Value.optional(),
  level1: Name.optional(),
  level2: Name.optional(),
  deviationReason: Name.optional(),
  weight: Score,
  score: Score,
})
const Amount = z.object({
  kind: z.string(),
  column: z.string(),
  printed: Name,
  money: Money.nullable(),
})

/** What every layout has to deliver; units and signs are the reader's business, not the shape's. */
const FormShape = z.object({
  sourceId: z.string().min(1),
  layout: z.string().min(1),
  department: Name.nullable(),
  divisionCode: z
    .string()
    .regex(/^\d{6}$/u)
    .nullable(),
  fiscalYear: stated(z.int().min(FIRST_YEAR).max(LAST_YEAR)).nullable(),
  money: z.partialRecord(z.enum(moneyFields), Money),
  reportedRates: z.partialRecord(
    z.enum(reportedRateFields),
    stated(Decimal).extend({ decimals: Decimals, basis: z.string().min(1).optional() }),
  ),
  texts: z.partialRecord(z.enum(textFields), Name),
  deviationReason: Name.optional(),
  adjustmentReason: Name.optional(),
  reportedScore: Score,
  executionWeight: Score,
  executionScore: Score,
  carryOverIn: Money.optional(),
  carryOverOut: Money.optional(),
  amounts: z.array(Amount).optional(),
  tasks: z.array(Task).refine((tasks) => tasks.every(({ taskNo }, index) => taskNo === index + 1)),
  indicators: z
    .array(Indicator)
    .refine((all) => all.every(({ indicatorNo }, index) => indicatorNo === index + 1)),
})

/** False, with a finding, for a form that a layout has put together wrongly. */
export function hasShape(form: Form, report: Report): boolean {
  const { success, error } = FormShape.safeParse(form)
  if (success) return true
  const path = error.issues[0]?.path.join('.') ?? ''
  report({
    code: 'inconsistent-form',
    severity: 'error',
    message: `这张表没有读完整（${path}），没有采用。请把文件反馈给维护人员`,
  })
  return false
}
