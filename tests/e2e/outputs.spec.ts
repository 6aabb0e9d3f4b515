import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
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
