import { describe, expect, it } from 'vitest'
import type { CsvTables } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { sql } from '@/engine/sql'
import type { Chosen } from '@/session/chosen'
import { aliasesOf, departmentAliases, indicatorAliases } from '@/session/names/aliases'
import type { Incoming } from '@/session/incoming'
import { createLibrary } from '@/session/library'
import { shippedFiles } from '../../support/shipped'

const own = (name: string, text: string): Incoming => ({
  name,
  title: name,
  bytes: new TextEncoder().encode(text),
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})
const files = [
  own(
    'f.csv',
    '部门名称,年度,调整预算(万元),实际支出(万元)\n区财政局,2021,100,80\n区财政委,2022,100,90\n',
  ),
  own(
    'i.csv',
    '部门名称,年度,任务,关键指标,目标值,完成值,单位\n区财政局,2021,甲,帮扶覆盖面,,90,%\n区财政委,2022,甲,帮扶覆盖率,,95,%\n',
  ),
]

describe('a library', () => {
  it('merges departments and indicators by approval alone, and parts them again', async () => {
    const engine = await openEngine()
    const library = createLibrary()
    await library.add(files)
    const look = async (tables: CsvTables) => {
      await engine.replaceAll(tables)
      const rows = await engine.run(
        sql`SELECT department_id, fiscal_year, canonical_name AS name FROM indicator ORDER BY fiscal_year`,
      )
      return rows.map((row) => `${row.department_id} ${row.fiscal_year} ${row.name}`)
    }
    const { open } = await library.names('real')
    expect(open.map(({ name, canonicalName }) => [name, canonicalName])).toEqual([
      ['区财政局', '区财政委'],
      ['帮扶覆盖面', '帮扶覆盖率'],
    ])
    const choose = (isSame: boolean) =>
      open.map((one, at) => {
        const { evidence, ...pair } = one
        const chosen: Chosen = {
          about: 'name',
          ...pair,
          isSame,
          evidence: evidence.join('；'),
          by: '王某',
          at,
        }
        return { kind: 'choose', chosen } as const
      })
    const merged = await library.change(choose(true))
    expect(await look(merged.tables)).toEqual([
      '区财政委 2021 帮扶覆盖率',
      '区财政委 2022 帮扶覆盖率',
    ])
    expect(merged.report.departments.map(({ name, years }) => [name, years])).toEqual([
      ['区财政委', [2021, 2022]],
    ])
    expect((await library.names('real')).open).toEqual([])
    expect((await library.names('real')).decided).toHaveLength(2)

    const parted = await library.change(choose(false))
    expect(await look(parted.tables)).toEqual([
      '区财政局 2021 帮扶覆盖面',
      '区财政委 2022 帮扶覆盖率',
    ])
    expect((await library.names('real')).open).toEqual([])
    await library.change(choose(false).map(({ chosen }) => ({ kind: 'withdraw', chosen })))
    expect((await library.names('real')).open).toEqual(open)
    expect((await library.names('demonstration')).open).toEqual([])
    await engine.close()
  })
})

it('suggests of the departments of the demonstration the renamed one alone', async () => {
  const library = createLibrary()
  await library.add(shippedFiles())
  const { open } = await library.names('demonstration')
  const departments = open.filter(({ kind }) => kind === 'department')
  expect(departments.map(({ name, canonicalName }) => `${name}→${canonicalName}`)).toEqual([
    '示例区地方志办公室→示例区地方志编纂办公室',
  ])
})

const row = (name: string, canonicalName: string, departmentName: string | null = null) => ({
  kind: 'indicator' as const,
  departmentName,
  name,
  canonicalName,
  basis: null,
})

describe('aliases', () => {
  it('are followed from one to the next, the department’s own first, and never round in a ring', () => {
    const aliasOf = indicatorAliases([
      row('甲', '乙'),
      row('乙', '丙'),
      row('甲', '丁', '财政局'),
      row('环', '圈'),
      row('圈', '环'),
    ])
    expect(aliasOf('教育局', '甲')).toBe('丙')
    expect(aliasOf('财政局@440106', '甲')).toBe('丁')
    expect(['环', '圈']).toContain(aliasOf('教育局', '环'))
    expect(aliasOf('教育局', '无')).toBe('无')
    const departments = departmentAliases([
      { ...row('天河区 财政局（汇总）', '财政局'), kind: 'department' },
    ])
    expect(departments('天河区财政局')).toBe('财政局')
  })

  it('of one dataset leave the other alone', () => {
    const chosen: Chosen = {
      ...{ about: 'name', dataset: 'real', kind: 'indicator', departmentName: null },
      ...{ name: '甲', canonicalName: '乙', isSame: true, evidence: '', by: '', at: 0 },
    }
    const choices = new Map([['', chosen]])
    expect(aliasesOf('real', [], choices)).toHaveLength(1)
    expect(aliasesOf('demonstration', [], choices)).toEqual([])
  })

  it('that come back in an export stand once, the last about a name holding', async () => {
    const library = createLibrary()
    await library.add(shippedFiles())
    const { aliases } = await library.names('real')
    expect(aliases.length).toBeGreaterThan(1)
    const shipped = shippedFiles().find(({ name }) => name.includes('aliases'))!
    const again = new TextDecoder().decode(shipped.bytes) + '\n'
    await library.add([own('别名表.csv', again)])
    expect((await library.names('real')).aliases).toEqual(aliases)
  })
})
