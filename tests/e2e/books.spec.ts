import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
