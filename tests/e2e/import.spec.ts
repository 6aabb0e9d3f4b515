import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drop, dropFromDisk, entry, openData, text } from './support/import'
import { expect, test } from './support/site'
import { drawn, expectNoLeaks, headline, opened } from './support/view'

const root = join(import.meta.dirname, '..', '..')
const twin = join(root, 'tests', 'fixtures', 'tianhe-2022.txt')
const seed = join(root, '..', 'shared', 'seed', 'self-evaluation-form-2022.txt')
const realForms = existsSync(seed) ? [twin, seed] : [twin]

for (const file of realForms)
  test(`reads the real form whole, by drop and by picker: ${file.slice(-26)}`, async ({ page }) => {
    await page.goto('./#/data')
    await expect(page.getByText('随附的数据（7）')).toBeVisible()
    await drop(page, [{ name: '总工会.txt', bytes: readFileSync(file) }])
    await expect(entry(page, '总工会.txt')).toContainText('1 份自评表')
    await expect(page).toHaveURL(/data=real/)

    await page.getByRole('button', { name: '移除' }).click()
    await expect(entry(page, '总工会.txt')).toHaveCount(0)
    await page.getByLabel('选择文件', { exact: true }).setInputFiles(file)
    await expect(page.getByText('我导入的文件（1）')).toBeVisible()

    await page.getByRole('link', { name: '总览', exact: true }).click()
    await opened(page)
    await expect(page.getByRole('main')).toContainText('92.83%')
    await expect(page.getByText('演示数据（虚构）', { exact: true })).toHaveCount(1)
    await page.getByRole('link', { name: '部门', exact: true }).click()
    await page.getByRole('link', { name: '广州市天河区总工会' }).click()
    await drawn(page)
    const main = page.getByRole('main')
    for (const part of ['643.45 万元', '12.10 万元', '608.57 万元', '任务1', '任务2', '慰问人次'])
      await expect(main).toContainText(part)
    await page.getByText('注', { exact: true }).click()
    await expect(main).toContainText('重点项目')
    await expectNoLeaks(page)
  })

