import { expect, it } from 'vitest'
import { formKey, hundredths, plantedIn, readTable, sorted } from './read-tables'

const forms = readTable('demonstration/forms.csv').map((row) => ({
  key: formKey(row),
  original: hundredths(row['年初预算(万元)']),
  adjustment: hundredths(row['预算调整数(万元)']),
  revised: hundredths(row['调整预算(万元)']),
  actual: hundredths(row['实际支出(万元)']),
  sources: ['一般公共预算(万元)', '政府性基金预算(万元)', '国有资本经营预算(万元)'].map((name) =>
    hundredths(row[name]),
  ),
  completionRate: hundredths(row['预算完成率']),
  adjustmentRate: hundredths(row['预算调整率']),
}))
type FormAmounts = (typeof forms)[number]

const keysWhere = (isFault: (form: FormAmounts) => boolean): readonly string[] =>
  sorted(forms.filter(isFault).map(({ key }) => key))

/** |rate / 10000 − part / whole| is at most half of the last digit, without a division. */
function isRounding(rate: bigint | null, part: bigint | null, whole: bigint | null): boolean {
  if (rate === null || part === null || whole === null || whole === 0n) return true
  const distance = rate * whole - part * 10_000n
  return 2n * (distance < 0n ? -distance : distance) <= whole
}

it('adds up original and adjustment to revised, except where planted (Q01)', () => {
  const faults = keysWhere(
    ({ original, adjustment, revised }) =>
      original !== null && original + (adjustment ?? 0n) !== revised,
  )
  expect(faults).toEqual(plantedIn('Q01'))
})

it('prints the completion rate as rounded, except where planted (Q02)', () => {
  const faults = keysWhere((form) => !isRounding(form.completionRate, form.actual, form.revised))
  expect(faults).toEqual(plantedIn('Q02'))
})

it('prints the adjustment rate as rounded, except where planted (Q03)', () => {
  const faults = keysWhere(
    (form) => !isRounding(form.adjustmentRate, form.adjustment, form.original),
  )
  expect(faults).toEqual(plantedIn('Q03'))
})

it('divides by the original budget only where planted (Q04)', () => {
  const faults = keysWhere(
    ({ completionRate, actual, revised, original }) =>
      !isRounding(completionRate, actual, revised) && isRounding(completionRate, actual, original),
  )
  expect(faults).toEqual(plantedIn('Q04'))
})

it('states sources that add up to the actual expenditure, except where planted (Q05)', () => {
  const faults = keysWhere(({ sources, actual }) => {
    const sum = sources.reduce<bigint>((total, amount) => total + (amount ?? 0n), 0n)
    return sources.every((amount) => amount === null) || (actual !== null && sum !== actual)
  })
  expect(faults).toEqual(plantedIn('Q05'))
})

it('spends more than the revised budget only where planted (Q06)', () => {
  const faults = keysWhere(
    ({ actual, revised }) => actual !== null && revised !== null && actual > revised,
  )
  expect(faults).toEqual(plantedIn('Q06'))
})

it('adjusts by 30% and more only where planted (Q09)', () => {
  const faults = keysWhere(({ original, adjustment }) => {
    const size = adjustment !== null && adjustment < 0n ? -adjustment : (adjustment ?? 0n)
    return original !== null && original > 0n && size * 100n >= original * 30n
  })
  expect(faults).toEqual(plantedIn('Q09'))
})

it('has an original budget, except where planted (Q11)', () => {
  const faults = keysWhere(({ original }) => original === null || original <= 0n)
  expect(faults).toEqual(plantedIn('Q11'))
})

it('leaves a rate blank only where it is undefined', () => {
  const blank = keysWhere((form) => form.completionRate === null || form.adjustmentRate === null)
  expect(blank).toEqual(plantedIn('Q11'))
})

it('has amounts a thousand times too large only where planted (Q12)', () => {
  const tasks = readTable('demonstration/tasks.csv').map((row) => ({
    key: formKey(row),
    amount: hundredths(row['任务涉及资金(万元)']),
  }))
  const faults = keysWhere(({ key, actual, original, adjustment, sources }) => {
    const funds = tasks.filter((task) => task.key === key).map(({ amount }) => amount)
    return [original, adjustment, ...sources, ...funds].some(
      (amount) => actual !== null && (amount ?? 0n) > actual * 1000n,
    )
  })
  expect(faults).toEqual(plantedIn('Q12'))
})

it('changes by half or by 20 percentage points in a year only where planted (Q28)', () => {
  const byKey = new Map(forms.map((form) => [form.key, form]))
  const faults = keysWhere(({ key, revised, actual }) => {
    const [department, year] = key.split(' ')
    const before = byKey.get(`${department ?? ''} ${Number(year) - 1}`)
    if (!before?.revised || !before.actual || !revised || !actual) return false
    const change = Number(revised) / Number(before.revised) - 1
    const points = Number(actual) / Number(revised) - Number(before.actual) / Number(before.revised)
    return Math.abs(change) >= 0.5 || Math.abs(points) >= 0.2
  })
  expect(faults).toEqual(plantedIn('Q28'))
})

it('spends more on tasks than in all only where planted (Q22)', () => {
  const funds = new Map<string, bigint>()
  for (const row of readTable('demonstration/tasks.csv')) {
    const amount = hundredths(row['任务涉及资金(万元)']) ?? 0n
    funds.set(formKey(row), (funds.get(formKey(row)) ?? 0n) + amount)
  }
  const faults = keysWhere(({ key, actual }) => actual !== null && (funds.get(key) ?? 0n) > actual)
  expect(faults).toEqual(plantedIn('Q22'))
})
