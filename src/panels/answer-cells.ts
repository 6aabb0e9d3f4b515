import { MISSING } from '@/ui/formats'

/** A column of an answer to a query that no panel asked: its type is known at run time only. */
export interface AnswerColumn {
  readonly name: string
  /** DuckDB's type: `DECIMAL(18,2)`. */
  readonly type: string
}

export const isNumber = ({ type }: AnswerColumn): boolean =>
  /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL|DOUBLE|FLOAT)/.test(type) && !type.endsWith(']')

/** Years are numbers that nobody adds up or parts by thousands. */
export const isYear = (column: AnswerColumn): boolean =>
  isNumber(column) && /年度$|^年$|year$/i.test(column.name)

const rounded = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 })

/** `1234567.500000` as `1,234,567.50`: no digit is lost but zeros behind the second decimal. */
function exactText(digits: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? []
  if (whole === '') return digits
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const decimals = fraction.replace(/^(\d{2,}?)0+$/, '$1')
  return `${sign}${grouped}${decimals === '' ? '' : `.${decimals}`}`
}

/** Binary numbers that are none, and lists of numbers that may hold such. */
export const isBinary = ({ type }: AnswerColumn): boolean => /^(DOUBLE|FLOAT)(\[\d*\])*$/.test(type)

/** `inf` and `nan`, as the engine prints a division by 0, in words. */
export const unboundedWords = (cell: string): string =>
  cell
    .replace(/-?\bnan\b/g, '非数值')
    .replace(/-inf\b/g, '负无穷大')
    .replace(/\binf\b/g, '无穷大')

/** A cell as the page shows it; its file has every digit. */
export function cellText(column: AnswerColumn, cell: string | null): string {
  if (cell === null) return MISSING
  if (column.type === 'BOOLEAN') return cell === 'true' ? '是' : '否'
  if (isBinary(column) && !Number.isFinite(Number(cell))) return unboundedWords(cell)
  if (!isNumber(column) || isYear(column)) return cell
  const number = Number(cell)
  if (!isBinary(column)) return exactText(cell)
  const isPlain = number === 0 || (Math.abs(number) >= 0.001 && Math.abs(number) < 1e15)
  return isPlain ? rounded.format(number) : cell
}
