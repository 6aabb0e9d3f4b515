import type { Page } from '@playwright/test'
import { expect, test } from './support/site'
import { drawn, headline, opened, panel } from './support/view'

/** Those above the fold: they follow at once. */
const charts = ['ranked-completion', 'completion-by-year']

/** What the charts show; identifiers, which count up, left out. */
const marks = (page: Page) =>
  page.evaluate(
    (ids) =>
      ids.map((id) =>
        [...document.querySelectorAll(`[data-panel="${id}"] .drawing :is(text, path)`)]
          .filter((mark) => !mark.closest('defs'))
          .map((mark) => {
            const looks = [...mark.attributes]
              .filter(({ name }) => !['class', 'clip-path'].includes(name))
              .map(({ name, value }) => `${name}=${value.replace(/zr\d+-p\d+/gu, 'pattern')}`)
            return `${mark.textContent} ${looks.sort().join(' ')}`
          })
          .sort(),
      ),
    charts,
  )

test('a chart that has followed the reader shows what one drawn anew shows', async ({ page }) => {
  await page.goto('./#/')
  await opened(page)
  await expect(page.getByText('预先计算')).toHaveCount(0)
  const ranked = panel(page, 'ranked-completion')
  const year = page.getByLabel('年度')
  for (const wanted of ['2019', '2021', '2020']) {
    await year.selectOption(wanted)
    await expect(headline(page)).toContainText(`${wanted} 年`)
  }
  for (const rank of ['差额', '预算', '完成率']) {
    await ranked.getByRole('button', { name: rank, exact: true }).click()
    await drawn(page)
  }
  const slider = page.getByRole('slider')
  for (const target of ['72', '98', '85.5']) {
    await slider.fill(target)
    await expect(ranked.locator('.drawing')).toContainText(`${target}%`)
  }
  await expect(panel(page, 'completion-by-year').locator('.drawing')).toContainText('85.5%')
  const followed = await marks(page)
  expect(followed.map((found) => found.length > 40)).toEqual([true, true])

  await page.reload()
  await opened(page)
  await drawn(page)
  await expect(page.getByText('预先计算')).toHaveCount(0)
  await expect.poll(() => marks(page)).toEqual(followed)
})
