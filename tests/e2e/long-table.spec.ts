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

test('a second import waits in sight, and each can be cancelled by itself', async ({ page }) => {
  test.setTimeout(300_000)
  await openData(page)
  const picker = page.getByLabel('选择文件', { exact: true })
  const small = (name: string) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `部门名称,年度,调整预算(万元),实际支出(万元)\n${name.replace('.csv', '')}局,2022,10,9\n`,
    ),
  })
  await picker.setInputFiles(longTable('前面.csv', 3 * ROWS))
  await expect(page.getByText(/正在读取：\d+%/u)).toBeVisible()
  await picker.setInputFiles([small('甲.csv'), small('乙.csv')])
  await expect(page.getByText('排队：还有 2 个文件等待，前面的完成后自动读入')).toBeVisible()
  await page.getByRole('button', { name: '取消排队' }).click()
  await expect(page.getByText('已取消排队：等待的 2 个文件都没有读入')).toBeVisible()
  await expect(page.getByText('排队：还有')).toHaveCount(0)

  await picker.setInputFiles([small('丙.csv')])
  await page.getByRole('button', { name: '只取消正在读取的这一批' }).click()
  await expect(page.getByText('其余数据不变；排队的 1 个文件接着读入。')).toBeVisible()
  await expect(entry(page, '丙.csv')).toContainText('1 份自评表')
  for (const name of ['前面.csv', '甲.csv', '乙.csv'])
    await expect(entry(page, name)).toHaveCount(0)
})
