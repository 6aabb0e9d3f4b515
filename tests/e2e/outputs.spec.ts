import { readFile } from 'node:fs/promises'
import * as XLSX from '@e965/xlsx'
import type { Download, Page } from '@playwright/test'
import Papa from 'papaparse'
import { expect, test, withAxe } from './support/site'
import { drawn, panel } from './support/view'

const view = 'year=2022&target=90&data=demo'

async function choose(page: Page, id: string, item: string): Promise<void> {
  await panel(page, id).getByRole('button', { name: /导出$/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function download(page: Page, id: string, item: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), choose(page, id, item)])
  return file
}

const textOf = async (file: Download) => readFile((await file.path())!, 'utf8')

const pictures = [
  ['overview', 'ranked-completion', /个部门低于目标/],
  ['below-target', 'persistent-below', /长期未达标/],
  ['checks', 'check-results', /31 条核查/],
  // Without a picture: its table is drawn.
  ['indicators', 'indicator-catalogue', /214 个指标/],
] as const

for (const [address, id, title] of pictures) {
  test(`gives ${id} as SVG with title, view, sources and date, and as PNG of twice the size`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`./#/${address}?${view}`)
    await drawn(page)
    const svgFile = await download(page, id, 'SVG 矢量图')
    expect(svgFile.suggestedFilename()).toMatch(/^绩镜_.+_2022年_演示数据（虚构）_\d{8}\.svg$/)
    const svg = await textOf(svgFile)
    const seen = await page.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml')
      return {
        isWellFormed: file.querySelector('parsererror') === null,
        title: file.querySelector('svg > title')?.textContent ?? '',
        texts: [...file.querySelectorAll('text')].map((node) => node.textContent).join('\n'),
        paths: file.querySelectorAll('svg > svg path').length,
        size: ['width', 'height'].map((side) => Number(file.documentElement.getAttribute(side))),
      }
    }, svg)
    expect(seen.isWellFormed).toBe(true)
    expect(seen.title).toMatch(title)
    expect(seen.paths).toBeGreaterThan(5)
    for (const part of ['演示数据（虚构）', '年度：2022 年', '目标完成率：90%', '来源：', '口径：'])
      expect(seen.texts).toContain(part)
    expect(seen.texts).toMatch(/绩镜 · \d{4}-\d\d-\d\d \d\d:\d\d/)
    expect(svg).not.toMatch(/<script|<foreignObject|href="http/i)
    // Light, whatever the page wears.
    expect(svg).toContain('fill="#ffffff"')

    const png = await readFile((await (await download(page, id, 'PNG 图片')).path())!)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(seen.size.map((side) => 2 * side))
  })
}

test('copies the finding as a sentence and the link, also where there is no clipboard', async ({
  page,
  context,
  siteHost,
}) => {
  if (siteHost === '127.0.0.1')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`./#/below-target?${view}`)
  await drawn(page)
  await choose(page, 'below-target', '复制一句话')
  await expect(page.getByRole('status', { name: '操作结果' })).toContainText('一句话已复制')
  expect(await pasted(page)).toMatch(
    /^\d+ 个部门低于目标.*（数据 演示数据（虚构），年度 2022 年，目标完成率 90%.*口径：预算完成率 = 实际支出 ÷ 调整预算.*来源：.*数据版本：.*）。$/,
  )
  await choose(page, 'below-target', '复制链接')
  await expect(page.getByRole('status', { name: '操作结果' })).toContainText('链接已复制')
  expect(await pasted(page)).toBe(page.url())
})

/** What the clipboard holds, as a reader would find out. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea')
    field.id = 'pasted'
    document.body.append(field)
    field.focus()
  })
  await page.keyboard.press('Control+V')
  const text = await page.locator('#pasted').inputValue()
  await page.locator('#pasted').evaluate((field) => field.remove())
  return text
}

test('copies a picture, or says that the browser does not allow it and offers the file', async ({
  page,
  context,
  siteHost,
}) => {
  const isLoopback = siteHost === '127.0.0.1'
  if (isLoopback) await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`./#/overview?${view}`)
  await drawn(page)
  await choose(page, 'completion-by-year', '复制图片')
  const status = page.getByRole('status', { name: '操作结果' })
  if (isLoopback) {
    await expect(status).toContainText('图片已复制')
    const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)
    expect(types).toContain('image/png')
    return
  }
  await expect(status).toContainText('浏览器不允许网页复制图片')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    status.getByRole('button', { name: '下载 PNG' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.png$/)
})

test('opens the menu by keyboard, walks and leaves it, and gives the focus back', async ({
  page,
}) => {
  await page.goto(`./#/overview?${view}`)
  await drawn(page)
  const button = panel(page, 'ranked-completion').getByRole('button', { name: /导出$/ })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await withAxe(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(button).toBeFocused()
})

/** Rows of a table on the page, all of them. */
async function shown(page: Page, id: string): Promise<string[][]> {
  const card = panel(page, id)
  return card
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText)),
    )
}

