import { expect, test } from './support/site'

const pagesOf = (pdf: Buffer): number =>
  (pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g) ?? []).length

for (const { who, address, words } of [
  { who: '广州市天河区总工会', address: 'data=real', words: ['655.55', '92.83%', '1.88%'] },
  { who: '示例区教育局', address: 'data=demo', words: ['演示数据（虚构）', '275,777.88'] },
  // Stated as 0.00, which is not the same as not stated.
  { who: '示例区水务局', address: 'data=demo', words: ['国有资本经营预算', '-3,257.43'] },
])
  test(`prints the form of ${who} on exactly one A4 page`, async ({ page }) => {
    await page.goto(`./#/departments/${who}/print?year=2022&target=90&${address}`)
    const sheet = page.getByRole('article')
    await expect(sheet).toContainText('填报人')
    for (const text of words) await expect(sheet).toContainText(text)
    for (const text of ['审核人', '来源', '存在问题']) await expect(sheet).toContainText(text)
    const over = await sheet.evaluate((box) => box.scrollHeight - box.clientHeight)
    expect(over).toBeLessThanOrEqual(0)
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
  })
