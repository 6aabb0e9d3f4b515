import { readFileSync } from 'node:fs'
import Papa from 'papaparse'

export const dataFolder = new URL('../../data/', import.meta.url)

export const readData = (path: string): string => readFileSync(new URL(path, dataFolder), 'utf8')

/** Rows under the headings that stand in the first line. */
export function readTable(path: string): readonly Readonly<Record<string, string>>[] {
  const text = readData(path).replace(/^\ufeff/, '')
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  })
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? ''}`)
  return data
}

export interface Planted {
  readonly department: string
  readonly year: number
  readonly check: string
  readonly what: string
  readonly field?: string
}

export const planted = JSON.parse(readData('demonstration/planted.json')) as readonly Planted[]

/** `示例区总工会 2022` of every form in which `check` was planted, sorted. */
export const plantedIn = (check: string): readonly string[] =>
  sorted(planted.filter((fault) => fault.check === check).map((f) => `${f.department} ${f.year}`))

/** `示例区总工会 2022` */
export const formKey = (row: Readonly<Record<string, string>>): string =>
  `${row['部门名称'] ?? ''} ${row['年度'] ?? ''}`

export const sorted = (keys: Iterable<string>): readonly string[] => [...new Set(keys)].sort()

/** Two decimals to an integer: 655.55 to 65555n; `null` when blank. */
export function hundredths(text = ''): bigint | null {
  if (text === '') return null
  if (!/^-?\d+\.\d\d%?$/.test(text)) throw new Error(`Not two decimals: ${text}`)
  return BigInt(text.replace(/[.%]/g, ''))
}
