import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { readSource, type Reading } from '@/ingest'
import { tidyTable } from '../../bench/tidy-table'
import { badFiles } from '../../fixtures/bad-files'
import { header as badHeader } from '../../fixtures/bad-files/bad-file'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})
afterEach(() => engine.replaceAll(new Map()))

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (file: { readonly name: string; readonly bytes: Uint8Array }, isShort: boolean) =>
  readSource(file, isShort ? {} : { store: engine.long, longFrom: 0 })

/** Every indicator row of a reading, in the order of the file. */
const indicatorsOf = ({ tables, long }: Reading) =>
  [
    ...tables.indicators,
    ...long.flatMap((rows) =>
      rows.keys.flatMap((key) => {
        const { departmentName, divisionCode, fiscalYear, taskName } = key
        return rows
          .indicatorsOf(key)
          .map((indicator) => ({ departmentName, divisionCode, fiscalYear, taskName, indicator }))
      }),
    ),
  ].sort((a, b) => a.indicator.name.cell.row - b.indicator.name.cell.row)

/** Both roads give the same, but for a word about the road; returns how many rows went by bytes. */
async function expectSame(bytes: Uint8Array, name = '指标.csv'): Promise<number> {
  const [short, long] = [await read({ name, bytes }, true), await read({ name, bytes }, false)]
  expect(indicatorsOf(long)).toEqual(indicatorsOf(short))
  const isOfRoad = ({ code }: { readonly code: string }) => code === 'read-row-by-row'
  expect(long.findings.filter((finding) => !isOfRoad(finding))).toEqual(short.findings)
  expect(short.findings.some(isOfRoad)).toBe(false)
  if (long.long.length > 0) expect(long.findings.some(isOfRoad)).toBe(false)
  expect(long.sources).toEqual(short.sources)
  expect(long.questions).toEqual(short.questions)
  const [rows] = long.long
  if (!rows) return 0
  expect(rows.keys.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(rows.rowCount)
  return rows.rowCount
}

const HEADER = '部门名称,年度,行政区划代码,任务,关键指标,目标值,完成值,单位,方向,权重,得分,偏差原因'
const CLEAN = '甲局,2022,440106,任务一,帮扶户数,56,55.50,户,越高越好,10.0,9.50,审批较慢，已整改'
const table = (...rows: string[]) => bytesOf(`${[HEADER, ...rows].join('\n')}\n`)
const withCell = (column: number, text: string) =>
  CLEAN.split(',')
    .map((cell, index) => (index === column ? text : cell))
    .join(',')

describe('clean rows', () => {
  it('all go by their bytes', async () => {
    const bytes = Buffer.concat([...tidyTable({ table: 'indicators', rows: 700, seed: 1 })])
    expect(await expectSame(new Uint8Array(bytes))).toBe(700)
  })

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['mixed line ends', (text: string) => text.replace('\n', '\r\n').replace(/\n$/u, '\r')],
    ['no last line end', (text: string) => text.trimEnd()],
    ['a byte-order mark', (text: string) => `\ufeff${text}`],
    ['tabs', (text: string) => text.replaceAll(',', '\t')],
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    [
      'a title above',
      (text: string) => `2022年度指标,,,,,,,,,,,\n单位：万元,,,,,,,,,,,\n\n${text}`,
    ],
  ])('with %s', async (_, change) => {
    const text = [HEADER, CLEAN, CLEAN.replace('甲局', '乙局'), CLEAN].join('\n')
    expect(await expectSame(bytesOf(change(`${text}\n`)))).toBe(3)
  })

  it('in another order of columns, with columns that are not known', async () => {
    const header = '序号,年度,部门名称,指标,备注,联系人,完成值(%),指标性质,年度指标值'
    const rows = [
      '1,2022,甲局,满意度,随便<b>,张三,98.5,≥,90',
      '2,2022,甲局,覆盖率,,,100,,',
      '合计,,,,,,,,',
    ]
    expect(await expectSame(bytesOf([header, ...rows, ''].join('\n')))).toBe(2)
  })
})

