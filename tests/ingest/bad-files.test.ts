import { expect, it } from 'vitest'
import { toYuanText } from '@/domain/money'
import { readSource, type Reading } from '@/ingest'
import { badFiles } from '../fixtures/bad-files'
import type { BadFile } from '../fixtures/bad-files/bad-file'

it('is a corpus of at least sixty, no two alike', () => {
  expect(badFiles.length).toBeGreaterThanOrEqual(60)
  expect(new Set(badFiles.map(({ fault }) => fault)).size).toBe(badFiles.length)
})

it.each(badFiles.map((file) => [file.fault, file] as const))(
  '%s',
  async (_, file) => {
    const reading = await readSource({ name: file.name, bytes: file.bytes() })
    expect(readFigures(reading)).toEqual(file.expected.figures ?? {})
    expectFindings(reading, file)
    expectQuestion(reading, file)
  },
  120_000,
)

const readFigures = ({ forms, tables }: Reading) =>
  Object.fromEntries(
    [...forms, ...tables.forms].map(({ department, fiscalYear, money }) => [
      `${department?.value ?? ''} ${fiscalYear?.value ?? ''}`,
      Object.fromEntries(
        Object.entries(money).map(([field, amount]) => [field, toYuanText(amount.value)]),
      ),
    ]),
  )

function expectFindings({ findings }: Reading, { name, expected }: BadFile): void {
  const said = findings.filter(({ code }) => !expected.also?.includes(code))
  const wanted = expected.findings.map((finding) => ({
    severity: finding.severity,
    message: expect.stringContaining(finding.says) as string,
    file: expect.stringContaining(name.replace(/\.zip$/u, '')) as string,
    row: finding.row,
    column: finding.column,
    text: finding.text === null ? null : (expect.stringMatching(start(finding.text)) as string),
  }))
  const all = [...said, ...findings.filter((finding) => !said.includes(finding))]
  const brief = (list: Reading['findings']) =>
    list.map(({ severity, message, file, row, column, text }) => ({
      severity,
      message,
      file,
      row,
      column,
      text,
    }))
  expect(brief(all)).toEqual(expect.arrayContaining(wanted))
  if (said.length > wanted.length) expect(brief(said)).toEqual(wanted)
}

const start = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u')

function expectQuestion({ questions }: Reading, { expected: { question } }: BadFile): void {
  if (question === undefined) expect(questions).toEqual([])
  else
    expect(questions).toEqual([
      expect.objectContaining({ message: expect.stringContaining(question) as string }),
    ])
}
