import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { panels } from '@/panels'

const room = new URL('../../src/panels/', import.meta.url)
const folders = readdirSync(room, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

it('registers every panel folder, under its own name', () => {
  expect(panels.map((panel) => panel.id).sort()).toEqual(folders.sort())
})

it.each(folders)('gives %s its question in a file of its own', (id) => {
  // Drawing and table may be shared with a panel that shows the same kind of rows.
  expect(existsSync(new URL(`${id}/query.ts`, room))).toBe(true)
  expect(existsSync(new URL(`${id}/index.ts`, room))).toBe(true)
})

it.each(panels)('tells the reader of $id what it shows and how to read it', (panel) => {
  expect(panel.question).toMatch(/\p{Script=Han}/u)
  expect(panel.definition.length).toBeGreaterThan(20)
})

it('writes SQL in queries only', () => {
  const components = readdirSync(room, { recursive: true, encoding: 'utf8' })
  for (const file of components.filter((name) => /(chart|table|index)\.ts$|\.vue$/.test(name)))
    expect(readFileSync(new URL(file, room), 'utf8'), file).not.toMatch(/\bsql`/)
})

it('refuses a panel whose figures no test computes', () => {
  const tests = new URL('./', import.meta.url)
  const texts = readdirSync(tests)
    .filter((name) => name.endsWith('.test.ts') && name !== 'registry.test.ts')
    .map((name) => readFileSync(new URL(name, tests), 'utf8'))
  const asks = (id: string) => texts.some((text) => text.includes(`'@/panels/${id}'`))
  expect(folders.filter((id) => !asks(id))).toEqual([])
})
