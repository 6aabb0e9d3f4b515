import Papa from 'papaparse'
import { columns, dataUrl, type Rate, show, year } from '../shared'

const response = await fetch(dataUrl)
const text = await response.text()
const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
const sums = new Map<string, { name: string; actual: number; revised: number }>()
for (const row of data) {
  if (Number(row[columns.year]) !== year) continue
  const name = row[columns.name] ?? ''
  const sum = sums.get(name) ?? { name, actual: 0, revised: 0 }
  sum.actual += Number(row[columns.actual])
  sum.revised += Number(row[columns.revised])
  sums.set(name, sum)
}
show([...sums.values()] satisfies Rate[])
