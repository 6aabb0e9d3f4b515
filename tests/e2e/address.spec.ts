import type { Page } from '@playwright/test'
import { expect, test } from './support/site'
import { drawn } from './support/view'

// All of a page is in sight: what is not follows a control only after a pause.
test.use({ viewport: { width: 1366, height: 8000 } })

const demo = 'year=2022&target=90&data=demo'
const pages = [
  ['总览', `overview?${demo}`],
  ['未达标', `below-target?${demo}`],
  ['部门列表', `departments?${demo}`],
  ['部门', `departments/示例区教育局?${demo}`],
  ['真实的部门', 'departments/广州市天河区总工会?year=2022&target=90&data=real'],
  ['年度对比', `compare?${demo}`],
  ['指标', `indicators?${demo}`],
  ['核查', `checks?${demo}`],
  ['查询', `query?${demo}`],
  ['数据', `data?${demo}`],
] as const

/**
 * Controls that choose what is looked at. Left out: menus and dialogs, which are transient; the
 * theme, which is the reader's; and what changes or brings in data: targets, decisions, files,
 * their encoding, whether they are kept.
 */
const CONTROLS = [
  'select',
  'input[type=search]',
  'input[type=range]',
  'input[type=checkbox]',
  'button[aria-pressed]',
  'button[aria-expanded]',
  'summary',
  'th button',
]
  .map((one) => `:is(.scope, main) ${one}`)
  .join(', ')
const NO_VIEW = [
  '[aria-haspopup]',
  '[aria-label="目标设定"] *',
  '[aria-label$="处理结果"] *',
  '.entry select',
  'label:not(fieldset label) > input[type=checkbox]',
].join(', ')

interface Control {
  readonly name: string
  readonly state: string
}

/** What every control says, in the order of the page; each is marked with its number. */
const look = (page: Page): Promise<readonly Control[]> =>
  page.evaluate(
    ([controls, noView]) => {
      const stateOf = (one: HTMLElement): string => {
        if (one instanceof HTMLSelectElement) return one.value
        if (one instanceof HTMLInputElement)
          return one.type === 'checkbox' ? String(one.checked) : one.value
        if (one.parentElement instanceof HTMLDetailsElement) return String(one.parentElement.open)
        const said = one.getAttribute('aria-pressed') ?? one.getAttribute('aria-expanded')
        return said ?? one.closest('th')?.getAttribute('aria-sort') ?? 'none'
      }
      const nameOf = (one: HTMLElement): string => {
        const part = one.closest('[data-panel], [role=group], section, fieldset')
        const whose = part?.getAttribute('data-panel') ?? part?.getAttribute('aria-label') ?? ''
        return `${one.tagName} ${whose} ${one.closest('label')?.innerText ?? one.innerText}`
      }
      return [...document.querySelectorAll<HTMLElement>(controls)]
        .filter((one) => !one.matches(noView) && one.checkVisibility())
        .map((one, at) => {
          one.dataset.walk = String(at)
          return { name: nameOf(one).split('\n')[0] ?? '', state: stateOf(one) }
        })
    },
    [CONTROLS, NO_VIEW] as const,
  )

const ready = async (page: Page): Promise<void> => {
  await drawn(page)
  await expect(page.getByText('正在比较名称…')).toHaveCount(0)
  // Search boxes and the editor write to the address after a pause.
  await page.waitForTimeout(700)
  await settled(page)
}

/** What the controls say once nothing more is on its way: late panels bring controls of their own. */
async function settled(page: Page, pause = 400): ReturnType<typeof look> {
  for (let last = ''; ;) {
    const now = await look(page)
    if (JSON.stringify(now) === last) return now
    last = JSON.stringify(now)
    await page.waitForTimeout(pause)
  }
}

/** Disabled, or a choice of one. */
const isFixed = (page: Page, at: number): Promise<boolean> =>
  page
    .locator(`[data-walk="${at}"]`)
    .evaluate(
      (one) =>
        one.matches(':disabled') || (one instanceof HTMLSelectElement && one.options.length < 2),
    )

/** Turns a control to something else than it says. */
async function turn(page: Page, at: number): Promise<void> {
  const control = page.locator(`[data-walk="${at}"]`)
  const kind = await control.evaluate((one) =>
    one instanceof HTMLInputElement ? one.type : one.tagName,
  )
  if (kind === 'SELECT') {
    const values = await control.evaluate((one) =>
      [...(one as HTMLSelectElement).options].map(({ value }) => value),
    )
    const now = await control.inputValue()
    await control.selectOption(values.filter((value) => value !== now).at(-1) ?? now)
  } else if (kind === 'range') await control.fill('84.5')
  else if (kind === 'search') await control.fill('区')
  else if (kind === 'checkbox') await control.click({ force: true })
  else await control.click()
}

/** Of rows of like controls, such as a summary for each department, these many are turned. */
const OF_A_KIND = 3
/** Would change what there is to turn. */
const NOT_NOW = /^BUTTON 数据 |^SELECT {2}(?:年度|范围)/

for (const [name, address] of pages)
  test(`a reload restores every control of ${name}`, async ({ page }) => {
    test.setTimeout(480_000)
    await page.goto(`./#/${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await ready(page)
    const kinds = new Map<string, number>()
    let turned = 0
    for (let at = 0; ; at += 1) {
      const before = await settled(page, 120)
      const control = before[at]
      if (!control) break
      const kind = control.name.replace(/[^A-Z]+$/, '') + control.name.split(' ')[1]
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      const isOn = control.name.startsWith('BUTTON') && control.state === 'true'
      if (isOn || NOT_NOW.test(control.name) || (kinds.get(kind) ?? 0) > OF_A_KIND) continue
      if (await isFixed(page, at)) continue
      await turn(page, at)
      await expect
        .poll(async () => (await look(page))[at]?.state, { message: control.name })
        .not.toBe(control.state)
      turned += 1
    }
    expect(turned).toBeGreaterThan(0)
    await ready(page)
    expect(page.url()).toMatch(/^[\x21-\x7e]+$/)
    const before = await look(page)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await ready(page)
    await expect.poll(() => look(page)).toEqual(before)
  })
