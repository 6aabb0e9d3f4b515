/** A department as a 部门 table states it. */
export interface Department {
  readonly departmentId: string
  readonly name: string
  /** GB/T 2260, six digits as text; `null` when not stated. */
  readonly divisionCode: string | null
  /** 行政区划名称 as written, with or without the levels above: see `divisionNames`. */
  readonly divisionName: string | null
  readonly departmentCode: string | null
  /** 党群, 政府, 政法, 街道 … as written. */
  readonly category: string | null
  /** The supervising department that reports 汇总. */
  readonly parentId: string | null
  /** Those that it was formed from. */
  readonly predecessorIds: readonly string[]
  /** First and last fiscal year of existence, inclusive. */
  readonly validFrom: number | null
  readonly validTo: number | null
  /** 应报年度: years for which a form is due; `null` when the table does not say. */
  readonly dueYears: readonly number[] | null
}

/** Normalised name: NFKC, without spaces, (汇总) and (本级). Two names with one id are one department. */
export function departmentIdOf(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/\((?:汇总|本级)\)/gu, '')
}

/** True only when a department's value, a title or a 是否汇总 cell says so; a printed label does not count. */
export const saysAggregate = (text: string): boolean => text.normalize('NFKC').includes('汇总')
