import type { Page } from '@playwright/test'
import { drop, entry, formFile, openData, text } from './support/import'
import { expect, test, withAxe } from './support/site'
import { expectNoLeaks, headline } from './support/view'

const own = (page: Page, count: number) => page.getByText(`我导入的文件（${count}）`)
const saved = (page: Page, name: string) =>
  expect(entry(page, name).getByText('已保存', { exact: true })).toBeVisible()

async function importTwo(page: Page): Promise<void> {
  await openData(page)
  await drop(page, [formFile('a.csv', '甲局,2022,100,80'), formFile('b.csv', '乙局,2022,100,80')])
  await saved(page, 'a.csv')
  await saved(page, 'b.csv')
}

test('keeps files, answers and switches across visits, and figures follow', async ({ page }) => {
  await importTwo(page)
  await drop(page, [text('c.csv', '部门名称,年度,预算完成率目标\n甲局,2022,0.9\n')])
  const question = page.getByRole('form')
  await question.getByLabel('没有百分号的目标值是').selectOption({ label: '小数（0.9 即 90%）' })
  await question.getByRole('button', { name: '确定' }).click()
  await expect(page.getByRole('form')).toHaveCount(0)
  await entry(page, 'b.csv').getByRole('button', { name: '停用' }).click()
  await expect(entry(page, 'b.csv')).toContainText('已停用')
  await saved(page, 'c.csv')
  await expect(page.getByText('正在保存…')).toHaveCount(0)

  await page.goto('./#/overview')
  await page.reload()
  await expect(headline(page)).toContainText('2022 年 2 个部门')
  await expect(page.getByRole('main')).toContainText('甲局')
  await page.getByRole('link', { name: '数据', exact: true }).click()
  await expect(own(page, 3)).toBeVisible()
  await expect(entry(page, 'b.csv')).toContainText('已停用')
  await expect(page.getByRole('form')).toHaveCount(0)
  expect(await withAxe(page)).toEqual([])
  await expectNoLeaks(page)
})

test('removes for good, and gives the last one back', async ({ page }) => {
  await importTwo(page)
  await entry(page, 'a.csv').getByRole('button', { name: '移除' }).click()
  await expect(own(page, 1)).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await saved(page, 'a.csv')
  await entry(page, 'b.csv').getByRole('button', { name: '移除' }).click()
  await expect(page.getByText(/已保存\s+1 个文件/)).toBeVisible()
  await page.reload()
  await expect(own(page, 1)).toBeVisible()
  await saved(page, 'a.csv')

  await page.getByRole('button', { name: '清除全部已保存的文件' }).click()
  await page.getByRole('button', { name: '确定清除' }).click()
  await expect(page.getByText(/我导入的文件/)).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('随附的数据（7）')).toBeVisible()
  await expect(page.getByText(/我导入的文件/)).toHaveCount(0)
})

test('keeps nothing on a computer that others use', async ({ page }) => {
  await openData(page)
  await page.getByLabel('不保留（公用电脑）').check()
  await drop(page, [formFile('a.csv', '甲局,2022,100,80')])
  await expect(entry(page, 'a.csv')).toContainText('只在本页内存中')
  await page.reload()
  await expect(page.getByText('随附的数据（7）')).toBeVisible()
  await expect(page.getByText(/我导入的文件/)).toHaveCount(0)
  await expect(page.getByLabel('不保留（公用电脑）')).toBeChecked()
})

test('loses nothing that was said to be saved when the page dies in an import', async ({
  page,
  context,
}) => {
  await importTwo(page)
  const many = Array.from({ length: 150 }, (_, at) => formFile(`f${at}.csv`, `丙${at},2022,10,9`))
  await drop(page, many)
  await expect(own(page, 152)).toBeVisible()
  const names = await page
    .getByRole('article')
    .filter({ has: page.getByText('已保存', { exact: true }) })
    .getByRole('heading')
    .allInnerTexts()
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await openData(next)
  for (const name of ['a.csv', 'b.csv', ...names.slice(-3)]) await saved(next, name)
  expect(await next.getByText('已保存', { exact: true }).count()).toBeGreaterThanOrEqual(
    names.length,
  )
})

