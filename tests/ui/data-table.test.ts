// @vitest-environment happy-dom
import { createApp, h, nextTick, shallowRef } from 'vue'
import { expect, it, vi } from 'vitest'
import DataTable from '@/ui/DataTable.vue'

const columns = [{ label: '部门', key: 'department', align: 'start' as const }]
const table = (count: number, name = '局') =>
  Array.from({ length: count }, (_, index) => ({
    cells: [`第${index + 1}${name}`],
    href: null,
    isTraced: () => true,
  }))

/** A busy machine has few frames. */
const patience = { timeout: 30_000 }

function mounted(count: number) {
  const rows = shallowRef(table(count))
  const traced: number[] = []
  const root = document.createElement('div')
  createApp({
    render: () =>
      h(DataTable, {
        caption: '部门',
        columns,
        rows: rows.value,
        onTrace: (row: number) => traced.push(row),
      }),
  }).mount(root)
  const cells = () => [...root.querySelectorAll('td')].map((cell) => cell.textContent.trim())
  return { root, rows, traced, cells }
}

it('shows the first rows at once, and all of thousands soon', async () => {
  const { cells, root, traced } = mounted(1000)
  expect(cells()).toHaveLength(300)
  await vi.waitFor(() => expect(cells()).toHaveLength(1000), patience)
  expect(cells().at(-1)).toBe('第1000局')
  root.querySelectorAll('button')[700]!.click()
  expect(traced).toEqual([700])
})

it('draws other rows in the same way', async () => {
  const { cells, rows } = mounted(2000)
  await vi.waitFor(() => expect(cells()).toHaveLength(2000), patience)
  rows.value = table(2000, '委')
  await nextTick()
  expect(cells()).toHaveLength(300)
  await vi.waitFor(() => expect(cells()).toHaveLength(2000), patience)
  expect(new Set(cells().map((name) => name.at(-1)))).toEqual(new Set(['委']))
  rows.value = table(2)
  await nextTick()
  expect(cells()).toEqual(['第1局', '第2局'])
})

it('has no row where there is none', () => {
  expect(mounted(0).cells()).toEqual([])
})
