import { expect, it } from 'vitest'
import { formKey, plantedIn, readTable, sorted } from './read-tables'

type Row = Readonly<Record<string, string>>

const indicators = readTable('demonstration/indicators.csv')
const problems = new Map(
  readTable('demonstration/forms.csv').map((row) => [formKey(row), row['存在问题'] ?? '']),
)

const keysWhere = (isFault: (row: Row) => boolean): readonly string[] =>
  sorted(indicators.filter(isFault).map(formKey))

const isNumber = (text = ''): boolean => /^\d+(\.\d)?$/.test(text)

/** Reported over target in tenths; `null` where either is no number. */
function compare(row: Row): { sign: string; target: number; reported: number } | null {
  const [, sign = '', target = ''] = /^([≥≤=])(.+)$/.exec(row['目标值'] ?? '') ?? []
  if (!isNumber(target) || !isNumber(row['完成值'])) return null
  return { sign, target: Number(target) * 10, reported: Number(row['完成值']) * 10 }
}

function isMissed(row: Row): boolean {
  const values = compare(row)
  if (values === null) return false
  return values.sign === '≤' ? values.reported > values.target : values.reported < values.target
}

it('lacks targets only where listed (Q13)', () => {
  expect(keysWhere((row) => row['目标值'] === '')).toEqual(plantedIn('Q13'))
})

it('repeats a target or reports all 100% only where planted (Q14)', () => {
  const copied = indicators.filter(
    (row) => row['目标值'] !== '' && row['完成值'] === row['目标值'],
  )
  const perfect = [...problems.keys()].filter((key) =>
    indicators
      .filter((row) => formKey(row) === key)
      .every((row) => row['完成值'] === '100' && row['单位'] === '%'),
  )
  expect(sorted([...copied.map(formKey), ...perfect])).toEqual(plantedIn('Q14'))
})

it('exceeds a target by three tenths only where planted (Q15)', () => {
  const faults = keysWhere((row) => {
    const values = compare(row)
    if (values === null || values.target === 0) return false
    const { sign, reported, target } = values
    return sign === '≤' ? target * 10 >= reported * 13 : reported * 10 >= target * 13
  })
  expect(faults).toEqual(plantedIn('Q15'))
})

it('explains every missed target in 存在问题, except where planted (Q16)', () => {
  const faults = keysWhere(
    (row) => isMissed(row) && !problems.get(formKey(row))?.includes(row['关键指标'] ?? ''),
  )
  expect(faults).toEqual(plantedIn('Q16'))
})

it('reports shares above 100% only where planted (Q17)', () => {
  const faults = keysWhere((row) => row['单位'] === '%' && Number(row['完成值']) > 100)
  expect(faults).toEqual(plantedIn('Q17'))
})

it('gives people in 人, visits in 人次 and households in 户, except where planted (Q18)', () => {
  const nouns = [
    ['人数', '人'],
    ['人次', '人次'],
    ['户数', '户'],
    ['件数', '件'],
    ['率', '%'],
  ] as const
  const faults = keysWhere((row) =>
    nouns.some(([noun, unit]) => row['关键指标']?.endsWith(noun) && row['单位'] !== unit),
  )
  expect(faults).toEqual(plantedIn('Q18'))
})

it('reports a number wherever a unit stands, except where planted (Q20)', () => {
  const faults = keysWhere(
    (row) => row['单位'] !== '' && !isNumber(row['完成值']?.replace(/^[≥≤]/, '')),
  )
  expect(faults).toEqual(plantedIn('Q20'))
})

it('keeps the indicators of a department the same from year to year', () => {
  const namesOf = new Map<string, string>()
  for (const key of problems.keys()) {
    const names = indicators.filter((row) => formKey(row) === key).map((row) => row['关键指标'])
    const department = key.split(' ')[0] ?? ''
    const before = namesOf.get(department) ?? names.join()
    expect(names.join(), key).toBe(before)
    namesOf.set(department, names.join())
  }
})
