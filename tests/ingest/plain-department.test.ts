import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { departmentIdOf } from '@/domain/department'
import { plainDepartment } from '@/ingest/plain-department'
import { readText } from './helpers'
import { national } from './layouts/grids'
import { briefly, readGrid } from './layouts/summary'

describe('plainDepartment', () => {
  it.each([
    ...['区民政局①', '区民政局*', '区民政局**', '区民政局²', '区民政局[1]', '区民政局（注1）'],
    ...[
      '区民政局：',
      '区民政局、',
      '区民政局（盖章）',
      '区民政局(见附注)',
      '区民政局❶',
      '区民政局※',
    ],
    ...['└区民政局', '├─ 区民政局', '　　区民政局', '\t区民政局', '—区民政局', '- 区民政局'],
    ...['·区民政局', '•区民政局', '★区民政局', '*区民政局', '● 区民政局', '→区民政局'],
    ...[
      '1.区民政局',
      '1．区民政局',
      '12、区民政局',
      '3) 区民政局',
      '1.2.3 区民政局',
      '1.1　区民政局',
    ],
    ...[
      '（一）区民政局',
      '(1)区民政局',
      '一、区民政局',
      '十二. 区民政局',
      '①区民政局',
      '⒈区民政局',
    ],
    ...['㈠区民政局', 'Ⅰ、区民政局', '【3】区民政局', '　└ 1.区民政局①'],
    ...['【区民政局】', '“区民政局”', '《区民政局》', '「区民政局」'],
  ])('reads %s as 区民政局', (text) => {
    expect(plainDepartment(text)).toBe('区民政局')
  })

  it.each([
    // Numbers and signs that may belong to the name.
    ...['区民政局1', '01区民政局', '1区民政局', '1-区民政局', '区民政局(1)', '（区民政局）'],
    // Letters made unreadable.
    ...['**区民政局', '××区民政局', '○○局', '****', '●●局', '*×区民政局', '○区民政局'],
    // Names with numbers.
    ...[
      '第一中学',
      '一中',
      '110指挥中心',
      '12345热线管理办公室',
      '一、二小学',
      '3.5米线工程办',
      '1.1区民政局',
    ],
    ...['区民政局（本级）', '区民政局(汇总)', '市场监管局（知识产权局）', 'A区管委会', '十中'],
    // Nothing but marks.
    ...['①', '*', '1.', '（一）', '——', '', '1.1'],
  ])('leaves %s as it stands', (text) => {
    expect(plainDepartment(text)).toBe(text)
  })

  it('has nothing to take away from what it gives', () => {
    const piece = fc.constantFrom(
      ...[
        '└',
        '1.',
        '（一）',
        '①',
        '*',
        '一、',
        ' ',
        '【',
        '】',
        '“',
        '”',
        '区民政局',
        '一中',
        '：',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = plainDepartment(pieces.join(''))
        expect(plainDepartment(once)).toBe(once)
      }),
    )
  })
})

