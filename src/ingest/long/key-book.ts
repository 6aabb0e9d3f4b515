import type { LongKey } from '@/domain/long-table'
import { departmentYearKey } from '../department-year'
import type { Cell } from '../reading'
import type { Counter } from '../table-row'
import type { IndicatorPlan } from './indicator-plan'

/** Rows that follow one another: where their bytes stand, row and number of the first, and how many. */
export interface KeyRun {
  readonly start: number
  /** Behind the last row, its line end left out. */
  end: number
  readonly row: number
  readonly no: number
  count: number
}

/** A key with where its rows stand. */
export interface BookedKey extends LongKey {
  rowCount: number
  firstRow: number
  /** Numbers of its department and year: the row reader counts on the same. */
  readonly counter: Counter
  /** Nearly every key has one run alone, and there may be a million keys. */
  runs: KeyRun | KeyRun[] | null
}

export const runsOf = ({ runs }: BookedKey): readonly KeyRun[] =>
  runs === null ? [] : Array.isArray(runs) ? runs : [runs]

const COLUMNS = ['department', 'fiscal_year', 'division_code', 'task'] as const

/** What the rows of a table belong to, in the order in which they first occur. */
export class KeyBook {
  readonly keys: BookedKey[] = []
  readonly #departmentYears = new Pairs()
  readonly #coded = new Pairs()
  readonly #byTask = new Pairs()
  readonly #counters: Counter[] = []
  #last: BookedKey | null = null
  #task: string | null = null
  #lastIds = [-1, -1, -1, -1]
  readonly #columns
  readonly #places

  constructor(
    { dictionaries, places }: IndicatorPlan,
    private readonly counterOf: (key: string) => Counter,
  ) {
    this.#columns = COLUMNS.map((id) => dictionaries.get(id))
    this.#places = COLUMNS.map((id) => places.get(id))
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

  /**
   * Cells of the last row that went by its bytes, as far as blank ones below may repeat them; a
   * task may stand further above.
   */
  above(row: number): readonly Cell[] {
    const { departmentName = '', fiscalYear = '' } = this.#last ?? {}
    const texts = [departmentName, String(fiscalYear), '', this.#task ?? '']
    return texts.flatMap((text, index) => {
      const column = this.#places[index]
      return column === undefined ? [] : [{ row, column: column + 1, text }]
    })
  }

  #find(): BookedKey {
    const [department = -1, year = -1, code = -1, task = -1] = this.#lastIds
    const departmentYear = this.#coded.number(this.#departmentYears.number(department, year), code)
    return this.keys[this.#byTask.number(departmentYear, task)] ?? this.#add(departmentYear)
  }

  #add(departmentYear: number): BookedKey {
    const [name, year, code, task] = this.#columns.map((column) => column?.values[column.last])
    const departmentName = String(name)
    const fiscalYear = Number(year)
    const divisionCode = code === undefined || code === '' ? null : String(code)
    const counter = (this.#counters[departmentYear] ??= this.counterOf(
      departmentYearKey({ departmentName, fiscalYear, divisionCode }),
    ))
    const key: BookedKey = {
      departmentName,
      fiscalYear,
      divisionCode,
      keyNo: this.keys.length,
      taskName: task === undefined || task === '' ? null : String(task),
      rowCount: 0,
      firstRow: 0,
      counter,
      runs: null,
    }
    this.#task = key.taskName ?? this.#task
    this.keys.push(key)
    return key
  }
}

/** Numbers for pairs of numbers, from 0 in the order in which they first occur. */
class Pairs {
  readonly #numbers = new Map<number, number>()

  /** @param second - at least -1: none */
  number(first: number, second: number): number {
    const pair = first * 2 ** 26 + second + 1
    const known = this.#numbers.get(pair)
    if (known !== undefined) return known
    const next = this.#numbers.size
    this.#numbers.set(pair, next)
    return next
  }
}
