import { expect, test, withAxe } from './support/site'
import { drawn } from './support/view'

const view = 'year=2022&target=90'
const pages = [
  ['总览', `overview?${view}&data=demo`],
  ['总览的表', `overview?${view}&data=demo&table=ranked-completion.completion-by-year`],
  ['未达标', `below-target?${view}&data=demo`],
  ['部门列表', `departments?${view}&data=demo`],
  ['部门', `departments/广州市天河区总工会?${view}&data=real`],
  ['数据', 'data'],
  ['口径', 'methodology'],
] as const

for (const colorScheme of ['light', 'dark'] as const)
  for (const [name, address] of pages)
    test(`axe finds nothing serious on ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(`./#/${address}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      await drawn(page)
      expect(await withAxe(page)).toEqual([])
    })
