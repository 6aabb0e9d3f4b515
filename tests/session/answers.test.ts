import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { placeKeyOf } from '@/domain/finding'
import type { Incoming } from '@/session/incoming'
import { createLibrary } from '@/session/library'
import { bookOf, textSheet } from '../ingest/books/build'
import { twin } from '../ingest/helpers'

const own = (name: string, content: string | Uint8Array): Incoming => ({
  name,
  title: name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content.slice(),
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})
const forms = (rows: string) => `部门名称,年度,调整预算(万元),实际支出(万元)\n${rows}\n`
const bytes = (text: string) => new TextEncoder().encode(text)

describe('an answer', () => {
  it('lets a form without department in, and leaves again when it is taken back', async () => {
    const library = createLibrary()
    const text = twin.replaceAll('广州市天河区总工会', '')
    const { report } = await library.add([own('缺部门.txt', text)])
    expect(report.years.real).toEqual([])
    const [entry] = report.entries
    expect(entry?.questions.map(({ kind }) => kind)).toEqual(['department'])
    const answer = { kind: 'answer', sourceId: entry!.sources[0]!.id, sheet: '' } as const
    const answered = await library.change([{ ...answer, answers: { department: '甲局' } }])
    expect(answered.report.departments.map(({ name }) => name)).toEqual(['甲局'])
    expect(answered.report.entries[0]?.questions).toEqual([])
    expect(answered.report.entries[0]?.answered).toEqual([
      { sourceId: answer.sourceId, sheet: '', answers: { department: '甲局' } },
    ])
    const back = await library.change([{ ...answer, answers: null }])
    expect(back.report.years.real).toEqual([])
    expect(back.report.entries[0]?.questions).toHaveLength(1)
  })

  it('about blank cells is given column by column, and taken back as one', async () => {
    const library = createLibrary()
    const text = forms('甲局,2021,10,9\n,2022,20,18\n乙局,,30,27')
    const { report } = await library.add([own('合并.csv', text)])
    const [entry] = report.entries
    expect(entry?.questions.map(({ blank }) => blank?.column)).toEqual([
      'department',
      'fiscal_year',
    ])
    const answer = { kind: 'answer', sourceId: entry!.sources[0]!.id, sheet: '' } as const
    const first = await library.change([
      { ...answer, answers: { blanks: { department: 'above' } } },
    ])
    expect(first.report.entries[0]?.questions.map(({ blank }) => blank?.column)).toEqual([
      'fiscal_year',
    ])
    expect(first.report.years.real).toEqual([2021, 2022])
    const both = await library.change([
      { ...answer, answers: { blanks: { fiscal_year: 'above' } } },
    ])
    expect(both.report.entries[0]?.questions).toEqual([])
    expect(both.report.entries[0]?.answered[0]?.answers).toEqual({
      blanks: { department: 'above', fiscal_year: 'above' },
    })
    expect(both.report.departments.map(({ name }) => name).sort()).toEqual(['乙局', '甲局'])
    const back = await library.change([{ ...answer, answers: null }])
    expect(back.report.entries[0]?.questions).toHaveLength(2)
    expect(back.report.years.real).toEqual([2021])
  })

  it('is kept by the hash of its source, for one member of a ZIP alone', async () => {
    const library = createLibrary()
    const nameless = twin.replaceAll('广州市天河区总工会', '')
    const zip = zipSync({ 'a.txt': bytes(nameless), 'b.txt': bytes(`${nameless}\n`) })
    const { report } = await library.add([own('报送.zip', zip)])
    const [a] = report.entries[0]!.sources
    const next = await library.change([
      { kind: 'answer', sourceId: a!.id, sheet: '', answers: { department: '甲局' } },
    ])
    expect(next.report.departments.map(({ name }) => name)).toEqual(['甲局'])
    expect(next.report.entries[0]?.questions.map(({ file }) => file)).toEqual(['报送.zip/b.txt'])
  })

  it('belongs to one form of a sheet that holds several', async () => {
    const library = createLibrary()
    const nameless = twin.replaceAll('广州市天河区总工会', '').trim()
    const next = nameless.replaceAll('655.55', '700')
    const { report } = await library.add([own('两张.txt', `${nameless}\n\n${next}\n`)])
    const [entry] = report.entries
    const second = nameless.split('\n').length + 2
    expect(entry?.questions.map(({ kind, form }) => [kind, form?.row])).toEqual([
      ['department', 1],
      ['department', second],
    ])
    const sourceId = entry!.sources[0]!.id
    const answerTo = (row: number, department: string) => ({
      kind: 'answer' as const,
      sourceId,
      sheet: placeKeyOf({ sheet: null, form: { row, column: null } }),
      answers: { department },
    })
    const one = await library.change([answerTo(second, '丙局')])
    expect(one.report.departments.map(({ name }) => name)).toEqual(['丙局'])
    expect(one.report.entries[0]?.questions.map(({ form }) => form?.row)).toEqual([1])
    const both = await library.change([answerTo(1, '甲局')])
    expect(both.report.departments.map(({ name }) => name).sort()).toEqual(['丙局', '甲局'])
    expect(both.report.entries[0]?.questions).toEqual([])
  })

  it('about a whole sheet, as it was kept before, still holds for each of its forms', async () => {
    const library = createLibrary()
    const yearless = twin.replaceAll('2022年度', '').replaceAll('2022年', '').trim()
    const other = yearless.replaceAll('广州市天河区总工会', '甲局')
    const { report } = await library.add([own('两张.txt', `${yearless}\n\n${other}\n`)])
    const sourceId = report.entries[0]!.sources[0]!.id
    const { report: answered } = await library.change([
      { kind: 'answer', sourceId, sheet: '', answers: { year: 2022 } },
    ])
    expect(answered.departments).toHaveLength(2)
    expect(answered.entries[0]?.questions).toEqual([])
  })

  it('says what a target without a percent sign is', async () => {
    const library = createLibrary()
    const targets = '部门名称,年度,预算完成率目标\n甲局,2022,0.9\n'
    const { report } = await library.add([
      own('目标.csv', targets),
      own('a.csv', forms('甲局,2022,1,1')),
    ])
    const sourceId = report.entries[0]!.sources[0]!.id
    const answer = { kind: 'answer', sourceId, sheet: '' } as const
    const said = async (targets: 'fraction' | 'percent') => {
      const { tables } = await library.change([{ ...answer, answers: { targets } }])
      return new TextDecoder().decode(tables.get('target')?.[0]).split('\n')[1]
    }
    expect(await said('fraction')).toMatch(/,9000,false$/)
    expect(await said('percent')).toMatch(/,90,false$/)
  })

  it('is about one sheet of a book', async () => {
    const sheet = textSheet(twin.replaceAll('广州市天河区总工会', ''))
    const book = bookOf({ 甲: sheet, 乙: sheet })
    const library = createLibrary()
    const { report } = await library.add([own('两张.xlsx', book)])
    const questions = report.entries[0]?.questions ?? []
    expect(questions.map(({ sheet }) => sheet)).toEqual(['甲', '乙'])
  })
})

