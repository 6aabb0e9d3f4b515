import { expect, it } from 'vitest'
import { collectFindings } from '@/ingest/findings'
import { hasShape } from '@/ingest/form-shape'
import { readText, twin } from './helpers'

it('lets no form pass that a layout has put together wrongly', async () => {
  const [form] = (await readText(twin)).forms
  const { findings, report } = collectFindings('a.csv')
  expect(form && hasShape(form, report)).toBe(true)
  expect(form && hasShape({ ...form, indicators: form.indicators.slice(1) }, report)).toBe(false)
  expect(form && hasShape({ ...form, divisionCode: '44010' }, report)).toBe(false)
  expect(findings.map(({ message }) => message)).toEqual([
    '这张表没有读完整（indicators），没有采用。请把文件反馈给维护人员',
    '这张表没有读完整（divisionCode），没有采用。请把文件反馈给维护人员',
  ])
})
