import { expect, it } from 'vitest'
import { drive, writeSteps } from '@/export'
import { findingsDocument } from '@/pages/data/findings-document'

it('writes one line for each finding, in which no spreadsheet runs a formula', async () => {
  const finding = {
    code: 'refused-row',
    severity: 'error',
    message: '写的是"甲"',
    file: '=cmd.csv',
    sheet: null,
    row: 2,
    column: null,
    text: "'+1",
  } as const
  const { bytes } = await drive(writeSteps(findingsDocument([finding]), 'csv'))
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    '\ufeff级别,说明,文件,工作表,行,列,原文\r\n' +
      `错误,"写的是""甲""",'=cmd.csv,,2,,''+1\r\n`,
  )
})