describe('a row that reading would change goes to the row reader', () => {
  it.each([
    ['an amount with three decimals stays', 6, '12.345', 3],
    ['seven decimals', 6, '1.2345678', 2],
    ['a year with a fraction', 1, '2022.6', 2],
    ['a year in words', 1, '二〇二二年', 2],
    ['a year out of range', 1, '20222', 2],
    ['an exponent', 6, '1e3', 2],
    ['an underscore', 6, '1_000', 2],
    ['full width', 6, '５６', 2],
    ['thousands', 6, '"1,234.50"', 2],
    ['a unit of its own', 6, '56户', 2],
    ['a percentage goes by its bytes', 6, '98.5%', 3],
    ['an operator', 5, '≥95', 2],
    ['thirteen digits', 6, '1234567890123', 2],
    ['a negative number goes by its bytes', 6, '-3.50', 3],
    ['a blank in other words', 6, '——', 2],
    ['words', 6, '有效改善', 2],
    ['an empty value goes by its bytes', 6, '', 3],
    ['an empty department', 0, '', 2],
    ['a sum', 0, '合计', 2],
    ['a part of the row above', 0, '其中：基本支出', 2],
    ['a name with spaces', 0, '甲 局', 3],
    ['a name with a full-width bracket', 0, '甲局（本级）', 3],
    ['a branch before a department', 0, '└甲局', 2],
    ['a number before a department', 0, '1.甲局', 2],
    ['a footnote behind a department', 0, '甲局①', 2],
    ['an empty name', 4, '', 2],
    ['a name with a target', 4, '达标率≥95%', 2],
    ['a name with a full-width sign', 4, '达标率＞95％', 2],
    ['a name with a plain sign', 4, '达标率>=95%', 2],
    ['a reason with a sign stays', 11, '审批≥3天', 3],
    ['a numbered name', 4, '指标1：帮扶户数', 2],
    ['a starred name', 4, '★帮扶户数', 2],
    ['a name with a wide space', 4, '帮扶　户数', 2],
    ['a name without width', 4, '帮扶\u200b户数', 2],
    ['a hard space', 11, '审批\u00a0较慢', 2],
    ['markup', 11, '<p>审批较慢</p>', 2],
    ['an entity', 11, '审批&amp;整改', 2],
    ['a guard', 11, "'=1+1", 2],
    ['spaces around', 11, ' 审批较慢 ', 2],
    ['a quoted line break', 11, '"审批\n较慢"', 2],
    ['a quoted delimiter', 11, '"审批,较慢"', 2],
    ['quotation marks doubled', 11, '"说""好"""', 2],
    ['a quotation mark inside', 11, '说"好', 2],
    ['an unknown direction', 8, '向上', 2],
    ['无 as a direction goes by its bytes', 8, '无', 3],
    ['a unit in full width', 7, '（户）', 2],
    ['no unit goes by its bytes', 7, '', 3],
    ['a code of five digits', 2, '44010', 2],
    ['no code goes by its bytes', 2, '', 3],
    ['no task goes by its bytes', 3, '', 3],
    ['a weight in points', 9, '10分', 2],
    ['a note', 0, '注：以上数据', 2],
    ['a signature', 0, '填报人：张三', 2],
    ['a NUL-like control', 11, '审批\u0001较慢', 2],
  ])('%s', async (_, column, text, byBytes) => {
    expect(await expectSame(table(CLEAN, withCell(column, text), CLEAN))).toBe(byBytes)
  })

  it.each([
    ['≥90%', '0.95', '户', 2],
    ['90%', '0.95', '户', 2],
    ['90', '0.95', '%', 2],
    ['0.9', '95', '%', 2],
    ['-0.9', '-95', '%', 2],
    ['1.8', '0.9', '%', 2],
    ['1.2', '0.9', '%', 2],
    ['0.9', '0.95', '%', 3],
    ['90', '95', '%', 3],
    ['90', '100', '%', 3],
    ['90', '', '%', 3],
    ['', '0.95', '%', 3],
    ['90%', '0.95%', '户', 3],
    ['90', '0.95', '户', 3],
  ])('%s beside %s %s', async (target, reported, unit, byBytes) => {
    const cells = CLEAN.split(',')
    cells.splice(5, 3, target, reported, unit)
    expect(await expectSame(table(CLEAN, cells.join(','), CLEAN))).toBe(byBytes)
  })

  it('a column of shares without their sign', async () => {
    const cells = CLEAN.split(',')
    cells.splice(5, 3, '≥90%', '0.95', '户')
    const odd = cells.join(',')
    expect(await expectSame(table(odd, CLEAN, odd, odd, CLEAN))).toBe(2)
  })

  it('a share under a heading of percent', async () => {
    const header = HEADER.replace('目标值', '目标值(%)')
    const cells = CLEAN.split(',')
    cells.splice(5, 2, '90', '0.95')
    const text = [header, CLEAN, cells.join(','), CLEAN, ''].join('\n')
    expect(await expectSame(bytesOf(text))).toBe(2)
  })

  it.each([
    ['a row that is too short', '甲局,2022,440106', 2],
    ['a row that is too long', `${CLEAN},多出`, 2],
    ['a blank line', '', 2],
    ['a line of commas', ',,,,,,,,,,,', 2],
    ['a line of spaces', '   ', 2],
  ])('%s', async (_, row, byBytes) => {
    expect(await expectSame(table(CLEAN, row, CLEAN))).toBe(byBytes)
  })
})

