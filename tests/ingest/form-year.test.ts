import { expect, it } from 'vitest'
import { readSource } from '@/ingest'
import { twin } from './helpers'

const read = (name: string, text: string) =>
  readSource({ name, bytes: new TextEncoder().encode(text) })

it.each(['年', '____年', '（ ）年度', '  年  度 '])(
  'takes a year cell with only “%s” on it for one that was not filled',
  async (printed) => {
    const text = twin.replaceAll('2022年', printed).replaceAll('2022', '')
    const unnamed = await read('自评表.txt', text)
    expect(unnamed.questions.map(({ kind }) => kind)).toEqual(['year'])
    expect(unnamed.findings.map(({ code }) => code)).not.toContain('unreadable-year')
    const named = await read('2022年自评表.txt', text)
    expect(named.questions).toEqual([])
    expect(named.forms[0]?.fiscalYear?.value).toBe(2022)
    expect(named.findings.map(({ code }) => code)).toContain('year-from-file-name')
  },
)

it('asks about a year that is written and cannot be read', async () => {
  const { findings } = await read(
    '自评表.txt',
    twin.replaceAll('2022年', '本年').replaceAll('2022', ''),
  )
  expect(findings.map(({ code }) => code)).toContain('unreadable-year')
})
