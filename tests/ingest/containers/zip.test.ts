import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { memberName } from '@/ingest/containers/member-name'
import { openBudget, unpack } from '@/ingest/containers/unpack'
import { readDirectory } from '@/ingest/containers/zip-directory'
import { readSource } from '@/ingest'
import { bookOf, fixture, textSheet } from '../books/build'
import { twin } from '../helpers'
import { forge, withGbkName, zipOf } from './zip'

const row = (name: string) => `部门名称,年度,实际支出(万元)\n${name},2022,5\n`
const read = (bytes: Uint8Array, name = '报送.zip') => readSource({ name, bytes })
const brief = ({ findings }: Awaited<ReturnType<typeof read>>) =>
  findings.map(({ code, file }) => [code, file])

describe('a ZIP', () => {
  it('is a container: each member is a source with its path, hash and own findings', async () => {
    const reading = await read(
      zipOf({
        '总工会.txt': twin,
        '2022/汇总.csv': iconv.encode(row('甲局'), 'gb18030'),
        '2022/表.xlsx': bookOf({ 表: textSheet(row('乙局').replaceAll(',', '\t')) }),
        '2022/旧表.xls': fixture('tianhe-2022.xls'),
        '2022/说明.pdf': '%PDF-1.7',
        '__MACOSX/._总工会.txt': 'x',
        '.DS_Store': 'x',
        '2022/~$表.xlsx': 'x',
        '空/': '',
      }),
    )
    expect(
      reading.sources.map(({ name, layouts, encoding }) => [name, layouts[0], encoding]),
    ).toEqual([
      ['报送.zip/总工会.txt', 'tianhe', 'utf-8'],
      ['报送.zip/2022/汇总.csv', 'forms', 'gb18030'],
      ['报送.zip/2022/表.xlsx', 'forms', null],
      ['报送.zip/2022/旧表.xls', 'tianhe', null],
      ['报送.zip/2022/说明.pdf', undefined, null],
    ])
    expect(new Set(reading.sources.map(({ id }) => id)).size).toBe(5)
    expect(reading.forms.map(({ sourceId }) => sourceId)).toEqual([
      reading.sources[0]?.id,
      reading.sources[3]?.id,
    ])
    expect(reading.tables.forms.map(({ department }) => department?.value)).toEqual([
      '甲局',
      '乙局',
    ])
    expect(brief(reading)).toEqual([
      ['stored-finer', '报送.zip/2022/旧表.xls'],
      ['not-a-table', '报送.zip/2022/说明.pdf'],
    ])
  })

  it('reads one level of ZIPs inside, and says so of the next', async () => {
    const deep = zipOf({ 'c.csv': row('丙局') })
    const inner = zipOf({ 'b.csv': row('乙局'), 'deep.zip': deep })
    const reading = await read(zipOf({ 'a.csv': row('甲局'), 'inner.zip': inner }))
    expect(reading.tables.forms.map(({ department }) => department?.value)).toEqual([
      '甲局',
      '乙局',
    ])
    expect(brief(reading)).toEqual([['nested-archive', '报送.zip/inner.zip/deep.zip']])
  })

  it('reads the same bytes once', async () => {
    const reading = await read(zipOf({ 'a.csv': row('甲局'), '副本/a.csv': row('甲局') }))
    expect(reading.tables.forms).toHaveLength(1)
    expect(reading.findings).toMatchObject([
      { code: 'repeated-member', severity: 'information', file: '报送.zip/副本/a.csv' },
    ])
  })

  it.each([
    ['nothing', zipOf({ '.DS_Store': 'x' }), ['empty-archive']],
    [
      'locked members',
      forge(zipOf({ 'a.csv': row('甲局') }), (view, { flags }) => view.setUint16(flags, 1, true)),
      ['encrypted-member'],
    ],
    [
      'members of an unknown method',
      forge(zipOf({ 'a.csv': row('甲局') }), (view, { method }) => view.setUint16(method, 9, true)),
      ['unknown-compression'],
    ],
    [
      'members with a wrong checksum',
      forge(zipOf({ 'a.csv': row('甲局') }), (view, { crc }) => view.setUint32(crc, 7, true)),
      ['damaged-member'],
    ],
  ])('with %s stands as a source itself', async (_, bytes, codes) => {
    const { sources, findings } = await read(bytes)
    expect(sources).toMatchObject([{ name: '报送.zip', layouts: [], formCount: 0 }])
    expect(findings.map(({ code }) => code)).toEqual(codes)
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true)
  })

  it('tells its progress over the members', async () => {
    const steps: number[] = []
    const bytes = zipOf({ 'a.csv': row('甲局'), 'b.csv': row('乙局') })
    await readSource({ name: 'a.zip', bytes }, { onProgress: (done) => steps.push(done) })
    expect(steps).toEqual([0, 0.5, 1])
  })
})

