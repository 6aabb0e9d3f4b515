import type { LongKey } from '@/domain/long-table'
import { departmentYearKey } from '../department-year'
import type { Counter } from '../table-row'
import type { IndicatorPlan } from './indicator-plan'

/** A key with where its rows stand. */
export interface BookedKey extends LongKey {
  rowCount: number
  firstRow: number
  /** Numbers of its department and year: the row reader counts on the same. */
  readonly counter: Counter
  /** Start in bytes, row and number of the first row, and how many follow: one run after the other. */
  readonly runs: number[]
}

/** What the rows of a table belong to, in the order in which they first occur. */
export class KeyBook {
  readonly keys: BookedKey[] = []
  readonly #byIds = new Map<string, BookedKey>()
  #lastIds: readonly number[] = []
  #last: BookedKey | null = null
  readonly #columns

  constructor(
    { dictionaries }: IndicatorPlan,
    private readonly counterOf: (key: string) => Counter,
  ) {
    const find = (id: string) => dictionaries.get(id)
    this.#columns = [find('department'), find('fiscal_year'), find('division_code'), find('task')]
  }

  /** The key of the row whose cells the dictionaries have looked at last. */
  current(): BookedKey {
    const [a = -1, b = -1, c = -1, d = -1] = this.#lastIds
    const [department, year, code, task] = this.#columns
    const ids = [department?.last ?? -1, year?.last ?? -1, code?.last ?? -1, task?.last ?? -1]
    if (this.#last && ids[0] === a && ids[1] === b && ids[2] === c && ids[3] === d)
      return this.#last
    const name = ids.join(' ')
    const key = this.#byIds.get(name) ?? this.#add(ids)
    this.#byIds.set(name, key)
    this.#lastIds = ids
    return (this.#last = key)
  }

  #add(ids: readonly number[]): BookedKey {
    const [name, year, code, task] = this.#columns.map((column, i) => column?.values[ids[i] ?? -1])
    const departmentYear = {
      departmentName: String(name),
      fiscalYear: Number(year),
      divisionCode: code === undefined || code === '' ? null : String(code),
    }
    const key: BookedKey = {
      ...departmentYear,
      keyNo: this.keys.length,
      taskName: task === undefined || task === '' ? null : String(task),
      rowCount: 0,
      firstRow: 0,
      counter: this.counterOf(departmentYearKey(departmentYear)),
      runs: [],
    }
    this.keys.push(key)
    return key
  }
}
