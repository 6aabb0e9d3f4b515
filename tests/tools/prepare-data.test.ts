import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareData, Unprepared } from '../../tools/prepare-data'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jijing-data-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const openingPage = (theme: string) =>
  JSON.parse(readFileSync(join(folder, 'prepared', `opening-${theme}.json`), 'utf8')) as {
    html: string
    addresses: string[]
    embedded: Record<string, string>
    manifest: { sources: { sha256: string }[] }
  }

it('prepares a folder of one’s own: hashes in the manifest, answers and pictures beside it', async () => {
  const form = '部门名称,年度,调整预算(万元),实际支出(万元)\n甲局,2023,100,80\n乙局,2023,50,49\n'
  writeFileSync(join(folder, 'a.csv'), form)
  const source = { path: 'a.csv', title: '甲区', dataset: 'real' }
  const manifest = { version: 1, defaultYear: 2022, sources: [source] }
  // Notepad puts a byte order mark before it.
  writeFileSync(join(folder, 'manifest.json'), `\uFEFF${JSON.stringify(manifest)}`)

  await prepareData(folder)
  const written = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    sources: { size: number; sha256: string }[]
  }
  expect(written.sources[0]).toMatchObject({ size: Buffer.byteLength(form) })
  expect(written.sources[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  const answers = readFileSync(join(folder, 'prepared', 'answers.json'), 'utf8')
  expect(answers).toContain('"name":"甲局"')
  const pictures = readdirSync(join(folder, 'prepared')).filter((name) => name.endsWith('.svg'))
  expect(pictures).toContain('ranked-completion-light-640.svg')
  const opening = openingPage('light')
  expect(opening.html).toContain('1 个部门低于目标')
  expect(opening.html).not.toContain('演示数据（虚构）')
  expect(opening.addresses).toContain('/overview?year=2023&target=90&data=real')
  expect(opening.manifest.sources[0]?.sha256).toBe(written.sources[0]?.sha256)
  const svg = readFileSync(join(folder, 'prepared', 'ranked-completion-light-640.svg'), 'utf8')
  expect(svg).toContain('80.00%')
  for (const theme of ['light', 'dark']) {
    const { embedded } = openingPage(theme)
    const usual = `ranked-completion-${theme}-720.svg`
    expect(embedded[usual]).toBe(readFileSync(join(folder, 'prepared', usual), 'utf8'))
    expect(embedded).not.toHaveProperty([`ranked-completion-${theme}-640.svg`])
    expect(Object.keys(embedded).every((name) => name.includes(`-${theme}-`))).toBe(true)
  }
  expect(svg, 'quotes inside attributes').not.toMatch(/style="[^"]*family:"/)
}, 60_000)

it('says in a sentence what is in the way, and of which file nothing was read', async () => {
  const list = (text: string) => writeFileSync(join(folder, 'manifest.json'), text)
  const refused = async () => {
    const cause: unknown = await prepareData(folder).catch((thrown: unknown) => thrown)
    expect(cause).toBeInstanceOf(Unprepared)
    return (cause as Unprepared).message.replaceAll(folder, '')
  }
  rmSync(join(folder, 'manifest.json'))
  expect(await refused()).toBe('没有读到 /manifest.json：没有这个文件。')
  list('{')
  expect(await refused()).toBe('清单 /manifest.json 读不懂：不是 JSON。')
  const source = { path: 'a.csv', title: '甲区', dataset: 'real' }
  list(JSON.stringify({ version: 1, sources: [{ ...source, dataset: '真' }] }))
  expect(await refused()).toBe(
    '清单 /manifest.json 读不懂：“defaultYear”没有写，或写得不对，“sources.0.dataset”没有写，或写得不对。',
  )
  list(JSON.stringify({ version: 1, defaultYear: 2023, sources: [{ ...source, path: 'b.csv' }] }))
  expect(await refused()).toBe('没有读到 /b.csv：没有这个文件。')

  writeFileSync(join(folder, 'noise.csv'), Buffer.from([0x81, 0x00, 0xff, 0x17, 0x9d, 0x02, 0xfe]))
  const noise = { ...source, path: 'noise.csv', title: '杂音' }
  list(JSON.stringify({ version: 1, defaultYear: 2023, sources: [source, noise] }))
  const { unread } = await prepareData(folder)
  expect(unread).toEqual([expect.stringMatching(/^“杂音”没有读出自评表，也没有读出表行：/)])
})
