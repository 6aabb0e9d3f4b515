import { expect, test, withAxe } from './support/site'
import { drawn } from './support/view'

const view = 'year=2022&target=90&data=demo'

test.describe('in high contrast', () => {
  test.use({ forcedColors: 'active' })

  test('tells what is chosen from what is not', async ({ page }) => {
    await page.goto(`./#/overview?${view}`)
    await drawn(page)
    const paint = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).backgroundColor))])
    const chosen = await paint('.segments [aria-pressed=true], .target [aria-pressed=true]')
    const others = await paint('.segments [aria-pressed=false], .target [aria-pressed=false]')
    expect(chosen).toHaveLength(1)
    expect(others).not.toContain(chosen[0])
    const under = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).borderBottomColor)
    const [current, other] = [
      await under('nav a[aria-current=page]'),
      await under('nav a:not([aria-current])'),
    ]
    expect(current).not.toBe(other)
    expect(await withAxe(page)).toEqual([])
  })

  test('draws on paper of its own, whatever the system paints behind it', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await page.goto(`./#/overview?${view}`)
    await drawn(page)
    await page.locator('.theme select').selectOption('light')
    const picture = page.locator('.picture').first()
    const surface = await picture.evaluate((one) => {
      const probe = document.createElement('i')
      probe.style.cssText = 'forced-color-adjust: none; color: var(--surface)'
      one.append(probe)
      const { color } = getComputedStyle(probe)
      probe.remove()
      return { color, background: getComputedStyle(one).backgroundColor }
    })
    expect(surface.background).toBe(surface.color)
  })
})

for (const name of ['overview', 'compare', 'indicators', 'checks', 'query', 'data', 'methodology'])
  test(`at 200% nothing of ${name} is cut or runs out at the side`, async ({ page }) => {
    await page.setViewportSize({ width: 683, height: 384 })
    await page.goto(`./#/${name}?${view}`)
    await drawn(page)
    const found = await page.evaluate(() => {
      const isCut = (one: Element) => {
        const { overflowX } = getComputedStyle(one)
        const isText = one.children.length === 0 && one.textContent !== ''
        return isText && overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1
      }
      return {
        cut: [...document.querySelectorAll('header *, main *')]
          .filter((one) => !one.closest('.visually-hidden') && isCut(one))
          .map((one) => one.textContent),
        isSideways: document.documentElement.scrollWidth > innerWidth,
      }
    })
    expect(found).toEqual({ cut: [], isSideways: false })
  })
