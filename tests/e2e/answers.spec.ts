import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drop, entry, formFile, openData, text } from './support/import'
import { expect, test, withAxe } from './support/site'
import { expectNoLeaks, headline } from './support/view'

const twin = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'tianhe-2022.txt'), 'utf8')

test('asks what only the reader knows, in one list, and reads the source again', async ({
  page,
}) => {
  await openData(page)
  await drop(page, [
    text('缺部门.txt', twin.replaceAll('广州市天河区总工会', '')),
    text('2021年度.txt', twin),
    text('目标.csv', '部门名称,年度,预算完成率目标\n甲局,2022,0.9\n'),
  ])
  await expect(page.getByRole('heading', { name: '需要您补充（3）' })).toBeVisible()
  expect(await withAxe(page)).toEqual([])
  const form = (name: string) => page.getByRole('form', { name: new RegExp(name) })
  await form('缺部门').getByLabel('部门名称').fill('示例局')
  await form('缺部门').getByRole('button', { name: '确定' }).click()
  await expect(page.getByRole('heading', { name: '需要您补充（2）' })).toBeVisible()
  await expect(entry(page, '缺部门.txt')).toContainText('您的补充：部门名称 示例局')
  await form('2021年度').getByLabel('被评价年度').fill('2021')
  await form('2021年度').getByLabel('被评价年度').press('Enter')
  await form('目标').getByLabel('没有百分号的目标值是').selectOption('percent')
  await form('目标').getByRole('button', { name: '确定' }).click()
  await expect(page.getByRole('heading', { name: /需要您补充/ })).toHaveCount(0)
  await expectNoLeaks(page)

  await page.getByRole('link', { name: '总览', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('示例局')
  await page.getByRole('link', { name: '数据', exact: true }).click()
  await entry(page, '缺部门.txt').getByRole('button', { name: '撤回补充' }).click()
  await expect(page.getByRole('heading', { name: '需要您补充（1）' })).toBeVisible()
})

test('keeps an answer by the bytes: an undo, a reload and a second import ask no more', async ({
  page,
}) => {
  const nameless = text('缺部门.txt', twin.replaceAll('广州市天河区总工会', ''))
  const card = entry(page, '缺部门.txt')
  const answered = async () => {
    await expect(card).toContainText('您的补充：部门名称 示例局')
    await expect(page.getByRole('heading', { name: /需要您补充/ })).toHaveCount(0)
  }
  await openData(page)
  await drop(page, [nameless])
  await page.getByRole('form').getByLabel('部门名称').fill('示例局')
  await page.getByRole('form').getByRole('button', { name: '确定' }).click()
  await answered()
  await card.getByRole('button', { name: '移除' }).click()
  await expect(card).toHaveCount(0)
  await expect(page.getByText('您对它的补充仍记着')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await answered()
  await card.getByRole('button', { name: '移除' }).click()
  await expect(page.getByText('已保存 1 项决定。')).toBeVisible()
  await page.reload()
  await expect(page.getByText('已保存 1 项决定。')).toBeVisible()
  await drop(page, [nameless])
  await answered()
})

test('asks what blank cells of a column mean, and shows the cell that answers', async ({
  page,
}) => {
  const merged =
    '部门名称,年度,调整预算(万元),实际支出(万元)\n甲局,2021,10,9\n,2022,20,18\n乙局,,30,27\n'
  const card = entry(page, '合并.csv')
  await openData(page)
  await drop(page, [text('合并.csv', merged)])
  const form = page.getByRole('form', { name: /合并/ })
  await expect(form).toContainText('有 1 行的“部门名称”空白（第 3 行“2022”“20”“18”）')
  expect(await withAxe(page)).toEqual([])
  // Nothing is chosen for the reader.
  await form.getByRole('button', { name: '确定' }).click()
  await expect(form.getByLabel('“部门名称”空白的行')).toBeFocused()
  await form.getByLabel('“部门名称”空白的行').selectOption({ label: '与上一行相同' })
  await form.getByLabel('“年度”空白的行').selectOption({ label: '不读入' })
  await form.getByRole('button', { name: '确定' }).click()
  await expect(page.getByRole('heading', { name: /需要您补充/ })).toHaveCount(0)
  await expect(card).toContainText('部门名称空白的行与上一行相同，年度空白的行不读入')
  await page.reload()
  await expect(card).toContainText('部门名称空白的行与上一行相同')
  await expect(page.getByRole('heading', { name: /需要您补充/ })).toHaveCount(0)
  await card.getByRole('button', { name: '撤回补充' }).click()
  await expect(page.getByRole('heading', { name: '需要您补充（1）' })).toBeVisible()
})

test('asks for each form of a file by itself, and says which', async ({ page }) => {
  const nameless = twin.replaceAll('广州市天河区总工会', '').trim()
  const second = nameless.split('\n').length + 2
  await openData(page)
  await drop(page, [text('两张.txt', `${nameless}\n\n${nameless.replaceAll('655.55', '700')}\n`)])
  await expect(page.getByRole('heading', { name: '需要您补充（2）' })).toBeVisible()
  expect(await withAxe(page)).toEqual([])
  const form = page.getByRole('form', { name: `两张.txt，第 ${second} 行起的表` })
  await form.getByLabel('部门名称').fill('丙局')
  await form.getByRole('button', { name: '确定' }).click()
  await expect(page.getByRole('heading', { name: '需要您补充（1）' })).toBeVisible()
  await expect(entry(page, '两张.txt')).toContainText(
    `您的补充：第 ${second} 行起的表，部门名称 丙局`,
  )
  const first = page.getByRole('form', { name: '两张.txt，第 1 行起的表' })
  await first.getByLabel('部门名称').fill('甲局')
  await first.getByLabel('部门名称').press('Enter')
  await expect(page.getByRole('heading', { name: /需要您补充/ })).toHaveCount(0)
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('丙局')
  await expect(page.getByRole('main')).toContainText('甲局')
})

test('counts the same bytes once and says so, and warns of budgets of 0', async ({ page }) => {
  await openData(page)
  await drop(page, [formFile('a.csv', '甲局,2022,0,80')])
  await drop(page, [formFile('副本.csv', '甲局,2022,0,80')])
  const notice = page.getByText('“副本.csv”与已导入的“a.csv”内容相同，没有重复计入。')
  await expect(notice).toBeVisible()
  await expect(page.getByText('我导入的文件（1）')).toBeVisible()
  await expect(entry(page, 'a.csv')).toContainText('调整预算为 0，预算完成率无法计算。')
  await expect(entry(page, 'a.csv')).toContainText('第 2 行第 3 列（C2）')
  await expect(entry(page, 'a.csv')).not.toContainText('错误')
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(notice).toHaveCount(0)
})

test('stays correct when files are removed and switched off while an import runs', async ({
  page,
}) => {
  await openData(page)
  await drop(page, [formFile('a.csv', '甲局,2022,100,80'), formFile('b.csv', '乙局,2022,100,80')])
  await expect(page.getByText('我导入的文件（2）')).toBeVisible()
  const many = Array.from({ length: 60 }, (_, at) =>
    formFile(`f${at}.csv`, `丙${at}局,2022,100,60`),
  )
  await drop(page, many)
  await entry(page, 'a.csv').getByRole('button', { name: '移除' }).click()
  await entry(page, 'b.csv').getByRole('button', { name: '停用' }).click()
  await drop(page, [formFile('c.csv', '丁局,2022,100,80')])
  await expect(page.getByText('我导入的文件（62）')).toBeVisible()
  await expect(entry(page, 'a.csv')).toHaveCount(0)
  await expect(entry(page, 'b.csv')).toContainText('已停用')
  await expect(entry(page, 'c.csv')).toHaveCount(0)
  const turner = page.getByRole('navigation', { name: '文件翻页' })
  await turner.getByRole('button', { name: '下一页' }).click()
  await expect(turner).toContainText('第 2 / 2 页')
  await expect(page).toHaveURL(/page=2/)
  await expect(entry(page, 'c.csv')).toBeVisible()
  await page.getByRole('link', { name: '总览', exact: true }).click()
  // The real form that ships is one of them.
  await expect(headline(page)).toContainText('2022 年 62 个部门')
})

test('takes one year for all forms that name none, and shows each of them', async ({ page }) => {
  await openData(page)
  const yearless = twin
    .replaceAll('2022年度', '')
    .replaceAll('2022年', '')
    .replaceAll('\t2022', '\t')
  const names = Array.from({ length: 12 }, (_, at) => `第${at}局`)
  await drop(
    page,
    names.map((name) => text(`${name}.txt`, yearless.replaceAll('广州市天河区总工会', name))),
  )
  await expect(page.getByRole('heading', { name: '需要您补充（12）' })).toBeVisible()
  await expect(page.getByRole('form', { name: /^补充/ })).toHaveCount(10)
  await page.getByRole('button', { name: '显示全部 12 项' }).click()
  await expect(page.getByRole('form', { name: /^补充/ })).toHaveCount(12)
  await page.getByRole('button', { name: '看原表：第3局.txt' }).click()
  await expect(page.getByRole('dialog')).toContainText('第3局')
  await page.keyboard.press('Escape')

  const year = (name: string) =>
    page.getByRole('form', { name: `补充：${name}.txt` }).getByRole('textbox')
  await year('第0局').fill('2021')
  await year('第0局').press('Enter')
  await expect(year('第1局')).toBeFocused()
  await expect(page.getByRole('heading', { name: '需要您补充（11）' })).toBeVisible()

  const together = page.getByRole('form', { name: '一起补充年度' })
  await together.getByRole('textbox').fill('2022')
  await together.getByRole('button', { name: '11 张都记为这一年' }).click()
  await expect(page.getByRole('heading', { name: /需要您补充/ })).toHaveCount(0)
  await expect(page.getByText('您的补充：被评价年度 2022')).toHaveCount(11)
  await expectNoLeaks(page)
})
