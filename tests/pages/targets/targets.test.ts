import { describe, expect, it } from 'vitest'
import { drive, writeSteps } from '@/export'
import { readSource } from '@/ingest'
import { readIndicatorTarget, readTarget } from '@/pages/targets/read-target'
import { targetDocument } from '@/pages/targets/target-document'

describe('readTarget', () => {
  it.each([
    ['95%', 9500],
    ['９５．５％', 9550],
    ['92.50', 9250],
    ['0.9%', 90],
    ['100', 10_000],
    ['1.51', 151],
    [' 90 % ', 9000],
  ])('reads %j as %d basis points', (text, basisPoints) => {
    expect(readTarget(text)).toEqual({ kind: 'target', basisPoints })
  })

  it.each([
    ['0.95', 95, 9500],
    ['1', 100, 10_000],
    ['0.925', null, null],
  ])('asks what a bare %j means', (text, asPercent, asFraction) => {
    const reading = readTarget(text)
    if (asPercent === null) expect(reading.kind).toBe('refused')
    else expect(reading).toEqual({ kind: 'question', asPercent, asFraction })
  })

  it.each(['', '高', '-5%', '120%', '92.555%', '1e2', '9,5', '1.2', '1.5'])(
    'refuses %j',
    (text) => {
      expect(readTarget(text).kind).toBe('refused')
    },
  )
})

describe('readIndicatorTarget', () => {
  it.each([
    ['≥95%', '>=', '95', '%'],
    ['＜＝２天', '<=', '2', '天'],
    ['=0.5', '=', '0.5', null],
  ])('reads %j', (text, comparator, number, unit) => {
    expect(readIndicatorTarget(text)).toMatchObject({ comparator, number, unit })
  })

  it.each(['', '95%', '有效提升', '≥', '≥1e3', '≥ 1 2'])('refuses %j', (text) => {
    expect(readIndicatorTarget(text)).toBeNull()
  })
})

describe('targetDocument', () => {
  it('is read again as it was written', async () => {
    const rate = { indicator: null, target_text: null, is_set_here: true, is_found: true }
    const row = { ...rate, department_id: '甲局', name: '甲局' }
    const document = targetDocument([
      { ...row, fiscal_year: 2022, target_bp: 9550 },
      { ...row, fiscal_year: null, target_bp: 90 },
      { ...rate, department_id: null, name: null, fiscal_year: null, target_bp: 10_000 },
      {
        ...row,
        ...{ fiscal_year: null, target_bp: null, indicator: '帮扶覆盖面', target_text: '≥95.5%' },
      },
    ])
    const { bytes } = await drive(writeSteps(document, 'csv'))
    const { tables, findings, questions } = await readSource({ name: '目标表.csv', bytes })
    expect(tables.targets).toMatchObject([
      { departmentName: '甲局', fiscalYear: 2022, target: 9550 },
      { departmentName: '甲局', fiscalYear: null, target: 90 },
      { departmentName: null, fiscalYear: null, target: 10_000 },
      {
        ...{ departmentName: '甲局', fiscalYear: null, indicatorName: '帮扶覆盖面' },
        indicatorTarget: { comparator: '>=', value: { number: '95.5', unit: '%' } },
      },
    ])
    expect([...findings, ...questions]).toEqual([])
  })
})
