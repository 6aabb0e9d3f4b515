import type { BasisPoints } from '@/domain/rate'
import type { Dataset } from '@/domain/source'
import { sql, type Statement } from '@/engine/sql'

/** What the views show: one dataset, judged by one target. */
export interface ViewScope {
  readonly dataset: Dataset
  readonly target: BasisPoints
}

export interface ViewColumn {
  /** Needs no quotes in SQL; an amount ends in its unit. */
  readonly name: string
  /** Meaning and unit, for the reader. */
  readonly about: string
  /** An expression over the rows of `from`. */
  readonly sql: Statement
}

/** A table as a reader's own SQL sees it: Chinese names, units in the names, one dataset. */
export interface View {
  readonly name: string
  /** What one row is, and what to mind. */
  readonly about: string
  readonly columns: readonly ViewColumn[]
  readonly from: (scope: ViewScope) => Statement
}

const raw = (text: string): Statement => ({ text, values: [] })

/** The view's whole SELECT. */
export const selectOf = ({ columns, from }: View, scope: ViewScope): Statement =>
  sql`SELECT ${columns
    .map(({ name, sql: expression }) => sql`${expression} AS ${raw(`"${name}"`)}`)
    .reduce((all, column) => sql`${all}, ${column}`)} FROM ${from(scope)}`

/** An amount twice: 元 and 万元, both exact. */
export const money = (name: string, about: string, yuan: Statement): readonly ViewColumn[] => [
  { name: `${name}_万元`, about: `${about}，单位万元`, sql: sql`${yuan} * 0.0001` },
  { name: `${name}_元`, about: `${about}，单位元`, sql: yuan },
]

/** A rate as a number of percent; NULL where it is 无法计算. */
export const percent = (
  name: string,
  about: string,
  { numerator, denominator }: { readonly numerator: Statement; readonly denominator: Statement },
): ViewColumn => ({
  name: `${name}_百分数`,
  about: `${about}；92.83 即 92.83%，无法计算时为空`,
  sql: sql`CASE WHEN ${denominator} > 0
    THEN CAST(${numerator} AS DOUBLE) * 100 / CAST(${denominator} AS DOUBLE) END`,
})

/** A code of ours as the word that the pages show. */
export const worded = (code: Statement, words: Readonly<Record<string, string>>): Statement =>
  sql`CASE ${code} ${Object.entries(words)
    .map(([known, word]) => sql`WHEN ${known} THEN ${word}`)
    .reduce((all, one) => sql`${all} ${one}`)} END`

export const yes = (claim: Statement): Statement => sql`CASE WHEN ${claim} THEN '是' ELSE '否' END`
