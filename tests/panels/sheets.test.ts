import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/engine/engine'
import { openEngine } from '@/engine/node'
import { panels } from '@/panels'
import type { PanelInput } from '@/panels/panel'
import { rankedCompletion } from '@/panels/ranked-completion'
import { createLibrary } from '@/session/library'
import { anInput } from '../support/panels'
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
    const { columns, rows } = answer!.sheet()
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
          const scaled = kind === 'percent' ? 100 * cell : cell
          expect(Math.abs(scaled - shown!.value), where).toBeLessThanOrEqual(shown!.slack + 1e-9)
        }
      }
  })
})

it('gives files every row where the page shows the first few', async () => {
  const answer = await rankedCompletion.load(engine, { ...input, departmentId: null })
  expect(answer!.rows.length).toBe(18)
  expect([...answer!.sheet().rows].length).toBe(66)
})

it('writes amounts to the 分 and rates as their quotient', async () => {
  const row = {
    department_id: '甲局',
    name: '甲局',
    actual: 6085734.21,
    revised: 7000000.01,
    target_bp: 9000,
    is_met: false,
    shortfall: 214265.8,
  }
  const answer = await rankedCompletion.load({ run: async () => [row] }, anInput())
  expect([...answer!.sheet().rows]).toEqual([
    ['甲局', 6085734.21 / 7000000.01, 0.9, '略低于目标', 21.42658, 608.573421, 700.000001],
  ])
})
