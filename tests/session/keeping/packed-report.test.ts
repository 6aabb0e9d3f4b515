import { expect, it } from 'vitest'
import { packReport } from '@/session/keeping/pack-report'
import { unpackReport } from '@/session/keeping/packed-report'

const department = {
  dataset: 'real',
  departmentId: '1-甲局',
  name: '甲局',
  category: null,
  parentId: '2-乙局',
  divisionCode: '440106',
  divisionName: '天河区',
  years: [2021, 2022],
} as const
const report = {
  years: { real: [2021, 2022], demonstration: [] },
  departments: [department, { ...department, category: '党群', divisionName: null, years: [] }],
  hasOwn: true,
}

it('gives back every part of every department', () => {
  expect(unpackReport(packReport(report))).toEqual(report)
})

it('refuses what is damaged', () => {
  for (const text of ['', 'null', '{}', packReport(report).slice(0, -9)])
    expect(() => unpackReport(text)).toThrow()
})

it('writes once what departments share', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({
    ...department,
    departmentId: `${index}-甲局`,
    years: index % 2 === 0 ? [2021] : [2021, 2022],
  }))
  const text = packReport({ ...report, departments: many })
  expect(text.split('天河区').length - 1).toBe(2)
  expect(unpackReport(text).departments).toEqual(many)
})
