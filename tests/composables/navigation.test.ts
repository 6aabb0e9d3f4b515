import { expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { whenCalm } from '@/composables/navigation'

it('lets the reader’s way to a page that is still being fetched come to its end', async () => {
  const page = { render: () => null }
  let arrive: (component: typeof page) => void = () => undefined
  const slow = new Promise<typeof page>((resolve) => (arrive = resolve))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'start', component: page },
      { path: '/slow', name: 'slow', component: () => slow },
    ],
  })
  await whenCalm(router, () => router.push('/'))
  const way = router.push('/slow')
  await new Promise((resolve) => setTimeout(resolve))
  const replaced = whenCalm(router, () =>
    router.replace({ ...router.currentRoute.value, query: { year: '2022' } }),
  )
  arrive(page)
  await Promise.all([way, replaced])
  expect(router.currentRoute.value.fullPath).toBe('/slow?year=2022')
})

it('acts at once when nothing is under way, and again after a way that failed', async () => {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: { render: () => null } },
      { path: '/broken', component: () => Promise.reject(new Error('not fetched')) },
    ],
  })
  let count = 0
  void whenCalm(router, () => (count += 1))
  expect(count).toBe(1)
  await router.push('/')
  await expect(router.push('/broken')).rejects.toThrow('not fetched')
  void whenCalm(router, () => (count += 1))
  expect(count).toBe(2)
})
