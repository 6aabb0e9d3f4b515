import { expect, test } from './support/site'
import { drawn } from './support/view'

const view = 'year=2022&target=90&data=demo'
/** Stops of the Tab key that are looked at on each page. */
const STOPS = 60

for (const name of ['overview', 'compare', 'indicators', 'checks', 'query', 'data'])
  test(`the Tab key goes through ${name}, its place always to be seen`, async ({ page }) => {
    await page.goto(`./#/${name}?${view}`)
    await drawn(page)
    const hidden: string[] = []
    let before = -1
    for (let stop = 0; stop < STOPS; stop += 1) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const one = document.activeElement
        if (!one || one === document.body) return null
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        const { top, bottom } = one.getBoundingClientRect()
        const isSeen = outlineStyle !== 'none' && outlineWidth !== '0px'
        return {
          place: [...document.querySelectorAll('*')].indexOf(one),
          name: one.outerHTML.slice(0, 120),
          isSeen: isSeen && bottom > 0 && top < innerHeight,
        }
      })
      // Past the last stop the browser takes the focus: nothing on the page traps it.
      if (at === null) break
      expect(at.place, at.name).not.toBe(before)
      before = at.place
      if (!at.isSeen) hidden.push(at.name)
    }
    expect(hidden).toEqual([])
  })

test('every picture of 年度对比 is walked with arrows and spoken', async ({ page }) => {
  await page.goto(`./#/compare?${view}&base=2022&with=2021.2020`)
  await expect.poll(() => page.getByRole('application').count()).toBeGreaterThan(4)
  await drawn(page)
  const pictures = await page.getByRole('application').all()
  for (const picture of pictures) {
    await picture.press('ArrowDown')
    const first = await picture.locator('[aria-live]').innerText()
    expect(first).toMatch(/\p{Script=Han}.*%/u)
  }
})

test('a dialog keeps the focus and gives it back', async ({ page }) => {
  await page.goto(`./#/overview?${view}`)
  await drawn(page)
  const opener = page.getByRole('button', { name: /^搜索/ }).first()
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press('Tab')
    const isWithin = await dialog.evaluate(
      (one) => one.contains(document.activeElement) || document.activeElement === document.body,
    )
    expect(isWithin).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
})
