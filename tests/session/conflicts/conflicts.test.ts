import { describe, expect, it } from 'vitest'
import type { Incoming } from '@/session/incoming'
import { createLibrary } from '@/session/library'
import { bookOf, textSheet } from '../../ingest/books/build'
import { twin } from '../../ingest/helpers'

const own = (name: string, text: string): Incoming => ({
  name,
  title: name,
  bytes: new TextEncoder().encode(text),
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})
const header = '部门名称,年度,年初预算(万元),预算调整数(万元),调整预算(万元),实际支出(万元)'
const forms = (...rows: string[]) => `${header}\n${rows.join('\n')}\n`

/** The one conflict that these files make, cell by cell. */
async function compare(...files: readonly Incoming[]) {
  const library = createLibrary()
  const { report } = await library.add(files)
  const [conflict] = report.conflicts
  const [comparison] = await library.comparisons('real', [conflict!.key])
  return { library, conflict: conflict!, comparison: comparison! }
}
const differing = ({ lines }: Awaited<ReturnType<typeof compare>>['comparison']) =>
  lines
    .filter(({ kind }) => kind === 'differs')
    .map(({ name, cells }) => [name, ...cells.map((cell) => cell?.text ?? null)])

describe('two forms of one department and year', () => {
  it('stand side by side until the reader decides, and after', async () => {
    const { library, conflict, comparison } = await compare(
      own('a.csv', forms('甲局,2022,100,0,100,90')),
      own('b.csv', forms('甲局,2022,100,0,100,80')),
    )
    expect(conflict).toMatchObject({ departmentName: '甲局', fiscalYear: 2022, isDecided: false })
    expect(conflict.candidates.map(({ file, row }) => [file, row])).toEqual([
      ['a.csv', 2],
      ['b.csv', 2],
    ])
    expect(differing(comparison)).toEqual([['实际支出', '90 万元', '80 万元']])
    const [second] = conflict.candidates.slice(1)
    const chosen = {
      about: 'conflict',
      conflict: conflict.key,
      candidate: second!.id,
    } as const
    const decided = await library.change([{ kind: 'choose', chosen }])
    expect(decided.report.conflicts[0]).toMatchObject({ isDecided: true })
    expect(decided.report.conflicts[0]?.candidates[0]?.id).toBe(chosen.candidate)
    const [after] = await library.comparisons('real', [conflict.key])
    expect(differing(after!)).toEqual([['实际支出', '80 万元', '90 万元']])
    const back = await library.change([{ kind: 'withdraw', chosen }])
    expect(back.report.conflicts[0]?.candidates[0]?.id).toBe(conflict.candidates[0]!.id)
    expect(await library.comparisons('real', ['2022 乙局'])).toEqual([])
  })

  it('name every cell of a form, with its place, equal ones counted', async () => {
    const { comparison } = await compare(
      own('报送.txt', twin),
      own('报送（更正）.txt', twin.replace('608.57', '610.57')),
    )
    expect(differing(comparison)).toEqual([['实际支出', '608.57 万元', '610.57 万元']])
    const [line] = comparison.lines.filter(({ kind }) => kind === 'differs')
    const [here, there] = line!.cells
    expect(here?.cell).toEqual(there?.cell)
    const row = twin.split('\n')[here!.cell.row - 1]?.split('\t')
    expect(row?.[here!.cell.column - 1]).toContain('608.57')
    expect(comparison.lines.filter(({ kind }) => kind === 'same').length).toBeGreaterThan(20)
    expect(comparison.lines.map(({ name }) => name).join()).toMatch(/指标“[^”]+”完成值/u)
  })

  it('compare values, not characters: another unit or another sign is no difference', async () => {
    const { comparison } = await compare(
      own('a.csv', forms('甲局,2022,100,0,100,"1,090.50"')),
      own('b.csv', forms('甲局,2022,100.00,0,1000000元,１０９０．５')),
    )
    expect(differing(comparison)).toEqual([])
    expect(
      comparison.lines
        .filter(({ kind }) => kind === 'spelling')
        .map(({ name, cells }) => [name, ...cells.map((cell) => cell?.text)]),
    ).toEqual([
      ['年初预算', '100 万元', '100.00 万元'],
      ['调整预算', '100 万元', '1000000元'],
      ['实际支出', '1,090.50 万元', '１０９０．５ 万元'],
    ])
    expect(comparison.relations.map(({ kind }) => kind)).toEqual(['same'])
  })

  it('match tasks and indicators by their names, wherever they stand', async () => {
    const [head, ...lines] = twin.split('\n')
    const { comparison } = await compare(
      own('a.txt', twin),
      own('b.txt', [head, '', '', ...lines].join('\n')),
    )
    expect(comparison.lines.filter(({ kind }) => kind !== 'same')).toEqual([])
  })

  it('bring the tasks and indicators of the tables that came with them', async () => {
    const book = (name: string, spent: string, reported: string): Incoming => ({
      ...own(name, ''),
      bytes: bookOf({
        部门情况表: textSheet(forms(`甲局,2022,100,0,100,${spent}`).replaceAll(',', '\t')),
        主要任务表: textSheet('部门名称\t年度\t任务\t任务涉及资金(万元)\n甲局\t2022\t帮扶\t5.6'),
        关键指标表: textSheet(
          `部门名称\t年度\t任务\t关键指标\t完成值\n甲局\t2022\t帮扶\t户数\t${reported}`,
        ),
      }),
    })
    const { comparison } = await compare(book('a.xlsx', '90', '56户'), book('b.xlsx', '90', '57户'))
    expect(differing(comparison)).toEqual([['指标“户数”完成值', '56户', '57户']])
    expect(comparison.lines.map(({ name }) => name)).toContain('任务“帮扶”涉及资金')
  })
})

