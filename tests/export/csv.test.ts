import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { CellKind, ExportDocument } from '@/export'
import { csvSteps } from '@/export/csv'
import { sheetOf, take } from './read-back'

const textOf = (document: ExportDocument): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    take(csvSteps(document, document.sheets[0]!)),
  )

/** Lines under the header of a table with one column. */
const cells = (kind: CellKind, ...values: (string | number | null)[]): string[] =>
  textOf(sheetOf([{ label: '列', kind }], ...values.map((value) => [value])))
    .split('\r\n')
    .slice(1, -1)

describe('csvSteps', () => {
  it('begins with a byte-order mark and ends every line with CRLF, as Excel does', () => {
    expect(textOf(sheetOf([{ label: '部门名称', kind: 'text' }], ['总工会']))).toBe(
      '\ufeff部门名称\r\n总工会\r\n',
    )
  })

  it('puts one apostrophe before texts that a spreadsheet would run, and none before numbers', () => {
    expect(cells('text', '=1+1', '+86', '-', '@a', '\t=1', "'a", '-5', '甲=1')).toEqual([
      "'=1+1",
      "'+86",
      "'-",
      "'@a",
      '"\'\t=1"',
      "''a",
      "'-5",
      '甲=1',
    ])
    expect(cells('money', -46.98)).toEqual(['-46.98'])
    expect(cells('printed', '-5.20', '-3%', '-约5')).toEqual(['-5.20', '-3%', "'-约5"])
  })

  it('keeps every digit of a figure and writes no power of ten', () => {
    expect(cells('money', 608.57, 12.1, 0.1 + 0.2, 1e15, 123456.789)).toEqual([
      '608.57',
      '12.10',
      '0.30',
      '1000000000000000.00',
      '123456.789',
    ])
    expect(cells('percent', 0.9283, 0.89996, 1)).toEqual(['92.83%', '89.996%', '100.00%'])
    expect(cells('number', 1.5e-7, 2e-9, 1e21, -0)).toEqual([
      '0.00000015',
      '0.000000002',
      '1000000000000000000000',
      '0',
    ])
  })

  it('leaves a missing value empty and keeps a word in a column of figures', () => {
    expect(cells('percent', null, '无法计算（未填）')).toEqual(['', '无法计算（未填）'])
  })

  it('refuses a figure that is none: the caller should have said why', () => {
    expect(() => cells('number', NaN)).toThrow(RangeError)
    expect(() => cells('percent', Infinity)).toThrow(RangeError)
  })

  it('puts title and lines above the table, with an empty line between', () => {
    const document = {
      ...sheetOf([{ label: '列', kind: 'text' as const }], ['a']),
      title: '谁低于目标？',
      lines: ['年度：2022', '演示数据（虚构）'],
    }
    expect(textOf(document)).toBe(
      '\ufeff谁低于目标？\r\n年度：2022\r\n演示数据（虚构）\r\n\r\n列\r\na\r\n',
    )
  })

  it('is read back as the same texts, whatever stands in them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 3 })),
        (rows) => {
          const columns = ['甲', '乙', '丙'].map((label) => ({ label, kind: 'text' as const }))
          const { data } = Papa.parse<string[]>(textOf(sheetOf(columns, ...rows)).slice(1), {
            delimiter: ',',
            newline: '\r\n',
          })
          const withoutGuard = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r'])/u, '')
          expect(data.slice(1, -1).map((row) => row.map(withoutGuard))).toEqual(rows)
        },
      ),
    )
  })
})
