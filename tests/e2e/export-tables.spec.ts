import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { drop, entry, openData } from './support/import'
import { expect, test, withAxe } from './support/site'

/** Clicks, and gives the file that the browser saves. */
async function saved(page: Page, button: string) {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

test('takes all forms of the demonstration away and brings them back as what they are', async ({
  page,
}) => {
  await openData(page)
  expect(await withAxe(page)).toEqual([])
  const book = await saved(page, '导出全部自评表（XLSX）')
  expect(book.name).toMatch(/^全部自评表-演示数据（虚构）-\d{4}-\d\d-\d\d\.xlsx$/u)
  await drop(page, [book])
  const card = entry(page, book.name)
  await expect(card).toContainText('演示数据（虚构）', { timeout: 180_000 })
  await expect(card).toContainText('479 份自评表')
})

test('gives templates whose examples are no data', async ({ page }) => {
  await openData(page)
  const template = await saved(page, '下载部门情况表模板（CSV）')
  expect(template.name).toBe('模板-部门情况表.csv')
  expect(template.bytes.toString()).toContain('（示例，请删除）示例区文化馆')
  await drop(page, [template])
  await expect(entry(page, template.name)).toContainText('第 2 行是模板里的示例，没有读入')
})
