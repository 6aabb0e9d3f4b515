import { expect, it } from 'vitest'
import { packReport, unpackReport } from '@/session/keeping/packed-report'

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

it('does not name the parts again with each department', () => {
  const longer = packReport({
    ...report,
    departments: Array.from({ length: 100 }, () => department),
  })
  expect(longer.length).toBeLessThan(100 * JSON.stringify(department).length * 0.6)
  expect(longer).not.toContain('departmentId')
})