describe('blank departments and years', () => {
  const blank = (...columns: readonly number[]) =>
    CLEAN.split(',')
      .map((cell, index) => (columns.includes(index) ? '' : cell))
      .join(',')
  const other = CLEAN.replace('甲局', '乙局')

  it.each([
    ['merged down', [CLEAN, blank(0), blank(0, 1), blank(0, 1, 2, 3), other, blank(0)], 4],
    ['from the first row on', [blank(0, 1), CLEAN, blank(1)], 0],
    ['under a sum', [CLEAN, withCell(0, '合计'), blank(0), other, blank(0)], 1],
    ['under a row that was torn', [CLEAN, `${CLEAN},多出`, blank(0), other, blank(0)], 1],
    ['under a year that is none', [CLEAN, withCell(1, '20222'), blank(1), blank(0)], 1],
    ['the same in words', [CLEAN, withCell(0, '同上'), withCell(0, '〃'), withCell(1, '—')], 2],
    ['with tasks further above', [CLEAN, blank(3), blank(3), blank(0, 3), blank(3)], 1],
    ['with tasks below alone', [blank(3), blank(0, 3), CLEAN], 1],
    ['in rows without figures', [CLEAN, ',,,,,,,,,,,', ',,440106,,,,,户,,,,', blank(0)], 1],
  ])('are asked of alike: %s', async (_, rows, asked) => {
    const bytes = table(...rows)
    expect(await expectSame(bytes)).toBeGreaterThan(0)
    const { questions } = await read({ name: '指标.csv', bytes }, false)
    const count = questions.filter(({ blank: of }) => of?.column === 'department')
    expect(/有 (\d+) 行/u.exec(count[0]?.message ?? '有 0 行')?.[1]).toBe(String(asked))
  })
})

describe('a file that is unusual as a whole goes the long way', () => {
  it.each([
    ['an open quotation mark', table(CLEAN, withCell(11, '"审批较慢'), CLEAN)],
    ['text behind a closing mark', table(CLEAN, withCell(11, '"审批"较慢'), CLEAN)],
    ['broken UTF-8', Uint8Array.from([...table(CLEAN), 0xe5, 0x90, 10])],
    ['a missing column', bytesOf('部门名称,关键指标,完成值\n甲局,户数,1\n')],
    ['a table of forms', bytesOf('部门名称,年度,年初预算(万元)\n甲局,2022,1\n')],
    ['full-width commas', bytesOf(`${HEADER}\n${CLEAN.replace('，', '')}\n`.replaceAll(',', '，'))],
  ])('%s', async (_, bytes) => {
    expect(await expectSame(bytes)).toBe(0)
  })
})

/** The same faults in a table of indicators: its header in the place of the other. */
function asIndicators(bytes: Uint8Array): Uint8Array | null {
  const [known, wanted] = [badHeader, '部门名称,年度,目标值,完成值,权重,关键指标'].map(bytesOf)
  const at = Buffer.from(bytes).indexOf(known!)
  if (at < 0) return null
  const rest = bytes.subarray(at + known!.length)
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), wanted!, rest]))
}

describe('bad files', () => {
  it.each(badFiles.map((file) => [file.fault, file] as const))(
    '%s',
    async (_, { name, bytes }) => {
      const odd = bytes()
      await expectSame(odd, name)
      const indicators = asIndicators(odd)
      if (indicators) await expectSame(indicators, name)
    },
    120_000,
  )

  it('are tables of indicators for the most part, or the above proves little', () => {
    const texts = badFiles.filter(({ bytes }) => asIndicators(bytes()) !== null)
    expect(texts.length).toBeGreaterThan(30)
  })
})

describe('any rows', () => {
  const cell = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('56', '0.95', '98%', '%', '甲局', '2022', '户', '', '越高越好'),
    },
    fc.constantFrom(
      '—',
      '5.6万元',
      '１２',
      '1e3',
      "'=a",
      '合计',
      '注：',
      '"a,b"',
      '"a\nb"',
      '100%',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  const line = fc.oneof(
    { weight: 3, arbitrary: fc.constant(CLEAN) },
    fc.tuple(fc.nat(11), cell).map(([column, text]) => withCell(column, text)),
    fc.array(cell, { maxLength: 14 }).map((cells) => cells.join(',')),
  )

  it('give the same records and findings by both roads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        await expectSame(table(...lines))
      }),
      { numRuns: 150 },
    )
  })
})
