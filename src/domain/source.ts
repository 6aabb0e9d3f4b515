/** Where a value stands, as a spreadsheet shows it: 1-based, header and blank rows counted. */
export interface CellRef {
  /** `null` for text files. */
  readonly sheet: string | null
  readonly row: number
  readonly column: number
}

/** A value as read, beside the text that it was read from. */
export interface Stated<T> {
  readonly value: T
  /** The cell's text before anything was done to it. */
  readonly text: string
  readonly cell: CellRef
}

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** Invented figures and real ones never meet in a sum, rank, median or share. */
export type Dataset = 'real' | 'demonstration'

/** Stands wherever an invented figure does; a file that bears it is never read as real. */
export const demonstrationMark = '演示数据（虚构）'

export const saysInvented = (text: string): boolean =>
  text.includes('演示数据') &&
  text.normalize('NFKC').replace(/\s+/gu, '').includes('演示数据(虚构)')

/** One file, or one member of a container. */
export interface Source {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly id: string
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** `null` for books, and when the file could not be decoded. */
  readonly encoding: Encoding | null
  /** Layout or table ids found in it; empty when nothing was recognised. */
  readonly layouts: readonly string[]
  readonly formCount: number
  /** Data rows read from tidy tables. */
  readonly rowCount: number
}

/** `C5`, as a spreadsheet shows it. */
export function cellName({ row, column }: Pick<CellRef, 'row' | 'column'>): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

/** `工作表“2022” B7`. */
export const describeCell = ({ sheet, ...place }: CellRef): string =>
  sheet === null ? cellName(place) : `工作表“${sheet}” ${cellName(place)}`
