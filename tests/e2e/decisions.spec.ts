import type { Page } from '@playwright/test'
import { drop, entry, openData, text } from './support/import'
import { expect, test, withAxe } from './support/site'

const forms = (name: string, ...rows: readonly string[]) =>
  text(
    name,
    `部门名称,年度,年初预算(万元),调整预算(万元),实际支出(万元),预算完成率\n${rows.join('\n')}\n`,
  )
const saved = (page: Page, count: number) =>
  expect(page.getByText(new RegExp(`；${count} 项决定。`))).toBeVisible()

test('merges names on approval alone, keeps it across visits, and parts them again', async ({
  page,
}) => {
  await openData(page)
  await drop(page, [forms('a.csv', '区财政局,2021,100,100,80,80%', '区财政委,2022,100,100,90,90%')])
  await expect(page.getByText(/已保存\s+1 个文件/)).toBeVisible()

  await page.getByRole('link', { name: '部门', exact: true }).click()
  const names = page.getByRole('region', { name: '可能相同的部门名称' })
  await expect(names).toContainText('去掉地名和“局”“委”等后名称相同')
  await expect(page.getByRole('link', { name: '区财政局' })).toBeVisible()
  await names.getByLabel('批准人').fill('王某')
  await names.getByRole('button', { name: '统一为“区财政委”' }).click()
  await expect(page.getByRole('link', { name: '区财政局' })).toHaveCount(0)
  await expect(page.getByRole('listitem').filter({ hasText: '区财政委' }).first()).toContainText(
    '2 个年度',
  )
  expect(await withAxe(page)).toEqual([])

  await page.reload()
  await names.getByText('已决定 1 组').click()
  await expect(names).toContainText('“区财政局”已并入“区财政委”')
  await expect(names).toContainText('王某')
  await expect(page.getByRole('link', { name: '区财政局' })).toHaveCount(0)
  await names.getByRole('button', { name: '撤回' }).click()
  await expect(page.getByRole('link', { name: '区财政局' })).toBeVisible()
})

test('keeps the mark of a finding when the form is sent again, and says that values changed', async ({
  page,
}) => {
  await openData(page)
  await drop(page, [forms('a.csv', '甲局,2022,100,100,90,80%')])
  await expect(page.getByText(/已保存\s+1 个文件/)).toBeVisible()
  await page.goto('./#/departments/%E7%94%B2%E5%B1%80?year=2022&data=real')
  const work = page.getByRole('region', { name: '处理核查发现' })
  const disagrees = work.getByRole('listitem').filter({ hasText: 'Q02' })
  await disagrees.getByLabel('备注').fill('请核对分母')
  await disagrees.getByRole('button', { name: '退回' }).click()
  await expect(disagrees.getByRole('button', { name: '退回' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(work.getByRole('heading')).toContainText('退回 1')

  await work.getByRole('button', { name: /退回意见/ }).click()
  const letter = work.getByRole('article')
  await expect(letter).toContainText('关于退回甲局 2022 年度部门整体支出绩效自评表的意见')
  await expect(letter).toContainText('审核意见：请核对分母')
  await expect(letter).toContainText('F2 预算完成率（自报）“80%”')
  await disagrees.getByLabel('备注').fill('请核对分母和比率')
  await disagrees.getByLabel('备注').press('Tab')
  await expect(letter).toContainText('审核意见：请核对分母和比率')
  await work.getByRole('button', { name: '复制文字' }).click()
  await expect(work.getByRole('status')).toContainText(/已复制|浏览器不允许复制/)
  expect(await withAxe(page)).toEqual([])

  await openData(page)
  await saved(page, 1)
  await drop(page, [forms('b.csv', '甲局,2022,100,100,90,81%')])
  await page.getByRole('button', { name: '移除a.csv' }).click()
  await expect(entry(page, 'b.csv')).toContainText('已保存')
  await expect(page.getByText(/已保存 1 个文件，.*；1 项决定。/)).toBeVisible()
  await page.goto('./#/checks?year=2022&data=real&review=returned')
  await page.reload()
  await expect(work).toContainText('甲局（退回 1）')
  await work.getByText('甲局（退回 1）').click()
  await expect(work).toContainText('表已重报，数值有变')
  await expect(page.locator('[data-panel="finding-list"]')).toContainText(
    '退回（请核对分母和比率）',
  )
  expect(await withAxe(page)).toEqual([])
})

test('judges by a target set on the page, across visits, until it is removed', async ({ page }) => {
  await openData(page)
  await drop(page, [forms('a.csv', '甲局,2022,100,100,93,93%', '乙局,2022,100,100,93,93%')])
  await expect(page.getByText(/已保存\s+1 个文件/)).toBeVisible()
  await page.goto('./#/below-target?year=2022&target=90&data=real')
  const lines = page.locator('[data-panel="target-lines"]')
  await expect(lines.getByRole('heading')).toContainText('所有部门同一条目标线 90%')
  const editor = page.getByRole('region', { name: '目标设定' })
  await editor.getByLabel('部门').selectOption('甲局')
  await editor.getByLabel('目标', { exact: true }).fill('0.95')
  await editor.getByRole('button', { name: '设定' }).click()
  await editor.getByRole('alert').getByRole('button', { name: '95%', exact: true }).click()
  await expect(lines.getByRole('heading')).toContainText('2 条目标线，1 个部门低于各自目标')
  await expect(page.locator('[data-panel="below-target"]')).toContainText('甲局')
  expect(await withAxe(page)).toEqual([])

  await page.reload()
  await expect(lines.getByRole('heading')).toContainText('2 条目标线')
  await page.goto('./#/departments/%E7%94%B2%E5%B1%80?year=2022&target=90&data=real')
  await expect(page.getByRole('main')).toContainText('▼ 低于在本页为本部门所定的目标 95%')
  await page.getByRole('button', { name: '移除甲局，全部年度的目标' }).click()
  await expect(page.getByRole('main')).toContainText('✓ 达到页面目标 90%')
})

test('asks which division a name means that two have, and keeps the answer', async ({ page }) => {
  const header = '部门名称,行政区划代码,年度,调整预算(万元),实际支出(万元)'
  await openData(page)
  await drop(page, [
    text('两区.csv', `${header}\n民政局,440106,2021,100,80\n民政局,440105,2021,200,190\n`),
    text('无代码.csv', `${header}\n民政局,,2022,50,40\n`),
  ])
  const questions = page.getByRole('region', { name: '需要您补充（1）' })
  await expect(questions).toContainText('有 2 个行政区划的部门都叫“民政局”')
  expect(await withAxe(page)).toEqual([])
  await questions.getByLabel('“民政局”属于').selectOption('440106')
  await questions.getByRole('button', { name: '确定' }).click()
  await expect(questions).toHaveCount(0)
  const card = entry(page, '无代码.csv')
  await expect(card).toContainText('您的补充：“民政局”属于 区划 440106')
  await saved(page, 1)
  await page.reload()
  await expect(card).toContainText('您的补充：“民政局”属于 区划 440106')
  await card.getByRole('button', { name: '撤回补充' }).click()
  await expect(questions).toBeVisible()
})