describe('a department with marks around its name', () => {
  it('is one department with its plain name in a roll-up, and the cell keeps its text', async () => {
    const { full, findings } = await readGrid([
      ['2022年度部门预算执行汇总表（单位：万元）'],
      ['部门名称', '年初预算', '调整预算', '实际支出'],
      ['1.区民政局①', '100', '110', '105'],
      ['2.区水务局', '200', '200', '190'],
      ['　└区审计局', '30', '30', '29'],
    ])
    expect(full.map(({ department }) => [department?.value, department?.text])).toEqual([
      ['区民政局', '1.区民政局①'],
      ['区水务局', '2.区水务局'],
      ['区审计局', '　└区审计局'],
    ])
    const said = findings.filter(({ code }) => code === 'marks-around-name')
    expect(briefly(said)).toEqual([
      'marks-around-name 3,1',
      'marks-around-name 4,1',
      'marks-around-name 5,1',
    ])
    expect(said[0]).toMatchObject({
      severity: 'information',
      text: '1.区民政局①',
      message:
        '第 3 行的部门“1.区民政局①”按“区民政局”记：“1.”“①”是排版的标记，不是名称；这张表里同类的标记一样处理，原文保留',
    })
  })

  it('is said once for each kind of mark', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => [`${n + 1}、示例${n}局`, '1', '2', '2'])
    const { full, findings } = await readGrid([
      ['2022年度部门预算执行汇总表（单位：万元）'],
      ['部门名称', '年初预算', '调整预算', '实际支出'],
      ...rows,
    ])
    expect(full).toHaveLength(40)
    expect(full[39]?.department?.value).toBe('示例39局')
    expect(findings.filter(({ code }) => code === 'marks-around-name')).toHaveLength(1)
  })

  it('is its plain name in a form', async () => {
    const grid = national.map((row) =>
      row.map((text) => text.replace('示例区水务局', '1.示例区水务局①')),
    )
    const { full, findings } = await readGrid(grid)
    expect(full[0]?.department).toMatchObject({ value: '示例区水务局', text: '1.示例区水务局①' })
    expect(findings.filter(({ code }) => code === 'marks-around-name')).toHaveLength(1)
  })

  it('belongs to its plain name in every tidy table, and below its supervising department', async () => {
    const tablesOf = async (...lines: readonly string[]) =>
      (await readText(lines.join('\n'))).tables
    const { forms } = await tablesOf(
      '部门名称,年度,主管部门,调整预算(万元),实际支出(万元)',
      '└殡仪馆,2022,（一）区民政局,100,90',
    )
    expect(forms[0]?.department).toMatchObject({ value: '殡仪馆', text: '└殡仪馆' })
    expect(forms[0]?.supervisor).toMatchObject({ value: '区民政局', text: '（一）区民政局' })
    const { tasks } = await tablesOf('部门名称,年度,任务,预期目标', '区民政局①,2022,养老,建成')
    expect(tasks[0]?.departmentName).toBe('区民政局')
    const { indicators } = await tablesOf(
      '部门名称,年度,关键指标,目标值,完成值',
      '1.区民政局,2022,床位数,100,90',
      '区民政局①,2022,满意度,≥90%,95%',
    )
    expect(indicators.map(({ departmentName }) => departmentName)).toEqual(['区民政局', '区民政局'])
    expect(indicators.map(({ indicator }) => indicator.indicatorNo)).toEqual([1, 2])
    const { targets } = await tablesOf(
      '部门名称,年度,预算完成率目标',
      '*区民政局,2022,95%',
      '*,2022,90%',
    )
    expect(targets.map(({ departmentName }) => departmentName)).toEqual(['区民政局', null])
    const { departments } = await tablesOf(
      '部门名称,行政区划代码,主管部门,前身部门',
      '*区殡仪馆,999901,1.区民政局,①区殡葬所、区殡仪服务站②',
    )
    expect(departments[0]).toMatchObject({
      departmentId: '区殡仪馆',
      name: '区殡仪馆',
      parentId: '区民政局',
      predecessorIds: ['区殡葬所', '区殡仪服务站'],
    })
    expect(departmentIdOf('区殡仪馆')).toBe('区殡仪馆')
  })

  it('does not make a kind of spending with a mark a department', async () => {
    const { full, findings } = await readGrid([
      ['2022年度部门预算执行汇总表（单位：万元）'],
      ['部门名称', '年初预算', '调整预算', '实际支出'],
      ['区民政局', '100', '110', '105'],
      ['└基本支出', '60', '60', '60'],
      ['①项目支出', '40', '50', '45'],
    ])
    expect(full.map(({ department }) => department?.value)).toEqual(['区民政局'])
    expect(briefly(findings).filter((one) => one.startsWith('part-row'))).toEqual([
      'part-row 4,1',
      'part-row 5,1',
    ])
  })
})
