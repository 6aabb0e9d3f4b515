import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Form } from '@/domain/form'
import { readText, twin } from '../helpers'
import { csvOf, grids, gridWith, hunan, national, nationalOld, nationalThreeCells } from './grids'
import type { GridText } from './grids'

const ids = Object.keys(grids)
const entries = Object.entries(grids)

const layoutsOf = async (text: string) => (await readText(text)).sources[0]?.layouts

/** A form without its places: what stands there, not where. */
const withoutPlaces = (forms: readonly Form[]): unknown =>
  JSON.parse(
    JSON.stringify(forms, (key, value: unknown) =>
      key === 'cell' || key === 'sourceId'
        ? undefined
        : typeof value === 'bigint'
          ? `${value}`
          : value,
    ),
  )

const records = async (text: string) => withoutPlaces((await readText(text)).forms)

describe('a layout', () => {
  it.each(entries)('%s is told from its own labels and no other’s', async (id, grid) => {
    expect(ids).toContain(id)
    expect(await layoutsOf(csvOf(grid))).toEqual([id])
  })

  it.each([
    ['the older spelling', nationalOld],
    ['targets in three cells', nationalThreeCells],
  ])('national is told in %s too', async (_, grid) => {
    expect(await layoutsOf(csvOf(grid))).toEqual(['national'])
  })

  it('tianhe is still told from its own', async () => {
    expect(await layoutsOf(twin)).toEqual(['tianhe'])
  })

  it.each(entries)('%s gives the same records from TSV', async (_, grid) => {
    expect(await records(csvOf(grid, '\t'))).toEqual(await records(csvOf(grid)))
  })

  it.each(entries)('%s may have spaces and breaks inside its labels', async (_, grid) => {
    const plain = await records(csvOf(grid))
    const spaced = grid.map((row, index) =>
      row.map((cell) => (isLabel(cell, index) ? spread(cell) : cell)),
    )
    expect(await records(csvOf(spaced, ',', '\r\n'))).toEqual(plain)
  })

  it.each(entries)('%s may have brackets and colons of either width', async (_, grid) => {
    const plain = await records(csvOf(grid))
    const wide = grid.map((row) =>
      row.map((cell) =>
        /^[^。]*[(（][^()（）]*万元[)）]$/u.test(cell)
          ? cell.replace('(', '（').replace(')', '')
          : cell,
      ),
    )
    expect(await records(csvOf(wide))).toEqual(plain)
  })

  it.each(entries)('%s does not mind blank rows and columns between its cells', async (_, grid) => {
    const plain = await records(csvOf(grid))
    const width = Math.max(...grid.map((row) => row.length))
    const blanks = (length: number) => fc.array(fc.nat(2), { minLength: length, maxLength: length })
    await fc.assert(
      fc.asyncProperty(blanks(grid.length), blanks(width), async (rows, columns) => {
        expect(await records(csvOf(withBlanks(grid, rows, columns)))).toEqual(plain)
      }),
      { numRuns: 12 },
    )
  })

  it.each(entries)('%s throws at no damage', async (_, grid) => {
    const text = csvOf(grid)
    const damage = fc.tuple(
      fc.nat(text.length),
      fc.nat(60),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    )
    await fc.assert(
      fc.asyncProperty(damage, async ([at, length, more]) => {
        const { findings } = await readText(text.slice(0, at) + more + text.slice(at + length))
        for (const { message } of findings)
          expect(message).not.toMatch(/undefined|NaN|null|\[object|没有读完整/u)
      }),
      { numRuns: 40 },
    )
  })

  it('that says more takes the place of one that says less, and this is said', async () => {
    const { findings } = await readText(csvOf(hunan))
    expect(findings.find(({ code }) => code === 'layout-chosen')).toMatchObject({
      severity: 'information',
      row: null,
      message:
        '标签也符合“部门整体支出绩效自评表（通用表式）”；按“部门整体支出绩效自评表（湖南）”读入，因为还有“预算部门、单位名称”“年度预算申请(万元)”“按收入性质分”“按支出性质分”“其中:一般公共预算”',
    })
  })

  it('of a project is none of a department', async () => {
    const project = gridWith(national, ['部门整体支出绩效自评表', '项目支出绩效自评表'])
    const { forms, findings } = await readText(csvOf(project))
    expect(forms).toEqual([])
    expect(findings.map(({ code, row }) => [code, row])).toEqual([['project-form', 2]])
  })
})

const isLabel = (cell: string, row: number) =>
  row > 1 && /^[\p{Script=Han}、()（）]{2,12}[:：]?$/u.test(cell) && LABELS.test(cell)
const LABELS =
  /^(?:年度资金总额：|绩效指标|[一二三]级指标|年度指标值|实际完成值|分值|得分|权重|预期目标|实际完成情况|年初预算数?|全年预算数|全年执行数|执行率|总分|合计|存在问题|改进措施|评价结论|基本支出总额|年度绩效指标|指标名称|计量单位|指标性质|度量单位|自评总分|填报单位)$/u
const spread = (label: string) => label.replace(/^(.)(.)/u, '$1 \n$2')

function withBlanks(grid: GridText, rows: readonly number[], columns: readonly number[]): GridText {
  return grid.flatMap((row, index) => [
    ...Array.from({ length: rows[index] ?? 0 }, () => ['']),
    row.flatMap((cell, column) => [
      ...Array.from({ length: columns[column] ?? 0 }, () => ''),
      cell,
    ]),
  ])
}
