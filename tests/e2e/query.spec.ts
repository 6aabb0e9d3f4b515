import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test, withAxe } from './support/site'
import { expectNoLeaks } from './support/view'

const view = 'year=2022&target=90&data=demo'
const editor = (page: Page) => page.getByLabel('SQL 查询')
const result = (page: Page) => page.getByRole('region', { name: '结果', exact: true })
const failure = (page: Page) => page.getByRole('alert')

async function run(page: Page, text: string): Promise<void> {
  await editor(page).fill(text)
  await editor(page).press('Control+Enter')
}
const open = (page: Page, query = view) => page.goto(`./#/query?${query}`)
/** The engine has started and read the files. */
const patient = { timeout: 90_000 }

test('runs an example, draws it, and a link restores it without running it', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: '各年度总的完成率' }).click()
  await editor(page).press('Control+Enter')
  await expect(result(page)).toContainText('共 7 行', patient)
  await expect(result(page)).toContainText('演示数据（虚构）')
  await expect(result(page).getByRole('row')).toHaveCount(8)
  await page.getByLabel('显示').selectOption({ label: '图：完成率_百分数' })
  await expect(result(page).locator('svg path').first()).toBeAttached()
  const picture = result(page).getByRole('application')
  await picture.press('ArrowDown')
  await expect(picture).toContainText(/年度 2018，调整预算_万元 [\d,.]+，/)
  await expect(page).toHaveURL(/sql=[\w-]+&draw=3/)
  expect(page.url()).toMatch(/^[\x21-\x7e]+$/)
  await expectNoLeaks(page)

  await page.reload()
  await expect(editor(page)).toHaveValue(/GROUP BY 年度/)
  await expect(page.getByText('这条查询来自链接，还没有运行')).toBeVisible()
  await expect(result(page)).toHaveCount(0)
  await editor(page).press('Control+Enter')
  await expect(result(page).locator('svg path').first()).toBeAttached(patient)
})

test('shows pages of the first thousand rows and exports all', async ({ page }) => {
  await open(page)
  await run(page, 'SELECT range AS 数, 0.10 + range AS 金额 FROM range(12345)')
  await expect(result(page)).toContainText('共 12,345 行，显示前 1,000 行', patient)
  await page.getByRole('button', { name: '下一页' }).click()
  await expect(result(page)).toContainText('第 2 / 10 页')
  await expect(result(page).getByRole('row').nth(1)).toContainText('100.10')
  await expect(page).toHaveURL(/&page=2/)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('查询结果.csv')
  const text = await readFile(await download.path(), 'utf8')
  for (const words of ['演示数据（虚构）', '来源：示例区', '数据版本：'])
    expect(text).toContain(words)
  expect(text.trimEnd().split('\n')).toHaveLength(7 + 1 + 1 + 1 + 12_345)
  expect(text).toMatch(/12344,12344\.10\s*$/)
})

test('keeps to the dataset of the page', async ({ page }) => {
  await open(page, 'year=2022&target=95&data=real')
  await run(page, 'SELECT 部门, 是否达标, 距目标差额_万元 FROM 部门年度')
  await expect(result(page)).toContainText('共 1 行', patient)
  await expect(result(page)).toContainText('14.2025')
  await expect(result(page)).not.toContainText('演示数据')
  await page.getByRole('button', { name: '演示数据（虚构）' }).click()
  await expect(result(page)).toContainText('请重新运行')
  await run(page, `SELECT count(*) AS 份数 FROM form WHERE department_id LIKE '%天河%'`)
  await expect(result(page).getByRole('cell')).toHaveText('0')
})

test('refuses what is no query, in Chinese, and nothing changes', async ({ page }) => {
  await open(page)
  await run(page, 'SELECT count(*) AS 份数 FROM 部门年度')
  await expect(result(page).getByRole('cell')).toHaveText(/^\d+$/, patient)
  const before = await result(page).getByRole('cell').innerText()
  for (const [text, words] of [
    [`COPY form TO 'in/x.csv'`, '不能读写文件（COPY）'],
    [`ATTACH ':memory:' AS z`, '不能挂接数据库'],
    [`PRAGMA threads`, '不能改动设置'],
    [`SET threads = 1`, '不能改动设置'],
    [`INSTALL json`, '不能安装扩展'],
    [`LOAD json`, '不能加载扩展'],
    [`EXPORT DATABASE 'in/x'`, '不能导出数据库'],
    [`CREATE TABLE t (a INTEGER)`, '不能建表'],
    [`DELETE FROM form`, '不能删除数据'],
    [`SELECT 1; DROP TABLE form`, '一次只能运行一条查询'],
    [`SELECT 1') LIMIT 1; DROP TABLE form; --`, '有一个单引号没有配对'],
    [`SELECT 'x`, '有一个单引号没有配对'],
    [`SELECT * FROM read_text('/etc/passwd')`, '不能用 read_text'],
    [`SELECT * FROM glob('*')`, '不能用 glob'],
    [`SELECT * FROM 'http://example.org/x.csv'`, '不能读文件或网址'],
    [`SELECT * FROM 'in/form.csv'`, '不能读文件或网址'],
    [`SELECT * FROM duckdb_secrets()`, '不能用 duckdb_secrets'],
    [`SELECT TIMESTAMP '2022-01-01' AT TIME ZONE 'Asia/Shanghai'`, '不在本站随附的数据库里'],
    [`SELECT current_date`, '不在本站随附的数据库里'],
    [`SELECT x FROM 部门年度`, '没有“x”这一列'],
  ] as const) {
    await run(page, text)
    await expect(failure(page), text).toContainText(words)
  }
  await run(page, 'SELECT count(*) AS 份数 FROM 部门年度')
  await expect(result(page).getByRole('cell')).toHaveText(before)
})