describe('what the other form is', () => {
  const relation = async (a: Incoming, b: Incoming) => (await compare(a, b)).comparison.relations[0]
  const first = forms('甲局,2022,100,20,110,90')

  it('is a correction where its name says so, with the errors that it puts right', async () => {
    expect(
      await relation(own('a.csv', first), own('a（更正）.csv', forms('甲局,2022,100,20,120,90'))),
    ).toEqual({
      kind: 'correction',
      evidence: [
        '另一份的文件名写着“更正”',
        '两份都填了的 4 格里 3 格相同、1 格不同',
        '错误级的核查发现：在用的一份有 Q01 年初预算加调整数等于调整预算，另一份没有',
      ],
    })
  })

  it('is a correction where nearly all of a whole form is the same', async () => {
    const found = await relation(own('a.txt', twin), own('b.txt', twin.replace('608.57', '610.57')))
    expect(found?.kind).toBe('correction')
    expect(found?.evidence[0]).toMatch(/^两份都填了的 \d+ 格里 \d+ 格相同、1 格不同$/)
  })

  it('is a contradiction where nothing speaks for a correction, or both stand in one file', async () => {
    const other = forms('甲局,2022,100,-20,80,70')
    expect((await relation(own('a.csv', first), own('b.csv', other)))?.kind).toBe('contradiction')
    const twice = forms('甲局,2022,100,20,120,90', '甲局,2022,100,20,120,91')
    const { comparison } = await compare(own('更正.csv', twice))
    expect(comparison.relations[0]).toMatchObject({
      kind: 'contradiction',
      evidence: ['两份出自同一个文件', '两份都填了的 4 格里 3 格相同、1 格不同'],
    })
  })

  it('is an addition where it only fills in more', async () => {
    const found = await relation(
      own('a.csv', forms('甲局,2022,,,110,90')),
      own('b.csv', forms('甲局,2022,100,10,110,90')),
    )
    expect(found?.kind).toBe('addition')
    expect(found?.evidence).toContain('另一份多填 2 格')
  })

  it('is of another scope where one of them says 汇总', async () => {
    const found = await relation(
      own('a.csv', forms('甲局,2022,100,20,120,90')),
      own('b.csv', forms('甲局（汇总）,2022,300,20,320,290')),
    )
    expect(found?.kind).toBe('scope')
    expect(found?.evidence[0]).toBe('另一份写明汇总，在用的一份没有')
  })
})
