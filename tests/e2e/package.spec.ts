import { readFileSync } from 'node:fs'
import { drop, entry, formFile, openData } from './support/import'
import { expect, test } from './support/site'

test('a package of everything opens on another computer as it was', async ({
  page,
  browser,
  baseURL,
}) => {
  await openData(page)
  await drop(page, [formFile('a.csv', '甲局,2022,100,80'), formFile('b.csv', '乙局,2022,100,70')])
  await page.getByRole('button', { name: '停用b.csv' }).click()
  await expect(entry(page, 'b.csv')).toContainText('已停用')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出整体打包（ZIP）' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^绩镜整体打包-\d{4}-\d\d-\d\d\.zip$/u)

  const elsewhere = await browser.newContext({ baseURL: baseURL! })
  const other = await elsewhere.newPage()
  await openData(other)
  await drop(other, [{ name: 'package.zip', bytes: readFileSync(await file.path()) }])
  await expect(entry(other, 'a.csv')).toContainText('已保存')
  await expect(entry(other, 'b.csv')).toContainText('已停用')
  await expect(other.getByText('已打开整体打包“package.zip”：2 个文件')).toBeVisible()
  await other.reload()
  await expect(entry(other, 'b.csv')).toContainText('已停用')
  await elsewhere.close()
})
