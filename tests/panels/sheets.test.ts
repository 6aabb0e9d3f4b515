import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { panels } from '@/panels'
import { belowTarget } from '@/panels/below-target'
import { findingList } from '@/panels/finding-list'
import type { PanelAnswer, PanelInput } from '@/panels/panel'
import { rankedCompletion } from '@/panels/ranked-completion'
import { unitCosts } from '@/panels/unit-costs'
import { createLibrary } from '@/session/library'
import { anInput } from '../support/panels'
import { readBook, shownRows, write } from '../export/read-back'
import { shippedFiles } from '../support/shipped'

let engine: Engine
let input: PanelInput
beforeAll(async () => {
  engine = await openEngine()
  const { tables, report } = await createLibrary().add(shippedFiles())
  await engine.replaceAll(tables)
  const department = report.departments.find((item) => item.dataset === 'demonstration')
  input = anInput({ dataset: 'demonstration', year: 2022 }, department?.departmentId ?? null)
})
afterAll(() => engine.close())

/** What a text says as a number, and how far rounding may have moved it. */
function printed(text: string): { readonly value: number; readonly slack: number } | null {
  if (text.includes('持平')) return { value: 0, slack: 0.005 }
  const [, digits = '', decimals = ''] = /(\d[\d,]*(?:\.(\d+))?)/.exec(text) ?? []
  if (digits === '') return null
  const isNegative = /[-−▼]/.test(text)
  const value = Number(digits.replaceAll(',', '')) * (isNegative ? -1 : 1)
  return { value, slack: text.includes('不足') ? value : 0.5 * 10 ** -decimals.length }
}

describe.each(panels)('$id', (panel) => {
  it('gives files every row, with the figures that its table prints', async () => {
    const answer = await panel.load(engine, {
      ...input,
      scope: { ...input.scope, expanded: [panel.id] },
    })
    expect(answer, 'no answer on the demonstration').not.toBeNull()
    const { columns, rows } = await answer!.sheet()
    expect(columns.map(({ label }) => label)).toEqual(answer!.columns.map(({ label }) => label))
    expect(rows.length).toBe(answer!.total)
    const cells = [...rows]
    expect(cells.length).toBe(answer!.rows.length)
    for (const [r, row] of cells.entries())
      for (const [c, cell] of row.entries()) {
        const text = answer!.rows[r]!.cells[c]!
        const { kind, label } = columns[c]!
        const where = `${label}, row ${r}: ${text}`
        if (cell === null) expect(text, where).toBe('—')
        else if (typeof cell === 'string')
          expect(text.replace(/[,+]/g, ''), where).toBe(cell.replace(/[,+]/g, ''))
        else {
          const shown = printed(text)
          expect(shown, where).not.toBeNull()
          const value = typeof cell === 'number' ? cell : cell.value
          const decimals = typeof cell === 'number' ? 2 : cell.decimals
          if (kind === 'percent' || kind === 'points')
            expect(shown!.slack, where).toBeGreaterThanOrEqual(0.5 * 10 ** -decimals)
          const scaled = kind === 'percent' ? 100 * value : value
          expect(Math.abs(scaled - shown!.value), where).toBeLessThanOrEqual(shown!.slack + 1e-9)
        }
      }
  })

  it('says the same of all when it shows its first rows', async () => {
    const short = await panel.load(engine, input, 3)
    const whole = await panel.load(engine, input, Infinity)
    const about = ({ title, note, total }: PanelAnswer) => ({ title, note, total })
    expect(about(short!)).toEqual(about(whole!))
    const cells = ({ rows }: PanelAnswer) => rows.map((row) => row.cells)
    expect(cells(short!)).toEqual(cells(whole!).slice(0, short!.rows.length))
    expect([...(await short!.sheet()).rows]).toEqual([...(await whole!.sheet()).rows])
  })
})

it('brings no more rows of long lists to the page than it shows', async () => {
  for (const panel of [unitCosts, findingList]) {
    const lengths: number[] = []
    const counting: Pick<Engine, 'run'> = {
      async run(statement) {
        const rows = await engine.run(statement)
        lengths.push(rows.length)
        return rows
      },
    }
    const answer = await panel.load(counting, input)
    expect(lengths).toEqual([answer!.rows.length])
    expect(answer!.total).toBeGreaterThan(answer!.rows.length)
    const sort = { panel: panel.id, column: '0', isDescending: true }
    const sortedAnswer = await panel.load(counting, { ...input, scope: { ...input.scope, sort } })
    expect(lengths[1], 'the last by name may stand anywhere').toBe(answer!.total)
    expect(sortedAnswer!.total).toBe(answer!.total)
  }
})

it('gives files every row where the page shows the first few', async () => {
  const answer = await rankedCompletion.load(engine, { ...input, departmentId: null })
  expect(answer!.rows.length).toBe(18)
  expect([...(await answer!.sheet()).rows].length).toBe(66)
})

it('writes amounts to the 分 and rates as their quotient', async () => {
  const row = {
    department_id: '甲局',
    name: '甲局',
    actual: 6085734.21,
    revised: 7000000.01,
    own_target_bp: null,
    total: null,
    below: null,
    small: null,
    unrated: null,
    unrated_names: null,
  }
  const answer = await rankedCompletion.load({ run: async () => [row] }, anInput())
  expect([...(await answer!.sheet()).rows]).toEqual([
    ['甲局', 6085734.21 / 7000000.01, 0.9, '略低于目标', 21.42658, 608.573421, 700.000001],
  ])
})

it('shows a rate just under its target, and its gap, with the digits of the page', async () => {
  for (const panel of [rankedCompletion, belowTarget]) {
    const answer = await panel.load(engine, { ...input, departmentId: null })
    const sheet = await answer!.sheet()
    const book = readBook(write({ title: '', lines: [], sheets: [sheet] }).bytes)
    const row = shownRows(book).find(([name]) => name === '示例区丁宁街道办事处')
    const shown = answer!.rows.find(({ cells }) => cells[0] === '示例区丁宁街道办事处')
    expect(row).toContain('89.996%')
    expect(shown!.cells).toContain('89.996%')
    const gap = sheet.columns.findIndex(({ kind }) => kind === 'points')
    if (gap !== -1) expect([row![gap], shown!.cells[gap]]).toEqual(['0.004', '0.004'])
  }
})
