import { type BlankColumn, blankWords } from '@/domain/finding'
import { MERGED, saysNothing } from './blank-words'
import type { Cell, FormContext } from './reading'
import { quoteCells } from './staff'

/** A column of the table at hand that may have been merged down its rows. */
export interface KeyColumn {
  readonly id: BlankColumn
  /** Heading, as questions call it. */
  readonly name: string
  readonly column: number
  /** Without it the row belongs to nothing. */
  readonly isRequired: boolean
  /** Columns that say something about what stands here, such as its code; they are filled with it. */
  readonly attributes: readonly number[]
  /** False for what can be nobody's name, or no year. */
  readonly isValid: (text: string) => boolean
}

/** What blank cells may repeat, and the rows that wait for the reader's word about it. */
export class BlankKeys {
  /** The nearest filled cell above with its attributes; `null` where nobody can say what it holds for. */
  readonly #above = new Map<BlankColumn, readonly Cell[] | null>()
  readonly #waiting = new Map<KeyColumn, { count: number; readonly first: Cell[][] }>()

  /**
   * @param columns - none in a table whose rows need no key
   * @param isData - a row without any of these is no record, whatever else stands in it
   */
  constructor(
    private readonly columns: readonly KeyColumn[],
    private readonly isData: (column: number) => boolean,
    private readonly context: FormContext,
  ) {}

  /**
   * Cells of rows above that stand for blank ones of this row, by the reader's answer; `null`,
   * with a finding, for a row that cannot be read without.
   */
  fill(cells: readonly Cell[]): readonly Cell[] | null {
    const blank = this.columns.filter(({ column }) => !filledAt(cells, column))
    const required = blank.filter(({ isRequired }) => isRequired)
    const isData = cells.some(({ column }) => this.isData(column))
    const filled = isData && required.length > 0 ? this.#answered(blank, cells) : []
    this.remember(cells)
    return filled
  }

  /** What stands in these columns of a row holds for blank cells below. */
  remember(cells: readonly Cell[]): void {
    for (const { id, column, attributes, isValid } of this.columns) {
      const cell = filledAt(cells, column)
      const own = attributes.flatMap((place) => filledAt(cells, place) ?? [])
      if (cell) this.#above.set(id, isValid(cell.text) ? [cell, ...own] : null)
    }
  }

  /** The row's cells may stand in wrong columns, or a sum stands in one of them. */
  forget(cells: readonly Cell[], isTorn: boolean): void {
    for (const { id, column } of this.columns)
      if (filledAt(cells, column) || (isTorn && this.#above.has(id))) this.#above.set(id, null)
  }

  /** One question a column, with the first rows as they stand. */
  ask(): void {
    for (const [{ id, name }, { count, first }] of this.#waiting) {
      const rows = first.map((cells) => `第 ${cells[0]?.row} 行${quoteCells(cells)}`).join('；')
      this.context.ask({
        kind: 'blank',
        blank: { column: id, name },
        message: `有 ${count} 行的“${name}”空白（${rows}${count > first.length ? '……' : ''}）。是与上一行相同（原表合并过单元格），还是${blankWords(id, 'skip')}？`,
        row: first[0]?.[0]?.row ?? null,
      })
    }
  }

  #answered(blank: readonly KeyColumn[], cells: readonly Cell[]): readonly Cell[] | null {
    const lost = blank.find(({ id, isRequired }) => isRequired && !this.#above.get(id))
    if (lost) return this.#refuse(cells, { key: lost, reason: `没有${lost.name}${this.#merged()}` })
    const { blanks = {} } = this.context.answers
    const known = blank.filter(({ id }) => this.#above.has(id))
    const open = known.filter(({ id }) => blanks[id] === undefined)
    for (const key of open) this.#wait(key, cells)
    const [first] = open
    if (first)
      return this.#refuse(cells, {
        key: first,
        reason: `“${first.name}”空白，请在“需要您补充”里选定`,
      })
    const left = known.find(({ id, isRequired }) => isRequired && blanks[id] === 'skip')
    if (left)
      return this.#refuse(cells, {
        key: left,
        reason: `没有${left.name}，按您的回答`,
        isAnswer: true,
      })
    return known.flatMap((key) => (blanks[key.id] === 'above' ? this.#filled(key, cells) : []))
  }

  #filled({ id, name, column }: KeyColumn, cells: readonly Cell[]): readonly Cell[] {
    const [cell, ...attributes] = this.#above.get(id) ?? []
    const row = cells[0]?.row ?? 0
    if (!cell) return []
    const said = `${name} ${cell.text.trim()}`
    this.context.fill?.({ row, column, meaning: `${said}（同第 ${cell.row} 行，按您的回答）` })
    this.context.report({
      code: 'answered',
      severity: 'information',
      message: `第 ${row} 行的“${name}”空白，按您的回答与第 ${cell.row} 行的“${cell.text.trim()}”相同`,
      cell: { row, column, text: '' },
    })
    return [cell, ...attributes.filter((other) => !filledAt(cells, other.column))]
  }

  #wait(key: KeyColumn, cells: readonly Cell[]): void {
    const waiting = this.#waiting.get(key) ?? { count: 0, first: [] }
    this.#waiting.set(key, waiting)
    waiting.count++
    if (waiting.first.length < 3) waiting.first.push([...cells])
  }

  #merged(): string {
    return this.context.sheetName === undefined ? MERGED : ''
  }

  #refuse(cells: readonly Cell[], { key, reason, isAnswer = false }: Refusal): null {
    const { column } = key
    const row = cells[0]?.row ?? 0
    this.context.report({
      code: 'refused-row',
      severity: isAnswer ? 'information' : 'error',
      message: `第 ${row} 行没有读入：${reason}`,
      cell: { row, column, text: cells.find((cell) => cell.column === column)?.text ?? '' },
    })
    return null
  }
}

interface Refusal {
  readonly key: KeyColumn
  readonly reason: string
  /** The reader has said so. */
  readonly isAnswer?: boolean
}

const filledAt = (cells: readonly Cell[], column: number): Cell | undefined =>
  cells.find((cell) => cell.column === column && !saysNothing(cell.text))