describe('the same bytes again', () => {
  it('are said, and counted once', async () => {
    const library = createLibrary()
    await library.add([own('a.csv', forms('甲局,2022,100,90'))])
    const { report, notices } = await library.add([own('b.csv', forms('甲局,2022,100,90'))])
    expect(report.entries).toHaveLength(1)
    expect(notices).toEqual(['“b.csv”与已导入的“a.csv”内容相同，没有重复计入。'])
  })

  it('are found in every member of a ZIP, and counted there once the first file has left', async () => {
    const library = createLibrary()
    const a = forms('甲局,2022,100,90')
    const b = forms('乙局,2022,100,90')
    const first = await library.add([{ ...own('a.csv', a), addedAt: 1 }])
    const zip = own('报送.zip', zipSync({ 'b.csv': bytes(b), 'a.csv': bytes(a) }))
    const both = await library.add([{ ...zip, addedAt: 2 }])
    expect(both.report.entries.map(({ sources }) => sources.length)).toEqual([1, 1])
    expect(both.report.entries[1]?.findings.map(({ message }) => message)).toContain(
      '与“a.csv”的内容完全相同，只读入一次',
    )
    expect(both.report.conflicts).toEqual([])
    const again = await library.add([{ ...own('b 副本.csv', b), addedAt: 3 }])
    expect(again.notices).toEqual(['“b 副本.csv”与已导入的“报送.zip”内容相同，没有重复计入。'])

    const id = first.report.entries[0]!.id
    const off = await library.change([{ kind: 'enable', id, isEnabled: false }])
    expect(off.report.departments.map(({ name }) => name)).toEqual(['甲局', '乙局'])
    expect(off.report.entries[1]?.sources).toHaveLength(2)
    const back = await library.change([{ kind: 'enable', id, isEnabled: true }])
    expect(back.report.entries[1]?.sources).toHaveLength(1)
    const removed = await library.change([{ kind: 'remove', id }])
    expect(removed.report.entries.map(({ sources }) => sources.length)).toEqual([2])
    const undone = await library.change([{ kind: 'undo' }])
    expect(undone.report.entries.map(({ title }) => title)).toEqual(['a.csv', '报送.zip'])
  })
})

describe('a budget of 0', () => {
  it('is a warning with its place, and the form stays in', async () => {
    const { report } = await createLibrary().add([
      own(
        '零.csv',
        '部门名称,年度,年初预算(万元),调整预算(万元),实际支出(万元)\n甲局,2022,0,-5,5\n乙局,2022,,1,1\n',
      ),
    ])
    const found = report.entries[0]?.findings.filter(({ code }) => code === 'zero-budget')
    expect(
      found?.map(({ message, file, row, column, text }) => [message, file, row, column, text]),
    ).toEqual([
      ['调整预算是负数（-5），预算完成率无法计算。', '零.csv', 2, 4, '-5'],
      ['年初预算为 0，预算调整率无法计算。', '零.csv', 2, 3, '0'],
    ])
    expect(found?.every(({ severity }) => severity === 'warning')).toBe(true)
    expect(report.years.real).toEqual([2022])
  })
})

it('takes nothing in from an import that was cancelled', async () => {
  const library = createLibrary()
  const files = [own('a.csv', forms('甲局,2022,1,1')), own('b.csv', forms('乙局,2022,1,1'))]
  const adding = library.add(files, () => void library.cancel())
  await expect(adding).rejects.toMatchObject({ name: 'AbortError' })
  expect((await library.change([])).report.entries).toEqual([])
})
