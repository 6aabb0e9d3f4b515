import { describe, expect, it } from 'vitest'
import { isStaffCell, maskStaff } from '@/ingest/staff'

import { csvOf, national } from './layouts/grids'
import { readText } from './helpers'

const footers: readonly (readonly [text: string, masked: string])[] = [
  ['填报人：李某某', '填报人：●●'],
  ['填 报 人：李某某', '填 报 人：●●'],
  ['单 位 负 责 人（签字）：李某某', '单 位 负 责 人（签字）：●●'],
  ['负责人签字：李某某', '负责人签字：●●'],
  ['制表：李某某', '制表：●●'],
  ['审核：李某某', '审核：●●'],
  ['填表人李某某', '填表人●●'],
  ['填表人 李某某 13800138000', '填表人 ●● ●●'],
  ['姓名：李某某', '姓名：●●'],
  ['身份证号：440106199001011234', '身份证号：●●'],
]

it.each(footers)('takes %s for an entry about staff and masks it', (text, masked) => {
  expect(isStaffCell(text)).toBe(true)
  expect(maskStaff(text)).toBe(masked)
})

it.each([
  '审核人次数',
  '联系人数量',
  '经办人员培训',
  '负责人均到位',
  '审核通过率：95%',
  '填报人认真填写。审核：已通过',
  '440106199013011234',
])('leaves %s as it stands', (text) => {
  expect(isStaffCell(text)).toBe(false)
})

it('masks an identity number in the middle of a text, and no other long number', () => {
  expect(maskStaff('救助440106199001011234一人')).toBe('救助●●一人')
  expect(maskStaff('编号440106199013011234')).toBe('编号440106199013011234')
})

describe('a footer of a form', () => {
  it.each(footers)('%s stands in no record, finding or preview', async (text) => {
    const csv = `${csvOf(national.slice(0, -2))}\n${text}`
    const { forms, findings, previews } = await readText(csv, { preview: 'start' })
    const all = JSON.stringify([forms, findings, previews], (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(all).not.toMatch(/李某某|13800138000|440106199001011234/u)
    expect(findings.map(({ code }) => code)).toContain('staff-left-out')
  })
})
