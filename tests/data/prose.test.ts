import { expect, it } from 'vitest'
import { formKey, hundredths, plantedIn, readTable, sorted } from './read-tables'

type Row = Readonly<Record<string, string>>

const forms = readTable('demonstration/forms.csv')
const tasks = readTable('demonstration/tasks.csv')
const indicators = readTable('demonstration/indicators.csv')
const targets = readTable('demonstration/targets.csv')
const narratives = ['重点项目绩效情况', '部门整体绩效', '存在问题', '改进措施'] as const

const keysWhere = (isFault: (row: Row) => boolean): readonly string[] =>
  sorted(forms.filter(isFault).map(formKey))

/** Percent. */
function targetOf(row: Row): bigint {
  const own = targets.filter((target) => target['部门名称'] === row['部门名称'])
  const found =
    own.find((target) => target['年度'] === row['年度']) ??
    own.find((target) => target['年度'] === '*')
  return BigInt(found?.['预算完成率目标']?.replace('%', '') ?? '90')
}

function isBelow(row: Row): boolean {
  const actual = hundredths(row['实际支出(万元)'])
  const revised = hundredths(row['调整预算(万元)'])
  return actual !== null && revised !== null && actual * 100n < targetOf(row) * revised
}

const longSentences = (text = ''): readonly string[] =>
  (text.normalize('NFKC').replace(/\s/g, '').match(/[^。;!?]+[。;!?]/g) ?? []).filter(
    (sentence) => sentence.length >= 12,
  )

it('mentions spending where the rate is below target, except where planted (Q08)', () => {
  const faults = keysWhere(
    (row) => isBelow(row) && !/预算|支出|执行|进度|结余/.test(row['存在问题'] ?? ''),
  )
  expect(faults).toEqual(plantedIn('Q08'))
})

it('gives a reason for adjustments of 30% and more, except where planted (Q10)', () => {
  const large = new Set(plantedIn('Q09'))
  const faults = keysWhere(
    (row) =>
      large.has(formKey(row)) &&
      !narratives.some((name) => /调整|追加|调减/.test(row[name] ?? '')),
  )
  expect(faults).toEqual(plantedIn('Q10'))
})

it('says 约 and 左右 of numbers only where planted (Q19)', () => {
  const words = /约\s*\d|左右/
  const inForms = keysWhere((row) => words.test(Object.values(row).join('\n')))
  expect(inForms).toEqual(plantedIn('Q19'))
  expect(tasks.filter((row) => words.test(Object.values(row).join('\n')))).toEqual([])
})

it('repeats the figures of indicators in prose, except where planted (Q21)', () => {
  const faults = indicators.filter((row) => {
    const form = forms.find((each) => formKey(each) === formKey(row))
    const prose = [form?.['目标完成情况'], ...narratives.map((name) => form?.[name])].join('\n')
    if (!/^[\d.]+$/.test(row['完成值'] ?? '')) return false
    const told = prose.split(row['关键指标'] ?? '').slice(1)
    const expected = `${row['完成值'] ?? ''}${row['单位'] ?? ''}`
    return told.some((rest) => !rest.replace(/^为/, '').startsWith(expected))
  })
  expect(sorted(faults.map(formKey))).toEqual(plantedIn('Q21'))
})

it('adds up the parts of task funds in prose, except where planted (Q23)', () => {
  const faults = tasks.filter((row) => {
    const parts = /项目直接支出([\d.]+)万元、组织实施支出([\d.]+)万元/.exec(
      row['目标完成情况'] ?? '',
    )
    if (parts === null) return false
    const sum = (hundredths(parts[1]) ?? 0n) + (hundredths(parts[2]) ?? 0n)
    return sum !== hundredths(row['任务涉及资金(万元)'])
  })
  expect(sorted(faults.map(formKey))).toEqual(plantedIn('Q23'))
})

it('leaves no narrative blank, except where planted (Q24)', () => {
  const faults = keysWhere((row) => narratives.some((name) => row[name] === ''))
  expect(faults).toEqual(plantedIn('Q24'))
})

it('repeats a sentence within a form or from the year before only where planted (Q25)', () => {
  const byKey = new Map(forms.map((row) => [formKey(row), row]))
  const faults = keysWhere((row) => {
    const own = narratives.flatMap((name) => sorted(longSentences(row[name])))
    const before = byKey.get(`${row['部门名称'] ?? ''} ${Number(row['年度']) - 1}`)
    const earlier = new Set(narratives.flatMap((name) => longSentences(before?.[name])))
    return new Set(own).size < own.length || own.some((sentence) => earlier.has(sentence))
  })
  expect(faults).toEqual(plantedIn('Q25'))
})

it('keeps narratives of a readable length, without dates', () => {
  for (const row of forms) {
    for (const name of narratives) expect((row[name] ?? '').length).toBeLessThanOrEqual(200)
    expect(Object.values(row).join('\n')).not.toMatch(/\d年|\d月|\d日/)
  }
})