test('brings two open tabs to agree', async ({ page, context }) => {
  await importTwo(page)
  const other = await context.newPage()
  await openData(other)
  await expect(own(other, 2)).toBeVisible()
  await drop(other, [formFile('c.csv', '丁局,2022,100,80')])
  await expect(own(page, 3)).toBeVisible()
  await entry(page, 'a.csv').getByRole('button', { name: '移除' }).click()
  await expect(own(other, 2)).toBeVisible()
  await entry(other, 'b.csv').getByRole('button', { name: '停用' }).click()
  await expect(entry(page, 'b.csv')).toContainText('已停用')
  await saved(page, 'c.csv')
})

for (const [what, script] of [
  ['throws', `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }`],
  ['is absent', `Object.defineProperty(window, 'indexedDB', { value: undefined })`],
] as const)
  test(`goes on in memory, and says so, where IndexedDB ${what}`, async ({ page }) => {
    await page.addInitScript(script)
    await openData(page)
    await expect(page.getByText('浏览器不允许本页保存文件')).toBeVisible()
    await drop(page, [formFile('a.csv', '甲局,2022,100,80')])
    await expect(entry(page, 'a.csv')).toContainText('只在本页内存中')
    await page.getByRole('link', { name: '总览', exact: true }).click()
    await expect(headline(page)).toContainText('2022 年 2 个部门')
  })

test('says that the disk is full, and goes on in memory', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...input) {
      if (this.name === 'bytes') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, input)
    }
  })
  await openData(page)
  await drop(page, [formFile('a.csv', '甲局,2022,100,80')])
  await expect(page.getByText('磁盘空间不足，“a.csv”没有保存')).toBeVisible()
  await expect(entry(page, 'a.csv')).toContainText('只在本页内存中')
})

test('keeps a shipped file switched off, across visits and in other tabs', async ({
  page,
  context,
}) => {
  await openData(page)
  const name = '指标名称对照（本站整理）'
  await entry(page, name).getByRole('button', { name: '停用' }).click()
  await expect(page.getByText('已保存 1 项决定。')).toBeVisible()
  const other = await context.newPage()
  await openData(other)
  await expect(entry(other, name)).toContainText('已停用')
  await entry(other, name).getByRole('button', { name: '启用' }).click()
  await expect(entry(page, name)).not.toContainText('已停用')
  await expect(page.getByText('项决定')).toHaveCount(0)
})

test('reads what the first version of the site had kept', async ({ page }) => {
  // Asked before the page's own code asks, so that the browser answers it first.
  await page.addInitScript((csv) => {
    const bytes = new TextEncoder().encode(csv)
    const id = 'a'.repeat(64)
    const request = indexedDB.open('jijing', 1)
    request.onupgradeneeded = () => {
      for (const name of ['shelf', 'bytes', 'sources', 'decisions'])
        request.result.createObjectStore(name)
      const put = (store: string, value: unknown, key: string) =>
        request.transaction?.objectStore(store).put(value, key)
      put('shelf', { id, name: 'a.csv', isEnabled: true, addedAt: 1, size: bytes.length }, id)
      put('bytes', { bytes, isGzip: false }, id)
      put('sources', { encoding: 'gb18030', answers: { '': { year: 2022 } } }, 'some source')
      put('sources', { encoding: 'klingon' }, 'damaged')
      put('decisions', 'some candidate', '2022 甲局')
    }
    request.onsuccess = () => request.result.close()
  }, '部门名称,年度,调整预算(万元),实际支出(万元)\n甲局,2022,100,80\n')
  await openData(page)
  await expect(own(page, 1)).toBeVisible()
  await expect(page.getByText(/已保存 1 个文件，占用 \d+ 字节；2 项决定。/)).toBeVisible()
})
