import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/site'
import { headline, opened } from './support/view'

const table = (rows: string) => `部门名称,年度,调整预算(万元),实际支出(万元)\n${rows}\n`

test('follows files that are added, replaced and removed beside the built site', async ({
  page,
  siteCopy,
  misconduct,
}) => {
  misconduct.allow(/extra\.csv/)
  const data = (path: string) => join(siteCopy.root, 'data', path)
  const manifest = JSON.parse(await readFile(data('manifest.json'), 'utf8')) as {
    sources: { path: string; title: string; dataset: string }[]
  }
  manifest.sources.push({ path: 'extra.csv', title: '新增', dataset: 'real' })
  await writeFile(data('manifest.json'), JSON.stringify(manifest))
  await writeFile(data('extra.csv'), table('新增局,2022,100,80'))

  const address = `${siteCopy.url}#/overview?year=2022&target=90&data=real`
  await page.goto(address)
  await opened(page)
  await expect(headline(page)).toContainText('2022 年 2 个部门')

  await writeFile(data('extra.csv'), table('新增局,2022,100,80\n又一局,2022,1000,950'))
  await page.reload()
  await expect(headline(page)).toContainText('2022 年 3 个部门')

  await rm(data('extra.csv'))
  await page.reload()
  await expect(page.getByText(/清单列出的文件 data\/extra.csv 没有读到/)).toBeVisible()
  await expect(page.getByText(/广州市天河区总工会.*实际支出/).first()).toBeVisible({
    timeout: 90_000,
  })

  await rm(data('manifest.json'))
  misconduct.allow(/manifest\.json/)
  await page.reload()
  await expect(page.getByText(/没有读到随附数据的清单/)).toBeVisible()
})

test('says in Chinese that the engine did not start, and keeps the page', async ({
  page,
  siteCopy,
  misconduct,
}) => {
  misconduct.allow(/wasm|WebAssembly/)
  const assets = join(siteCopy.root, 'assets')
  for (const name of await readdir(assets)) if (name.includes('.wasm')) await rm(join(assets, name))
  await page.goto(`${siteCopy.url}#/overview`)
  await expect(page.getByRole('alert').first()).toContainText(
    '计算引擎没有启动：网站的文件没有取到',
  )
  await page.getByRole('link', { name: '数据', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('计算引擎没有启动，全部自评表无法导出。')
  await expect(page.getByRole('main')).not.toContainText('正在读取')
  await page.getByRole('link', { name: '口径', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '口径' })).toBeVisible()
})
