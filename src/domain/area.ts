/** Which departments of a dataset a page looks at, and by what it groups them. */
export interface Area {
  /** First 2, 4 or 6 digits of a division code (GB/T 2260): province, city, district. `null`: all. */
  readonly division: string | null
  /** 类别 as the department table writes it; `null`: all. */
  readonly category: string | null
  /** Id of a supervising department: itself and its units. `null`: all. */
  readonly parent: string | null
  readonly by: GroupBy
}

export type GroupBy = 'division' | 'category' | 'parent'

export const wholeArea = { division: null, category: null, parent: null } as const

export const isWhole = ({ division, category, parent }: Omit<Area, 'by'>): boolean =>
  division === null && category === null && parent === null

/** Part of the address; what is not chosen is left out. */
export const formatArea = ({ division, category, parent, by }: Area): Record<string, string> => ({
  division: division ?? '',
  category: category ?? '',
  parent: parent ?? '',
  by: by === 'division' ? '' : by,
})

/** Inverse of `formatArea`, lenient. */
export const parseArea = (query: Readonly<Record<string, string | undefined>>): Area => ({
  division: /^(?:\d{2}){1,3}$/.test(query.division ?? '') ? (query.division ?? null) : null,
  category: query.category || null,
  parent: query.parent || null,
  by: query.by === 'category' || query.by === 'parent' ? query.by : 'division',
})

interface Member {
  readonly departmentId: string
  readonly divisionCode: string | null
  readonly category: string | null
  readonly parentId: string | null
}

/** What `andInArea` asks of the engine, for lists that stand on the page already. */
export const isInArea = (
  { departmentId, divisionCode, category, parentId }: Member,
  area: Omit<Area, 'by'>,
): boolean =>
  (area.division === null || (divisionCode ?? '').startsWith(area.division)) &&
  (area.category === null || category === area.category) &&
  (area.parent === null || departmentId === area.parent || parentId === area.parent)
