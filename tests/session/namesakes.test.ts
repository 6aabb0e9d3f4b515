import { describe, expect, it } from 'vitest'
import type { Incoming } from '@/session/incoming'
import { createLibrary } from '@/session/library'

const own = (name: string, content: string): Incoming => ({
  name,
  title: name,
  bytes: new TextEncoder().encode(content),
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})
const header = '部门名称,行政区划代码,年度,调整预算(万元),实际支出(万元)'
const coded = own('两区.csv', `${header}\n民政局,440106,2021,100,80\n民政局,440105,2021,200,190\n`)
const bare = own('无代码.csv', `${header}\n民政局,,2022,50,40\n教育局,,2022,10,9\n`)
const departments = own(
  '部门.csv',
  '部门名称,部门分类,行政区划代码,行政区划名称\n民政局,政府,440106,天河区\n',
)
const targets = own('目标.csv', '部门名称,年度,预算完成率目标\n民政局,2022,85%\n')

async function open(...files: Incoming[]) {
  const library = createLibrary()
  const { report } = await library.add(files)
  const asked = (file: string) => report.namesakes.find((one) => one.file === file)!
  const choice = (file: string, divisionCode: string) => {
    const { sourceId, departmentId } = asked(file)
    return { about: 'division', sourceId, departmentId, divisionCode } as const
  }
  return { library, report, asked, choice }
}
const rowsOf = (tables: ReadonlyMap<string, readonly Uint8Array[]>, name: string) =>
  (tables.get(name) ?? [])
    .map((part) => new TextDecoder().decode(part))
    .join('')
    .split('\n')
const yearsOf = (
  departments: readonly { readonly departmentId: string; readonly years: readonly number[] }[],
) => Object.fromEntries(departments.map(({ departmentId, years }) => [departmentId, years]))

describe('a name that departments of two divisions have', () => {
  it('is asked of the file without a code, and its form is in no figure until then', async () => {
    const { report, asked } = await open(coded, bare, departments)
    expect(asked('无代码.csv')).toMatchObject({
      name: '民政局',
      divisions: [
        { code: '440105', words: '区划 440105' },
        { code: '440106', words: '天河区（440106）' },
      ],
      chosen: null,
    })
    expect(report.namesakes).toHaveLength(1)
    expect(yearsOf(report.departments)).toEqual({
      '民政局@440105': [2021],
      '民政局@440106': [2021],
      教育局: [2022],
    })
  })

  it('goes where the reader says, until it is taken back', async () => {
    const { library, choice } = await open(coded, bare)
    const chosen = choice('无代码.csv', '440106')
    const placed = await library.change([{ kind: 'choose', chosen }])
    expect(yearsOf(placed.report.departments)).toMatchObject({
      '民政局@440105': [2021],
      '民政局@440106': [2021, 2022],
    })
    expect(placed.report.namesakes[0]?.chosen).toBe('440106')
    const back = await library.change([{ kind: 'withdraw', chosen }])
    expect(yearsOf(back.report.departments)).toMatchObject({ '民政局@440106': [2021] })
    expect(back.report.namesakes[0]?.chosen).toBeNull()
  })

  it('is asked again when the division that was chosen is there no more', async () => {
    const { library, choice } = await open(coded, bare)
    const chosen = choice('无代码.csv', '440999')
    const { report } = await library.change([{ kind: 'choose', chosen }])
    expect(report.namesakes[0]?.chosen).toBeNull()
  })

  it('is asked of a table of targets too, which judges nobody until then', async () => {
    const { library, report, choice } = await open(coded, targets)
    expect(report.namesakes.map(({ file }) => file)).toEqual(['目标.csv'])
    const { tables } = await library.change([
      { kind: 'choose', chosen: choice('目标.csv', '440105') },
    ])
    expect(rowsOf(tables, 'target')[1]).toMatch(/民政局@440105.*2022,8500/)
  })

  it('is written out with the division that was chosen, so that reading it asks no more', async () => {
    const { library, choice } = await open(coded, bare, targets)
    await library.change([
      { kind: 'choose', chosen: choice('无代码.csv', '440106') },
      { kind: 'choose', chosen: choice('目标.csv', '440106') },
    ])
    const { bytes } = await library.write({ kind: 'tables', dataset: 'real', format: 'xlsx' })
    const again = createLibrary()
    const { report, tables } = await again.add([{ ...own('全部.xlsx', ''), bytes }])
    expect(report.namesakes).toEqual([])
    expect(yearsOf(report.departments)).toMatchObject({ '民政局@440106': [2021, 2022] })
    expect(rowsOf(tables, 'target')[1]).toMatch(/民政局@440106.*2022,8500/)
  })
})
