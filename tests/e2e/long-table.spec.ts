import { tidyTable } from '../bench/tidy-table'
import { entry, openData } from './support/import'
import { expect, test } from './support/site'

/** Long enough to go by its bytes. */
const ROWS = 60_000

const longTable = (name: string, rows: number) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.concat([...tidyTable({ table: 'indicators', rows, seed: 11, badShare: 0.002 })]),
})

test('a long table of indicators tells how far it is, can be stopped, and is then read whole', async ({
  page,
}) => {
  test.setTimeout(480_000)
  await openData(page)
  const picker = page.getByLabel('选择文件', { exact: true })
  await picker.setInputFiles(longTable('停下.csv', 3 * ROWS))
  await expect(page.getByText(/正在读取：\d+%/u)).toBeVisible()
  await page.getByRole('button', { name: '取消导入' }).click()
  await expect(page.getByText('导入已取消：这一次选的文件都没有计入')).toBeVisible()
  await expect(entry(page, '停下.csv')).toHaveCount(0)

  await picker.setInputFiles(longTable('指标.csv', ROWS))
  const long = entry(page, '指标.csv')
  await expect(long).toContainText('关键指标表', { timeout: 300_000 })
  const [, read, refused] = /([\d,]+) 行 · ([\d,]+) 行没有读入/u.exec(await long.innerText()) ?? []
  const rows = [read, refused].map((count) => Number(count?.replaceAll(',', '')))
  expect(rows.reduce((sum, count) => sum + count)).toBe(ROWS)
  expect(rows[1]).toBeGreaterThan(0)

  await page.getByRole('link', { name: '查询', exact: true }).click()
  await page
    .getByLabel('SQL 查询')
    .fill("SELECT count(*) AS 行数 FROM 指标 WHERE 部门 LIKE '示例省%'")
  await page.getByLabel('SQL 查询').press('Control+Enter')
  const result = page.getByRole('region', { name: '结果', exact: true })
  await expect(result).toContainText(new RegExp(`${read}|${rows[0]}`, 'u'), { timeout: 180_000 })
})
