import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changedKeys,
  chosenAbout,
  type Choices,
  noChoices,
  readChoices,
  withChoice,
} from '@/session/choices'
import { type Chosen, keyOf } from '@/session/chosen'

const name: Chosen = {
  about: 'name',
  dataset: 'real',
  kind: 'indicator',
  departmentName: null,
  name: '帮扶覆盖率',
  canonicalName: '帮扶覆盖面',
  isSame: true,
  evidence: '同一部门相邻年度',
  by: '王某',
  at: 1,
}
const review: Chosen = {
  about: 'review',
  dataset: 'demonstration',
  departmentId: '甲局',
  fiscalYear: 2022,
  checkId: 'Q01',
  state: 'returned',
  note: '请核对',
  fingerprint: 'a',
  by: '',
  at: 2,
}
const target: Chosen = {
  about: 'target',
  dataset: 'real',
  departmentId: '甲局',
  fiscalYear: null,
  target: { metric: 'indicator', name: '覆盖面', comparator: '>=', number: '0.5', unit: '%' },
  at: 3,
}
const choose = (...list: Chosen[]): Choices =>
  list.reduce((all, chosen) => withChoice(all, { kind: 'choose', chosen }), noChoices)

describe('withChoice', () => {
  it('replaces what was decided about the same thing, and takes it back', () => {
    const again: Chosen = { ...review, state: 'verified', note: '' }
    const choices = choose(name, review, again)
    expect(chosenAbout(choices, 'review')).toEqual([again])
    const without = withChoice(choices, { kind: 'withdraw', chosen: review })
    expect([...without.values()]).toEqual([name])
    expect(changedKeys(choices, without)).toEqual([keyOf(review)])
  })

  it('tells a name of one department from the same name of every department', () => {
    expect(choose(name, { ...name, departmentName: '甲局' }).size).toBe(2)
    expect(
      choose(target, { ...target, target: { metric: 'completion_rate', basisPoints: 1 } }).size,
    ).toBe(2)
  })

  it('lays answers over an encoding, and forgets a source without either', () => {
    const sourceId = 's'
    const asked = withChoice(
      withChoice(noChoices, { kind: 'encoding', sourceId, encoding: 'gb18030' }),
      { kind: 'answer', sourceId, sheet: '', answers: { year: 2022 } },
    )
    expect([...asked.values()]).toEqual([
      { about: 'source', sourceId, encoding: 'gb18030', answers: { '': { year: 2022 } } },
    ])
    const plain = withChoice(asked, { kind: 'encoding', sourceId, encoding: null })
    expect(withChoice(plain, { kind: 'answer', sourceId, sheet: '', answers: null }).size).toBe(0)
  })
})

describe('readChoices', () => {
  it('reads what was written down as JSON, and nothing else', () => {
    const choices = choose(name, review, target)
    const written = JSON.parse(JSON.stringify([...choices.values()])) as unknown[]
    expect(readChoices(written)).toEqual({ choices, damaged: 0 })
  })

  it.each([
    ['an unknown kind', { ...name, about: 'wish' }],
    ['a name that is empty', { ...name, canonicalName: '' }],
    [
      'a target above 100%',
      { ...target, target: { metric: 'completion_rate', basisPoints: 10_001 } },
    ],
    ['a number that is none', { ...target, target: { ...target.target, number: '1e308' } }],
    ['a year out of the world', { ...review, fiscalYear: 20_222 }],
    ['nothing at all', null],
  ])('leaves out and counts %s', (_, damaged) => {
    const { choices, damaged: count } = readChoices([damaged, review])
    expect([...choices.values()]).toEqual([review])
    expect(count).toBe(1)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (records) => {
        expect(readChoices(records).choices.size).toBe(0)
      }),
    )
  })
})
