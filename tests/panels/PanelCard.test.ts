// @vitest-environment happy-dom
import { createApp, defineComponent, h, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { expect, it } from 'vitest'
import { provideOrigins } from '@/composables/useOrigins'
import { provideSession } from '@/composables/useSession'
import { provideStatus } from '@/composables/useStatus'
import type { Engine } from '@/engine/engine'
import { providePagePanels } from '@/panels/page-panels'
import PanelCard from '@/panels/PanelCard.vue'
import { rankedCompletion } from '@/panels/ranked-completion'
import { initialState } from '@/session/state'

/** The card over an engine that answers as told, its table shown. */
async function card(run: Engine['run'], area = '') {
  const page = { template: '<div />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/overview', name: 'overview', component: page },
      { path: '/departments/:id', name: 'department', component: page },
    ],
  })
  await router.push('/overview?year=2022&target=90&data=real&table=ranked-completion' + area)
  const nothing = async () => undefined
  const session = {
    run,
    read: () => Promise.reject(new Error('not asked here')),
    restart: nothing,
    begin: () => {},
    picture: () => null,
    saw: () => undefined,
    onOtherChart: () => undefined,
    begun: Promise.resolve(),
    keepVisit: async () => undefined,
    add: nothing,
    cancel: () => {},
    leaveLine: () => {},
    change: nothing,
    preview: async () => null,
    comparisons: async () => [],
    names: async () => ({ open: [], decided: [], aliases: [] }),
    write: async () => ({ bytes: new Uint8Array(), notices: [] }),
    dismiss: () => {},
    keep: () => {},
    clear: nothing,
  }
  const parent = defineComponent(() => {
    provideSession({ session, state: shallowRef({ ...initialState, phase: 'ready' as const }) })
    provideStatus()
    providePagePanels()
    provideOrigins()
    return () => h(PanelCard, { panel: rankedCompletion })
  })
  const root = document.createElement('div')
  createApp(parent).use(router).mount(root)
  return root
}

/** The table's code comes when it is first shown. */
const patience = { timeout: 10_000 }

/** Lets what has been answered reach the page. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

const row = {
  department_id: '甲局',
  name: '甲局',
  actual: 80,
  revised: 100,
  own_target_bp: null,
  total: null,
  below: null,
  small: null,
  unrated: null,
  unrated_names: null,
}

it('keeps its place while the answer is on its way', async () => {
  const root = await card(() => new Promise(() => undefined))
  expect(root.textContent).toContain('谁低于目标？')
  expect(root.textContent).toContain('正在计算…')
})

it('says why it is empty and what to do', async () => {
  const root = await card(async () => [])
  await settled()
  expect(root.textContent).toContain('2022 年没有可以计算预算完成率的部门')
})

it('says that it looked at a part alone where that is empty, and opens the whole', async () => {
  let isNarrow = true
  const root = await card(async () => (isNarrow ? [] : [row]), '&division=44')
  await settled()
  expect(root.textContent).toContain('这里只看“区划 44”，其他部门可能有')
  const whole = [...root.querySelectorAll('button')].find((one) => one.textContent === '看全部部门')
  isNarrow = false
  whole?.click()
  await expect.poll(() => root.textContent, patience).toContain('80.00%')
  expect(root.textContent).not.toContain('区划 44')
})

it('fails alone, names the query, and asks again on demand', async () => {
  let calls = 0
  const root = await card(async () => {
    calls += 1
    if (calls === 1) throw new Error('out of memory')
    return [row]
  })
  await settled()
  expect(root.querySelector('[role=alert]')?.textContent).toContain('panel:ranked-completion')
  root.querySelector<HTMLButtonElement>('[role=alert] button')?.click()
  await expect.poll(() => root.textContent, patience).toContain('80.00%')
})

it('says so when a row does not have the shape that was asked for', async () => {
  const root = await card(async () => [{ ...row, actual: '80' }])
  await settled()
  expect(root.querySelector('[role=alert]')?.textContent).toContain('这一块没有算出来')
})

it('shows names from files as text', async () => {
  const root = await card(async () => [{ ...row, name: '<img src=x onerror=alert(1)>' }])
  await expect.poll(() => root.textContent, patience).toContain('<img src=x onerror=alert(1)>')
  expect(root.querySelector('img')).toBeNull()
})
