import { expect, it } from 'vitest'
import { formKey, hundredths, planted, plantedIn, readTable, sorted } from './read-tables'

const departments = readTable('demonstration/departments.csv')
const forms = readTable('demonstration/forms.csv').map((row) => ({
  key: formKey(row),
  department: row['部门名称'] ?? '',
  year: Number(row['年度']),
  isAggregate: row['是否汇总'] === '汇总',
  revised: hundredths(row['调整预算(万元)']),
  actual: hundredths(row['实际支出(万元)']),
}))

const stated = forms.filter(({ revised, actual }) => revised !== null && actual !== null)
const isBelow = ({ revised, actual }: (typeof forms)[number]): boolean =>
  (actual ?? 0n) * 100n < 90n * (revised ?? 0n)

/** In basis points, rounded down. */
function pooledRate(year: number): number {
  const ofYear = stated.filter((form) => form.year === year)
  const sum = (name: 'actual' | 'revised'): bigint =>
    ofYear.reduce((total, form) => total + (form[name] ?? 0n), 0n)
  return Number((sum('actual') * 10_000n) / sum('revised'))
}

it('carries its district in every department name, under a code of the district’s own', () => {
  const prefixes: Record<string, string> = { '999901': '示例区', '999902': '样本区' }
  const strangers = departments.filter(
    (row) => !row['部门名称']?.startsWith(prefixes[row['行政区划代码'] ?? ''] ?? '?'),
  )
  expect(strangers).toEqual([])
  expect(sorted(departments.map((row) => row['行政区划代码'] ?? ''))).toEqual(['999901', '999902'])
})

it('spends between 92% and 95% of its revised budget in 2022', () => {
  expect(pooledRate(2022)).toBeGreaterThanOrEqual(9200)
  expect(pooledRate(2022)).toBeLessThanOrEqual(9500)
})

it('dips in 2020', () => {
  expect(pooledRate(2019) - pooledRate(2020)).toBeGreaterThan(250)
  expect(pooledRate(2021) - pooledRate(2020)).toBeGreaterThan(250)
})

it('has about a fifth of its departments below 90% in 2022', () => {
  const of2022 = stated.filter(({ year }) => year === 2022)
  const share = of2022.filter(isBelow).length / of2022.length
  expect(share).toBeGreaterThan(0.15)
  expect(share).toBeLessThan(0.26)
})

it('has departments below 90% in at least two of the last three years', () => {
  const recent = stated.filter((form) => form.year >= 2020 && form.year <= 2022 && isBelow(form))
  const twice = departments.filter(
    (row) => recent.filter(({ department }) => department === row['部门名称']).length >= 2,
  )
  expect(twice.length).toBeGreaterThanOrEqual(5)
})

it('has one department at exactly 90% and one a hair below that prints 90.00%', () => {
  const of2022 = (department: string) => forms.find((f) => f.key === `${department} 2022`)
  const at = of2022('示例区庚明街道办事处')
  const under = of2022('示例区丁宁街道办事处')
  expect((at?.actual ?? 0n) * 10n).toBe((at?.revised ?? 0n) * 9n)
  expect((under?.actual ?? 0n) * 100_000n).toBe((under?.revised ?? 0n) * 89_996n)
})

it('files one form for each department and year that is due, less those not filed', () => {
  expect(new Set(forms.map(({ key }) => key)).size).toBe(forms.length)
  const due = departments.flatMap((row) =>
    (row['应报年度'] ?? '').split('、').map((year) => `${row['部门名称'] ?? ''} ${year}`),
  )
  const filed = new Set(forms.map(({ key }) => key))
  expect(due.filter((key) => !filed.has(key))).toEqual([
    '示例区壬泰街道办事处 2021',
    '示例区供销合作社 2020',
    '示例区供销合作社 2022',
    '示例区文化馆 2023',
  ])
  expect(forms.map(({ key }) => key).filter((key) => !due.includes(key))).toEqual(plantedIn('Q26'))
})

it('names supervising and preceding departments that exist', () => {
  const names = new Set(departments.map((row) => row['部门名称'] ?? ''))
  for (const row of departments)
    for (const other of [row['主管部门'], ...(row['前身部门'] ?? '').split('、')])
      if (other) expect(names).toContain(other)
})

it('plants every fault in a form that exists', () => {
  const keys = new Set(forms.map(({ key }) => key))
  expect(planted.filter((f) => !keys.has(`${f.department} ${f.year}`))).toEqual([])
})
