import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { entry } from './support/import'
import { expect, test } from './support/site'

const fixtures = join(import.meta.dirname, '..', 'fixtures')
const bytesOf = (name: string) => readFileSync(join(fixtures, name))

test('reads XLSX, XLS and a ZIP of files in the browser', async ({ page }) => {
  await page.goto('./#/data')
  await expect(page.getByText(/随附的数据/)).toBeVisible()
  const zip = zipSync({
    '汇总/总工会.txt': bytesOf('tianhe-2022.txt'),
    '汇总/汇总.xls': bytesOf('books/roll-up.xls'),
  })
  await page.getByLabel('选择文件', { exact: true }).setInputFiles([
    { name: '总工会.xlsx', mimeType: '', buffer: bytesOf('books/tianhe-2022.xlsx') },
    { name: '总工会.xls', mimeType: '', buffer: bytesOf('books/tianhe-2022.xls') },
    { name: '报送.zip', mimeType: '', buffer: Buffer.from(zip) },
  ])
  await expect(page.getByText('我导入的文件（3）')).toBeVisible()
  for (const name of ['总工会.xlsx', '总工会.xls'])
    await expect(entry(page, name)).toContainText('1 份自评表')
  const archive = entry(page, '报送.zip')
  await expect(archive).toContainText('1 份自评表')
  await expect(archive).toContainText('4 份自评表')
  await expect(archive).toContainText('工作表“汇总”第 6 行第 6 列（F6）')
})

test('opens a figure of a 续表 at its own sheet', async ({ page }) => {
  const book = utils.book_new()
  const sheets = {
    自评表: [
      ['2022年度部门整体支出绩效自评表'],
      ['部门名称', '示例局', '被评价年度', '2022', '单位：元'],
      ['部门调整预算收入', '1000', '实际支出数', '900'],
      ['主要任务', '预期目标', '目标完成情况', '关键指标', '指标完成情况', '任务涉及资金'],
      ['养老', '建成', '建成', '养老床位', '50张', '400'],
    ],
    续表: [
      ['主要任务', '预期目标', '目标完成情况', '关键指标', '指标完成情况', '任务涉及资金'],
      ['救助', '救助', '救助', '救助人次', '73人次', '300'],
    ],
  }
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name)
  await page.goto('./#/data')
  await expect(page.getByText(/随附的数据/)).toBeVisible()
  const buffer = Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  await page
    .getByLabel('选择文件', { exact: true })
    .setInputFiles({ name: '两张.xlsx', mimeType: '', buffer })
  await expect(entry(page, '两张.xlsx')).toContainText('1 份自评表')
  await expect(entry(page, '两张.xlsx')).toContainText('这张工作表写明是续表')
  await page.goto('./#/departments/示例局?year=2022&data=real')
  const main = page.getByRole('main')
  await expect(main).toContainText('养老床位')
  await main.getByRole('button', { name: /73/ }).first().click()
  const dialog = page.getByRole('dialog', { name: /来源/ })
  await expect(dialog).toContainText('工作表“续表”')
  await expect(dialog.locator('td[aria-current]')).toContainText('73人次')
})
