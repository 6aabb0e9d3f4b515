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
  readonly #counters = new Map<string, Counter>()
  #last: BookedKey | null = null
  #lastIds = [-1, -1, -1, -1]
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
    const columns = this.#columns
    const last = this.#lastIds
    let isSame = this.#last !== null
    for (let index = 0; index < columns.length; index++) {
      const id = columns[index]?.last ?? -1
      if (last[index] === id) continue
      isSame = false
      last[index] = id
    }
    return isSame && this.#last ? this.#last : (this.#last = this.#find())
  }

  #find(): BookedKey {
    const [department, year, code, task] = this.#lastIds
    const departmentYear = `${department} ${year} ${code}`
    const ids = `${departmentYear} ${task}`
    const known = this.#byIds.get(ids)
    if (known) return known
    const key = this.#add(departmentYear)
    this.#byIds.set(ids, key)
    return key
  }

  #add(ids: string): BookedKey {
    const [name, year, code, task] = this.#columns.map((column) => column?.values[column.last])
    const departmentYear = {
      departmentName: String(name),
      fiscalYear: Number(year),
      divisionCode: code === undefined || code === '' ? null : String(code),
    }
    const counter = this.#counters.get(ids) ?? this.counterOf(departmentYearKey(departmentYear))
    this.#counters.set(ids, counter)
    const key: BookedKey = {
      ...departmentYear,
      keyNo: this.keys.length,
      taskName: task === undefined || task === '' ? null : String(task),
      rowCount: 0,
      firstRow: 0,
      counter,
      runs: [],
    }
    this.keys.push(key)
    return key
  }
}
