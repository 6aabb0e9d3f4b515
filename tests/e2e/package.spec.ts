import { readFileSync } from 'node:fs'
import { drop, entry, formFile, openData, text } from './support/import'
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

test('names, a target and a note that were decided here stand in the package', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const checks = './#/departments/%E5%8C%BA%E8%B4%A2%E6%94%BF%E5%A7%94?year=2022&data=real'
  const row = (name: string, year: number) => `${name},${year},100,100,93,80%`
  await openData(page)
  await drop(page, [
    text(
      'a.csv',
      `部门名称,年度,年初预算(万元),调整预算(万元),实际支出(万元),预算完成率\n${row('区财政局', 2021)}\n${row('区财政委', 2022)}\n`,
    ),
  ])
  await expect(page.getByText(/已保存\s+1 个文件/)).toBeVisible()
  await page.getByRole('link', { name: '部门', exact: true }).click()
  const names = page.getByRole('region', { name: '可能相同的部门名称' })
  await names.getByLabel('批准人').fill('王某')
  await names.getByRole('button', { name: '统一为“区财政委”' }).click()
  await expect(page.getByRole('link', { name: '区财政局' })).toHaveCount(0)

  await page.goto('./#/below-target?year=2022&target=90&data=real')
  const editor = page.getByRole('region', { name: '目标设定' })
  await editor.getByLabel('部门').selectOption('区财政委')
  await editor.getByLabel('目标', { exact: true }).fill('95%')
  await editor.getByRole('button', { name: '设定' }).click()
  await expect(page.locator('[data-panel="below-target"]')).toContainText('区财政委')

  await page.goto(checks)
  const found = (on: typeof page) =>
    on
      .getByRole('region', { name: '处理核查发现' })
      .getByRole('listitem')
      .filter({ hasText: 'Q02' })
  await found(page).getByLabel('备注').fill('请核对分母，“区财政局”并入后再报；＝SUM 也算')
  await found(page).getByRole('button', { name: '退回' }).click()
  await expect(found(page).getByRole('button', { name: '退回' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await openData(page)
  await expect(page.getByText(/；3 项决定。/)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出整体打包（ZIP）' }).click()
  const bytes = readFileSync(await (await download).path())

  const elsewhere = await browser.newContext({ baseURL: baseURL! })
  const other = await elsewhere.newPage()
  await openData(other)
  await drop(other, [{ name: 'package.zip', bytes }])
  await expect(other.getByText('已打开整体打包“package.zip”：1 个文件，3 项决定。')).toBeVisible()
  await expect(other.getByText(/已保存\s+1 个文件.*；3 项决定。/)).toBeVisible()
  for (const visit of ['at once', 'after a reload']) {
    if (visit === 'after a reload') await other.reload()
    await other.goto('./#/departments?year=2022&target=90&data=real')
    const there = other.getByRole('region', { name: '可能相同的部门名称' })
    await there.getByText('已决定 1 组').click()
    await expect(there).toContainText('“区财政局”已并入“区财政委”')
    await expect(there).toContainText('王某')
    await expect(other.getByRole('link', { name: '区财政局' })).toHaveCount(0)
    await other.goto(`${checks}&target=90`)
    await expect(other.getByRole('main')).toContainText('▼ 低于在本页为本部门所定的目标 95%')
    await expect(found(other).getByLabel('备注')).toHaveValue(
      '请核对分母，“区财政局”并入后再报；＝SUM 也算',
    )
    await expect(found(other).getByRole('button', { name: '退回' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  }
  await elsewhere.close()
})
