import { expect, it } from 'vitest'
import { keptStatements } from '@/engine/kept-statements'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import { aForm, tablesOf } from '../support/tables'

/** Statements that note what is prepared, answered and closed; an answer fails where `fails` says so. */
function noted(fails: (text: string, time: number) => boolean = () => false) {
  const prepared: string[] = []
  const closed: string[] = []
  let time = 0
  const run = keptStatements(
    (text) => {
      prepared.push(text)
      return { text, close: () => closed.push(text) }
    },
    ({ text }, values) => {
      if (fails(text, time++)) throw new Error('stale')
      return [text, ...values]
    },
  )
  return { run, prepared, closed }
}

it('prepares a text once, whatever its values are', async () => {
  const { run, prepared } = noted()
  expect(await run({ text: 'a', values: [1] })).toEqual(['a', 1])
  expect(await run({ text: 'a', values: [2] })).toEqual(['a', 2])
  expect(prepared).toEqual(['a'])
})

it('prepares a text once for questions that are asked at the same time', async () => {
  const { run, prepared } = noted()
  const answers = await Promise.all([1, 2].map((value) => run({ text: 'a', values: [value] })))
  expect(answers).toEqual([
    ['a', 1],
    ['a', 2],
  ])
  expect(prepared).toEqual(['a'])
})

it('closes what fails once, also where two questions share it', async () => {
  const wrong = noted((_, time) => time < 2)
  const both = [1, 2].map((value) => wrong.run({ text: 'a', values: [value] }))
  await Promise.allSettled(both)
  expect(wrong.closed).toEqual(['a'])
})

it('closes what was used longest ago, beyond a hundred', async () => {
  const { run, closed } = noted()
  for (let at = 0; at < 100; at++) await run({ text: String(at), values: [] })
  await run({ text: '0', values: [] })
  expect(closed).toEqual([])
  await run({ text: 'one more', values: [] })
  expect(closed).toEqual(['1'])
})

it('prepares a kept one anew where it fails, and a new one not', async () => {
  const stale = noted((_, time) => time === 1)
  await stale.run({ text: 'a', values: [] })
  expect(await stale.run({ text: 'a', values: [7] })).toEqual(['a', 7])
  expect([stale.prepared, stale.closed]).toEqual([['a', 'a'], ['a']])
  const wrong = noted(() => true)
  await expect(wrong.run({ text: 'b', values: [] })).rejects.toThrow('stale')
  expect([wrong.prepared, wrong.closed]).toEqual([['b'], ['b']])
})

it('answers a question asked before from what was loaded since', async () => {
  const engine = await openEngine()
  const asked = (year: number) =>
    engine.run(sql`
      SELECT f.department_id, d.fiscal_year FROM form f JOIN department_year d
        ON d.department_id = f.department_id AND d.fiscal_year = f.fiscal_year
      WHERE f.fiscal_year = CAST(${year} AS INTEGER)`)
  expect(await asked(2022)).toEqual([])
  await engine.replaceAll(tablesOf({ form: [aForm(), aForm({ fiscal_year: 2023 })] }))
  expect(await asked(2022)).toEqual([{ department_id: '甲局', fiscal_year: 2022 }])
  expect(await asked(2023)).toEqual([{ department_id: '甲局', fiscal_year: 2023 }])
  await engine.replaceAll(tablesOf({ form: [aForm({ department_id: '乙局' })] }))
  expect(await asked(2022)).toEqual([{ department_id: '乙局', fiscal_year: 2022 }])
  expect(await asked(2023)).toEqual([])
})

it('keeps to the values of each question: a text, a number, nothing', async () => {
  const engine = await openEngine()
  const asked = (value: string | number | boolean | null) => engine.run(sql`SELECT ${value} AS v`)
  for (const value of ['九', 9, null, 9.5, true, 'x', 10])
    expect(await asked(value)).toEqual([{ v: value }])
})