test('explains broken files in Chinese, with place and text, and loads everything else', async ({
  page,
}) => {
  await page.goto('./#/data')
  await expect(page.getByText('随附的数据（7）')).toBeVisible()
  const form = readFileSync(twin, 'utf8')
  await drop(page, [
    text('空.csv', ''),
    { name: '照片.csv', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    { name: '空.zip', bytes: Buffer.from('504b0506' + '00'.repeat(18), 'hex') },
    text('缺部门.txt', form.replaceAll('广州市天河区总工会', '')),
    text('坏比率.txt', form.replace('92.83%', 'abc')),
    text(
      '零预算.csv',
      '部门名称,年度,年初预算(万元),调整预算(万元),实际支出(万元)\n零局,2022,0,0,5\n',
    ),
    text(
      '标记.csv',
      '部门名称,年度,调整预算(万元),实际支出(万元)\n<img src=x onerror=alert(1)>,2022,100,80\n',
    ),
  ])
  await expect(page.getByText('我导入的文件（7）')).toBeVisible()
  await expect(entry(page, '照片.csv')).toContainText('图片')
  await expect(entry(page, '坏比率.txt')).toContainText('abc')
  await expect(entry(page, '坏比率.txt')).toContainText(/第 \d+ 行/)
  for (const name of ['空.csv', '空.zip', '缺部门.txt'])
    await expect(
      entry(page, name)
        .getByText(/错误|部门/)
        .first(),
    ).toBeVisible()
  await expectNoLeaks(page)

  await page.getByRole('link', { name: '总览', exact: true }).click()
  await opened(page)
  await drawn(page)
  await expect(page.locator('img')).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('零局')
  await expect(page.getByRole('main')).toContainText('无法计算')
  await expectNoLeaks(page)
})

test('switches the demonstration on only when the reader asks for it', async ({ page }) => {
  await page.goto('./#/data')
  await expect(page.getByText('随附的数据（7）')).toBeVisible()
  await drop(page, [
    text('a.csv', '部门名称,年度,调整预算(万元),实际支出(万元)\n甲局,2022,100,80\n'),
  ])
  await expect(page.getByText('我导入的文件（1）')).toBeVisible()
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await expect(headline(page)).toContainText('2022 年 2 个部门')
  await page.getByRole('button', { name: '演示数据（虚构）' }).click()
  await expect(headline(page)).toContainText('2022 年 66 个部门')
})

test('reads a whole folder, and a table pasted from a spreadsheet', async ({ page }, {
  outputDir,
}) => {
  const folder = join(outputDir, '2022 年')
  mkdirSync(join(folder, '街道'), { recursive: true })
  const row = (name: string) => `部门名称,年度,调整预算(万元),实际支出(万元)\n${name},2022,100,80\n`
  writeFileSync(join(folder, '甲局.csv'), row('甲局'))
  writeFileSync(join(folder, '街道', '乙街道.csv'), row('乙街道'))
  await openData(page)
  await page.getByLabel('选择文件夹').setInputFiles(folder)
  await expect(page.getByText('我导入的文件（2）')).toBeVisible()
  await expect(entry(page, '2022 年/街道/乙街道.csv')).toContainText('1 份自评表')

  await page.evaluate(
    (table) => {
      const data = new DataTransfer()
      data.setData('text/plain', table)
      document.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    row('丙局').replaceAll(',', '\t'),
  )
  await expect(page.getByText('我导入的文件（3）')).toBeVisible()
  await page.getByText('从电子表格粘贴').click()
  await page.getByLabel('粘贴表格').fill(row('丁局').replaceAll(',', '\t'))
  await page.getByRole('button', { name: '读入粘贴的表格' }).click()
  await expect(page.getByText('我导入的文件（4）')).toBeVisible()
  await page.getByRole('link', { name: '部门', exact: true }).click()
  for (const name of ['甲局', '乙街道', '丙局', '丁局'])
    await expect(page.getByRole('link', { name })).toBeVisible()
})

test('reads a folder that is dropped, but not what systems leave in it', async ({ page }, {
  outputDir,
}) => {
  const folder = join(outputDir, '报送')
  mkdirSync(join(folder, '街道', '更深'), { recursive: true })
  mkdirSync(join(folder, '.git'))
  const row = (name: string) => `部门名称,年度,调整预算(万元),实际支出(万元)\n${name},2022,100,80\n`
  writeFileSync(join(folder, '甲局.csv'), row('甲局'))
  writeFileSync(join(folder, '街道', '更深', '乙街道.csv'), row('乙街道'))
  for (const name of ['~$甲局.xlsx', '.DS_Store', 'Thumbs.db', '街道/desktop.ini', '.git/config'])
    writeFileSync(join(folder, name), 'x')
  await openData(page)
  await dropFromDisk(page, [folder])
  await expect(page.getByText('我导入的文件（2）')).toBeVisible()
  await expect(entry(page, '报送/街道/更深/乙街道.csv')).toContainText('1 份自评表')

  await dropFromDisk(page, [join(folder, '.git')])
  await expect(page.getByText('文件夹里没有文件。')).toBeVisible()
  await expect(page.getByText('我导入的文件（2）')).toBeVisible()
})

test('reads merged cells of a pasted table, and no picture that lies beside it', async ({
  page,
}) => {
  await openData(page)
  const table = {
    text: '部门名称\t年度\t调整预算(万元)\t实际支出(万元)\n甲局\t2021\t100\t90\n\t2022\t100\t80',
    html: '<table><tr><td>部门名称</td><td>年度</td><td>调整预算(万元)</td><td>实际支出(万元)</td></tr><tr><td rowspan=2>甲局</td><td>2021</td><td>100</td><td>90</td></tr><tr><td>2022</td><td>100</td><td>80</td></tr></table>',
  }
  const paste = (target: string) =>
    page.evaluate(
      ([{ text: words, html }, selector]) => {
        const data = new DataTransfer()
        data.setData('text/plain', words)
        data.setData('text/html', html)
        data.items.add(new File([new Uint8Array([137, 80])], 'image.png', { type: 'image/png' }))
        document
          .querySelector(selector)
          ?.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          )
      },
      [table, target] as const,
    )
  await paste('body')
  await expect(page.getByText('我导入的文件（1）')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('粘贴的表格')
  await expect(page.getByRole('main')).not.toContainText('没有读入')
  await expect(page.getByRole('main')).not.toContainText('图片文件')
  await page.getByRole('link', { name: '部门', exact: true }).click()
  await page.getByRole('link', { name: '甲局' }).click()
  await expect(page.getByRole('main')).toContainText('80.00%')
})