test('marks where the fault lies', async ({ page }) => {
  await open(page)
  await run(page, 'SELECT 部门,\n  名称\nFROM 部门年度')
  await page.getByRole('button', { name: '指出位置' }).click(patient)
  const marked = await editor(page).evaluate((box: HTMLTextAreaElement) =>
    box.value.slice(box.selectionStart, box.selectionEnd),
  )
  expect(marked).toBe('名称')
})

test('stops a query that would not end, and other pages go on meanwhile', async ({ page }) => {
  await open(page)
  await run(page, 'SELECT 1 AS 一')
  await expect(result(page)).toContainText('共 1 行', patient)
  await run(page, 'SELECT count(*) AS 次 FROM range(100000000) a, range(100000000) b')
  await expect(page.getByText(/正在运行… [1-9]\d* 秒/)).toBeVisible()
  await page.getByRole('button', { name: '停止' }).click()
  await expect(failure(page)).toContainText('已停止', { timeout: 5000 })
  await run(page, 'SELECT 2 AS 二')
  await expect(result(page).getByRole('cell')).toHaveText('2')
})

test('stops by Escape, whatever started the query, and the keyboard stays where it was', async ({
  page,
}) => {
  await open(page)
  await run(page, 'SELECT 1 AS 一')
  await expect(result(page)).toContainText('共 1 行', patient)
  const button = page.getByRole('button', { name: '运行', exact: true })
  await editor(page).fill('SELECT count(*) AS 次 FROM range(100000000) a, range(100000000) b')
  await button.click()
  await expect(page.getByText(/正在运行… [1-9]\d* 秒/)).toBeVisible()
  await expect(button).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(failure(page)).toContainText('已停止', { timeout: 5000 })
  await expect(button).toBeFocused()
})

test('comes back by itself after a query that takes the engine with it', async ({
  page,
  misconduct,
}) => {
  misconduct.allow(/memory access out of bounds|RuntimeError/)
  await open(page)
  await run(page, `SELECT repeat('x', 3000000000) AS 长`)
  await expect(failure(page)).toContainText('正在重新启动', patient)
  await run(page, 'SELECT count(*) AS 份数 FROM 部门年度')
  await expect(result(page).getByRole('cell')).toHaveText(/^[1-9]\d*$/, patient)
  await page.getByRole('link', { name: '总览' }).click()
  await expect(page.getByRole('region', { name: '全年总体情况' })).toContainText(
    /实际支出/,
    patient,
  )
})

test('shows what can be asked, with values, and writes names into the query', async ({ page }) => {
  await open(page)
  await editor(page).fill('')
  await page.locator('summary', { hasText: '部门年度' }).click()
  const group = page.locator('details').filter({ hasText: '部门年度' }).first()
  await expect(group.getByRole('row', { name: /^年度/ })).toContainText('2018', patient)
  await group.getByRole('button', { name: '调整预算_万元', exact: true }).click()
  await expect(editor(page)).toHaveValue('调整预算_万元')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await open(page)
    await page.locator('summary', { hasText: '部门年度' }).click()
    await run(page, 'SELECT * FROM 部门年度 LIMIT 5')
    await expect(result(page)).toContainText('共 5 行', patient)
    expect(await withAxe(page)).toEqual([])
    await run(page, 'SELECT x FROM 部门年度')
    await expect(failure(page)).toContainText('没有“x”这一列')
    expect(await withAxe(page)).toEqual([])
  })

test('keeps a question that was not run yet, and takes another from the address', async ({
  page,
}) => {
  await open(page)
  await editor(page).fill('SELECT 1 AS 一')
  await expect(page).toHaveURL(/sql=/)
  const link = page.url()
  await editor(page).fill('SELECT 2 AS 二')
  await expect(page).not.toHaveURL(link)
  await page.reload()
  await expect(editor(page)).toHaveValue('SELECT 2 AS 二')
  await page.evaluate((next) => (location.href = next), link)
  await expect(editor(page)).toHaveValue('SELECT 1 AS 一')
  await expect(page.getByText('这条查询来自链接，还没有运行')).toBeVisible()
})