const tables = [
  ['overview', 'ranked-completion', 57],
  ['overview', 'completion-by-year', 7],
  ['compare', 'year-differences', 55],
  ['checks', 'finding-list', 30],
] as const

for (const [address, id, least] of tables)
  test(`gives every row of ${id} as CSV and XLSX, with the figures of the table`, async ({
    page,
  }) => {
    await page.goto(`./#/${address}?${view}`)
    await drawn(page)
    const csvFile = await download(page, id, 'CSV 表格')
    expect(csvFile.suggestedFilename()).toMatch(/演示数据（虚构）_\d{8}\.csv$/)
    const csv = await textOf(csvFile)
    const xlsxFile = await download(page, id, 'Excel 表格 XLSX')
    expect(xlsxFile.suggestedFilename()).toMatch(/演示数据（虚构）_\d{8}\.xlsx$/)
    const book = XLSX.read(await readFile((await xlsxFile.path())!))
    const sheet = book.Sheets[book.SheetNames[0]!]!

    expect(csv.startsWith('\ufeff')).toBe(true)
    const lines = Papa.parse<string[]>(csv.slice(1)).data
    const head = lines.findIndex((line) => line.length > 1)
    const above = lines.slice(0, head).flat().join('\n')
    for (const part of ['演示数据（虚构）', '目标完成率：90%', '口径：', '来源：', '数据版本：'])
      expect(above).toContain(part)
    const csvRows = lines.slice(head + 1).filter((line) => line.length > 1)

    const cells = XLSX.utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, defval: '' })
    const top = cells.findIndex((line) => line[0] === lines[head]![0])
    expect(cells.slice(0, top).flat().join('\n')).toContain('演示数据（虚构）')
    const bookRows = cells.slice(top + 1)

    await page.goto(`./#/${address}?${view}&table=${id}&all=${id}`)
    await expect.poll(async () => (await shown(page, id)).length).toBe(csvRows.length)
    const rows = await shown(page, id)
    expect(bookRows.length).toBe(rows.length)
    expect(rows.length).toBeGreaterThanOrEqual(least)
    for (const [r, row] of rows.entries())
      for (const [c, text] of row.entries()) {
        const where = `${lines[head]![c]}, row ${r}`
        const figure = printedFigure(text)
        if (figure === null) {
          const words = text === '—' ? '' : text
          expect([csvRows[r]![c], bookRows[r]![c]], where).toEqual([words, words])
          continue
        }
        const inBook = Number(bookRows[r]![c]) * (figure.isPercent ? 100 : 1)
        for (const value of [parseFloat(csvRows[r]![c]!), inBook])
          expect(Math.abs(value - figure.value), where).toBeLessThanOrEqual(figure.slack + 1e-9)
      }
  })

interface Figure {
  readonly value: number
  /** How far rounding may have moved it. */
  readonly slack: number
  readonly isPercent: boolean
}

/** A cell that is a figure; `null` for words. */
function printedFigure(text: string): Figure | null {
  if (text === '持平') return { value: 0, slack: 0.005, isPercent: false }
  const match = /^(?:‖ )?([▲▼+-]?) ?([\d,]+(?:\.(\d+))?)(?:%| 个百分点)?$/.exec(text)
  if (!match) return null
  const [, sign = '', digits = '', decimals = ''] = match
  const value = Number(digits.replaceAll(',', '')) * (sign === '▼' || sign === '-' ? -1 : 1)
  return { value, slack: 0.5 * 10 ** -decimals.length, isPercent: text.endsWith('%') }
}
