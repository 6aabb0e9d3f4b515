import { expect, test } from './support/site'

test('stands under a sub-path of another site', async ({ page, siteUnderPath }) => {
  await page.goto(siteUnderPath.url)
  await expect(page.locator('#app')).not.toBeEmpty()
})

test('meets the context that the project stands for', async ({ page, siteHost }) => {
  await page.goto('./')
  expect(await page.evaluate(() => window.isSecureContext)).toBe(siteHost === '127.0.0.1')
})

test('cannot reach a name outside', async ({ page, misconduct }) => {
  misconduct.allow(/example\.com/)
  await page.goto('./')
  const answer = await page.evaluate(() =>
    fetch('http://example.com/').then(
      () => 'answered',
      () => 'refused',
    ),
  )
  expect(answer, 'by the content security policy').toBe('refused')
  await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
})
