import * as z from 'zod/mini'
import type { BasisPoints, Rate } from '@/domain/rate'
import { comparisonOf, type Scope } from '@/domain/scope'
import type { Query } from '@/engine/engine'
import { andInArea } from '@/engine/in-area'
import { scopedForms } from '@/engine/in-scope'
import { sql } from '@/engine/sql'
import { lineages, yearList } from '@/engine/lineage'
import type { PanelInput } from './panel'

/** In 元; `null`: not stated, or no form. */
const amount = z.nullable(z.number())

export const ComparedForm = z.object({
  /** Shared by a department and those that it was before. */
  lineage: z.string(),
  department_id: z.string(),
  name: z.string(),
  fiscal_year: z.int(),
  actual: amount,
  revised: amount,
  original: amount,
  /** A fraction as the form prints it. */
  reported: z.nullable(z.number()),
  target_bp: z.int(),
  /** `null` without a form. */
  layout: z.nullable(z.string()),
  /** Whether the form contains the department's units. */
  is_aggregate: z.boolean(),
  /** Why there is nothing to compare; `null` where there is a form of its own. */
  reason: z.nullable(z.string()),
})
export type ComparedForm = z.infer<typeof ComparedForm>

/** The base year and the others, each once, earliest first. */
export function comparedYears(scope: Scope): readonly number[] {
  const { base, others } = comparisonOf(scope)
  return [base, ...others].sort((a, b) => a - b)
}

/** The base year and the first other, the earlier one first. */
export function yearPair(scope: Scope): { readonly earlier: number; readonly later: number } {
  const { base, others } = comparisonOf(scope)
  const other = others[0] ?? base - 1
  return { earlier: Math.min(base, other), later: Math.max(base, other) }
}

/** `○ 2021 年 → 2022 年`. */
export function pairWords(scope: Scope): string {
  const { earlier, later } = yearPair(scope)
  return `○ ${earlier} 年 → ${later} 年`
}

/** Forms of the compared years, and reasons where a lineage has none, by lineage and year. */
export const comparedForms = (name: string): Query<PanelInput, ComparedForm> => ({
  name,
  row: ComparedForm,
  sql: ({ scope }) => {
    const years = yearList(comparedYears(scope))
    return sql`
    WITH line AS (SELECT * FROM ${lineages(scope)} l),
    filed AS (
      SELECT l.lineage, f.* FROM ${scopedForms(scope)} f
      JOIN line l ON l.department_id = f.department_id
      WHERE f.fiscal_year IN (${years})
    )
    SELECT lineage, department_id, name, fiscal_year,
      CASE WHEN NOT in_parent THEN actual_expenditure END AS actual,
      CASE WHEN NOT in_parent THEN revised_budget END AS revised,
      original_budget AS original, reported_completion_rate AS reported, target_bp, layout, is_aggregate,
      CASE WHEN in_parent THEN '已含在汇总' END AS reason
    FROM filed
    UNION ALL
    SELECT l.lineage, m.department_id, d.name, m.fiscal_year, NULL, NULL, NULL, NULL,
      CAST(${scope.target} AS INTEGER), NULL, FALSE, m.reason
    FROM missing_form m
    JOIN line l ON l.department_id = m.department_id
    JOIN department d ON d.dataset = m.dataset AND d.department_id = m.department_id
    WHERE m.dataset = ${scope.dataset} AND m.fiscal_year IN (${years})
      ${andInArea(scope, sql`m.department_id`)}
      AND (NOT EXISTS (SELECT 1 FROM filed f
        WHERE f.lineage = l.lineage AND f.fiscal_year = m.fiscal_year)
        OR m.reason = '应报未报' AND l.lineage <> m.department_id)
    ORDER BY lineage, fiscal_year, layout NULLS LAST, department_id`
  },
})

