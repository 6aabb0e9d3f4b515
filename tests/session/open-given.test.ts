import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { afterAll, expect, it } from 'vitest'
import type { Given } from '@/session/incoming'
import { createLibrary } from '@/session/library'
import { openGiven } from '@/session/open-given'

const folder = mkdtempSync(join(tmpdir(), 'jijing-given-'))
afterAll(() => rmSync(folder, { recursive: true }))

const given = (name: string, bytes: Given['bytes']): Given => ({
  name,
  title: name,
  bytes,
  dataset: 'real',
  origin: 'own',
  listedSha256: null,
})
async function all(files: readonly Given[]) {
  const found: (string | Uint8Array)[] = []
  for await (const one of openGiven(files)) found.push(typeof one === 'string' ? one : one.bytes)
  return found
}
const text = (found: string | Uint8Array) =>
  typeof found === 'string' ? found : new TextDecoder().decode(found)

it('gives files in their order, more than are asked for ahead', async () => {
  const names = Array.from({ length: 120 }, (_, index) => `第${index}个`)
  const files = names.map((name, index) =>
    given(name, index % 3 === 0 ? new TextEncoder().encode(name) : new Blob([name])),
  )
  expect((await all(files)).map(text)).toEqual(names)
})

it('never has more open ahead than there is room for', async () => {
  const open = { now: 0, most: 0 }
  class Slow extends Blob {
    override async arrayBuffer() {
      open.most = Math.max(open.most, ++open.now)
      const bytes = await super.arrayBuffer()
      open.now--
      return bytes
    }
  }
  const large = new Uint8Array(9 * 1024 * 1024)
  const found = await all(['甲', '乙', '丙'].map((name) => given(name, new Slow([large]))))
  expect(found.map(({ length }) => length)).toEqual([1, 1, 1].map(() => large.length))
  expect(open.most).toBe(1)
})

it('says which file is gone, and reads the others', async () => {
  const path = join(folder, '乙.csv')
  writeFileSync(path, '部门名称,年度,调整预算(万元),实际支出(万元)\n乙局,2022,100,90\n')
  const blob = await openAsBlob(path)
  rmSync(path)
  const { report, notices } = await createLibrary().add([
    given('甲.csv', new Blob(['部门名称,年度,调整预算(万元),实际支出(万元)\n甲局,2022,100,90\n'])),
    given('乙.csv', blob),
  ])
  expect(report.entries.map(({ title }) => title)).toEqual(['甲.csv'])
  expect(notices).toEqual([
    '“乙.csv”打不开，没有读入：它可能是文件夹，或者已被移动、修改、没有权限。',
  ])
})