describe('names of members', () => {
  it('may be GBK without a flag', async () => {
    const gbk = iconv.encode('总工会.csv', 'gbk')
    const bytes = withGbkName(zipOf({ 'ABCDEF.csv': row('甲局') }), 'ABCDEF.csv', gbk)
    expect((await read(bytes)).sources[0]?.name).toBe('报送.zip/总工会.csv')
  })

  it.each([
    [Buffer.from('表\\甲.csv'), '表/甲.csv'],
    [Buffer.from('a\0\nb.csv'), 'ab.csv'],
    [Buffer.from([0xff, 0xff]), '\ufffd\ufffd'],
  ])('are shown without what hides in them (%#)', (bytes, name) => {
    expect(memberName(bytes, false)).toBe(name)
  })
})

describe('a ZIP that was cut off', () => {
  const bytes = zipOf({ 'a.csv': row('甲局'), 'b.csv': row('乙局'), 'c.csv': row('丙局') })

  it('gives the members that are whole', async () => {
    const end = Buffer.from(bytes).indexOf('c.csv') + 10
    const reading = await read(bytes.slice(0, end))
    expect(reading.tables.forms.map(({ department }) => department?.value)).toEqual([
      '甲局',
      '乙局',
    ])
    expect(reading.findings[0]).toMatchObject({ code: 'damaged-archive', severity: 'error' })
  })

  it('or damaged anywhere throws never, and gives no figure that was not there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = bytes.slice()
        damaged[at] = byte
        const { tables, sources } = await read(damaged)
        expect(sources.length).toBeGreaterThan(0)
        for (const { money, department } of tables.forms) {
          expect(['甲局', '乙局', '丙局']).toContain(department?.value)
          expect(money.actual_expenditure?.text).toBe('5')
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a bomb', () => {
  const zeros = new Uint8Array(64 * 1024 * 1024)
  const bomb = zipOf({ 'bomb.csv': zeros })

  it('is stopped by what it declares, and the rest loads', async () => {
    expect(bomb.length).toBeLessThan(100_000)
    const reading = await read(zipOf({ 'bomb.csv': zeros, 'a.csv': row('甲局') }))
    expect(brief(reading)).toEqual([['expansion-limit', '报送.zip/bomb.csv']])
    expect(reading.findings[0]?.message).toContain('展开后过大')
    expect(reading.tables.forms).toHaveLength(1)
  })

  it('that lies about its size is stopped where the lie shows', () => {
    const lying = forge(bomb, (view, { size }) => view.setUint32(size, 1_000, true))
    const [entry] = readDirectory(lying).entries
    expect(entry && unpack(entry, openBudget())).toEqual({ problem: 'damaged' })
  })

  it('inside a book is stopped too', async () => {
    const book = zipOf({
      '[Content_Types].xml': '<Types></Types>',
      'xl/workbook.xml': '<workbook></workbook>',
      'xl/worksheets/sheet1.xml': zeros,
    })
    const { findings } = await read(book, 'a.xlsx')
    expect(findings.map(({ code }) => code)).toEqual(['expansion-limit'])
  })

  it('of many members ends with the budget', async () => {
    const members = Object.fromEntries(
      Array.from({ length: 5_003 }, (_, index) => [`${index}.csv`, '']),
    )
    const { findings, sources } = await read(zipOf(members, 0))
    expect(sources).toHaveLength(1)
    const last = findings.find(({ code }) => code === 'expansion-limit')
    expect(last?.message).toContain('余下的 3 个没有读入')
  })

  it('of a ZIP in a ZIP shares the budget of the outer', () => {
    const budget = { bytes: 100, members: 10 }
    const [entry] = readDirectory(zipOf({ 'a.csv': 'x'.repeat(101) })).entries
    expect(entry && unpack(entry, budget)).toEqual({ problem: 'spent' })
  })
})