/** A department in one of the compared years. */
export interface ComparedCell {
  readonly year: number
  readonly departmentId: string
  readonly name: string
  /** Those whose forms it holds: `rate` is that of their sum. */
  readonly summed: readonly string[]
  readonly rate: Rate
  readonly target: BasisPoints
  readonly original: number | null
  readonly reported: number | null
  readonly layout: string | null
  readonly isAggregate: boolean
  readonly reason: string | null
}

/** A department with what it was before, a cell for each compared year, earliest first. */
export interface ComparedDepartment {
  /** The latest of its names. */
  readonly name: string
  readonly departmentId: string
  readonly cells: readonly ComparedCell[]
}

/** Of several reasons in one year, that of the department that was due says the most. */
const weight = ({ layout, reason }: ComparedForm): number =>
  layout !== null ? 0 : reason === '应报未报' ? 1 : 2

/** Departments that were merged later, as one: all of them have to be there. */
function sumOf(rows: readonly ComparedForm[], target: BasisPoints): ComparedForm | undefined {
  const [first] = rows
  const filed = rows.filter(({ layout }) => layout !== null)
  const absent = rows.filter(({ reason }) => reason === '应报未报')
  if (!first || rows.length === 1 || filed.length === 0) return first
  const targets = new Set(filed.map((row) => row.target_bp))
  return {
    ...first,
    name: filed.map(({ name }) => name).join('、'),
    actual: absent.length > 0 ? null : total(filed.map(({ actual }) => actual)),
    revised: absent.length > 0 ? null : total(filed.map(({ revised }) => revised)),
    original: null,
    reported: filed.length === 1 ? first.reported : null,
    target_bp: targets.size === 1 ? first.target_bp : target,
    layout: [...new Set(filed.map(({ layout }) => layout))].join(' '),
    is_aggregate: filed.some(({ is_aggregate }) => is_aggregate),
    reason:
      absent.length > 0 ? `${absent.map(({ name }) => name).join('、')}应报未报` : first.reason,
  }
}

/** In 元; `null` where one of them is not stated. Summed in 分, so that no binary rest stays. */
const total = (amounts: readonly (number | null)[]): number | null =>
  amounts.every((amount) => amount !== null)
    ? amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100
    : null

/** Departments with a form or a form due in one of the years, in the order of the rows. */
export function comparedDepartments(
  rows: readonly ComparedForm[],
  { scope }: PanelInput,
): readonly ComparedDepartment[] {
  const years = comparedYears(scope)
  const byLineage = new Map<string, ComparedForm[]>()
  for (const row of rows) {
    const own = byLineage.get(row.lineage)
    if (own) own.push(row)
    else byLineage.set(row.lineage, [row])
  }
  return [...byLineage.values()].flatMap((own) => {
    if (own.every((row) => weight(row) === 2)) return []
    const cells = years.map((year) => cellOf(own, year, scope.target))
    const latest = cells.filter((cell) => cell.layout !== null).at(-1) ?? cells.at(-1)
    return latest ? [{ name: latest.name, departmentId: latest.departmentId, cells }] : []
  })
}

function cellOf(own: readonly ComparedForm[], year: number, target: BasisPoints): ComparedCell {
  const ofYear = own.filter((row) => row.fiscal_year === year)
  const sorted = ofYear.sort((a, b) => weight(a) - weight(b))
  const row = sumOf(sorted, target)
  return {
    summed: sorted.flatMap(({ name, layout }) => (layout === null ? [] : [name])),
    year,
    departmentId: row?.department_id ?? own[0]?.department_id ?? '',
    name: row?.name ?? own[0]?.name ?? '',
    rate: { numerator: row?.actual ?? null, denominator: row?.revised ?? null },
    target: row?.target_bp ?? target,
    original: row?.original ?? null,
    reported: row?.reported ?? null,
    layout: row?.layout ?? null,
    isAggregate: row?.is_aggregate ?? false,
    reason: row ? row.reason : '无记录',
  }
}
