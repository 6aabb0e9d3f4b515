import { beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql, type SqlValue } from '@/engine/sql'
import { attainment, attainmentState } from '@/metrics'
import { tablesOf } from '../support/tables'
import { seedIndicators } from './seed-tables'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const judge = async (indicators: readonly Readonly<Record<string, SqlValue>>[]) => {
  await engine.replaceAll(tablesOf({ indicator: indicators }))
  return engine.run(sql`
    SELECT ${attainmentState} AS state, ${attainment.value} AS value
    FROM indicator i ORDER BY indicator_no`)
}

/** `['≥95', '>=', 95, '%']`; `null` where the cell is blank. */
const judgeOne = async (
  reported: readonly [value: SqlValue, unit?: string] | null,
  target: Readonly<Record<string, SqlValue>> | null,
) => {
  const [row] = await judge([
    {
      ...seedIndicators[0],
      reported_text: reported ? String(reported[0] ?? '有效改善') : null,
      reported_value: reported?.[0] ?? null,
      reported_unit: reported?.[1] ?? null,
      ...(target ? { target_text: '见 target', ...target } : {}),
    },
  ])
  return [row?.state, row?.value]
}

const atLeast = (value: SqlValue, unit = '%') => ({
  comparator: '>=',
  target_value: value,
  target_unit: unit,
})

describe('without a target', () => {
  it('judges none of the four indicators of the published form, not even the reported 100%', async () => {
    const rows = await judge(seedIndicators)
    expect(rows).toEqual(Array(4).fill({ state: 'no_target', value: null }))
  })
})

describe('with a comparator', () => {
  it.each([
    ['>=', '95', '95', 'met', 1],
    ['>=', '94.999999', '95', 'missed', 0.99999998947],
    ['>=', '0.3', '0.1', 'met', 3],
    ['>', '95', '95', 'missed', 1],
    ['>', '95.000001', '95', 'met', 1],
    ['<=', '4', '5', 'met', 1.25],
    ['<=', '5', '4', 'missed', 0.8],
    ['<', '4', '4', 'missed', 1],
    ['<=', '0', '4', 'met', null],
    ['=', '4', '4', 'met', null],
    ['=', '4.000001', '4', 'missed', null],
    ['>=', '3', '0', 'met', null],
    ['<=', '3', '0', 'missed', null],
  ])(
    '%s: %s against %s is %s, attainment %s',
    async (comparator, reported, target, ...expected) => {
      const [state, value] = await judgeOne([reported, '%'], { ...atLeast(target), comparator })
      expect(state).toBe(expected[0])
      if (expected[1] === null) expect(value).toBeNull()
      else expect(value).toBeCloseTo(Number(expected[1]), 7)
    },
  )
})

describe('without a comparator', () => {
  const bare = { ...atLeast(80), comparator: null }

  it.each([
    ['higher_better', ['met', 1.125]],
    ['lower_better', ['missed', 80 / 90]],
    ['none', ['not_comparable', null]],
    [null, ['not_comparable', null]],
  ])('a direction of %s decides', async (direction, expected) => {
    expect(await judgeOne([90, '%'], { ...bare, direction })).toEqual(expected)
  })

  it('a comparator outweighs the direction', async () => {
    const target = { ...atLeast(80), direction: 'lower_better' }
    expect(await judgeOne([90, '%'], target)).toEqual(['met', 1.125])
  })
})

describe('units and words', () => {
  it('compares no 人 with 户', async () => {
    expect(await judgeOne([90, '人'], atLeast(80, '户'))).toEqual(['not_comparable', null])
  })

  it('lets a side without unit take the other’s', async () => {
    const { target_value, comparator } = atLeast(80)
    expect(await judgeOne([80, '人'], { target_value, comparator })).toEqual(['met', 1])
    expect(await judgeOne([80], atLeast(80, '人'))).toEqual(['met', 1])
  })

  it('keeps results and targets in words as text', async () => {
    expect(await judgeOne([null], atLeast(80))).toEqual(['text_only', null])
    expect(await judgeOne([80, '%'], {})).toEqual(['text_only', null])
  })

  it('does not call a blank result a result in words', async () => {
    expect(await judgeOne(null, atLeast(80))).toEqual(['not_comparable', null])
  })
})
