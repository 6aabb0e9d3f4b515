import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { openBook } from '@/ingest/books/open-book'
import { openBudget } from '@/ingest/containers/unpack'
import { fileKindOf } from '@/ingest/file-kind'
import { collectFindings } from '@/ingest/findings'
import { fixture } from './build'

/**
 * The sheet as LibreOffice's own CSV filter shows it: `libre-office.csv` was written by it from the
 * book, with quotation marks around every text.
 */
const shown = Papa.parse<string[]>(
  readFileSync(new URL('../../fixtures/books/libre-office.csv', import.meta.url), 'utf8'),
).data.filter((row) => row.length > 1)

/**
 * Where we say something else than the screen: a 0 that shows as a dash is a figure, not a blank, and
 * what is divided for showing, or shown as a fraction, is not taken for a number.
 */
const deliberate = new Map([
  ['会计零', '0'],
  ['以千显示', '6555500（格式 #,##0.0,"千元"）'],
  ['分数', '0.5（格式 # ?/?）'],
])

async function open(name: string) {
  const bytes = fixture(name)
  const kind = fileKindOf(bytes)
  if (kind.kind !== 'xlsx' && kind.kind !== 'xls') throw new Error(`${name} is no book`)
  const collected = collectFindings(name)
  const sheets = await openBook(kind, collected, openBudget())
  if ('kind' in sheets) throw new Error(sheets.message)
  return { sheets, findings: collected.findings }
}

describe.each(['libre-office.xlsx', 'libre-office.xls'])('%s', (name) => {
  it('is read cell by cell as LibreOffice shows it', async () => {
    const { sheets } = await open(name)
    expect(sheets.map((sheet) => sheet.name)).toEqual(['显示'])
    const read = sheets[0]?.rows.map((row) => [0, 1, 2].map((column) => row[column] ?? ''))
    const expected = shown.map(([label = '', value = '', note = '']) => [
      label,
      deliberate.get(label) ?? value.trim(),
      note,
    ])
    expect(read).toEqual(expected)
  })

  it('says what the screen does not show: finer values, a dash for 0, a format, an error', async () => {
    const { findings } = await open(name)
    expect(findings.map(({ code, row, text }) => ({ code, row, text }))).toEqual([
      { code: 'stored-finer', row: 6, text: '608.57' },
      { code: 'zero-as-dash', row: 14, text: '0' },
      { code: 'unreadable-format', row: 18, text: '6555500（格式 #,##0.0,"千元"）' },
      { code: 'error-cell', row: 35, text: '#DIV/0!' },
    ])
  })
})
