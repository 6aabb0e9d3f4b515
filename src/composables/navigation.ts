import type { Router } from 'vue-router'

const calm = new WeakMap<Router, () => Promise<void> | null>()

/**
 * Runs `step` when no navigation is under way, at once if none is: to replace the address while a
 * page is still being fetched would cancel the reader's way to it.
 */
export async function whenCalm(router: Router, step: () => unknown): Promise<void> {
  const underWay = watched(router)
  for (let pending = underWay(); pending; pending = underWay()) await pending
  await step()
}

/** The navigation under way; `null`: none. */
function watched(router: Router): () => Promise<void> | null {
  const known = calm.get(router)
  if (known) return known
  let pending: Promise<void> | null = null
  let end: () => void = () => undefined
  const over = () => {
    pending = null
    end()
  }
  router.beforeEach(() => {
    pending ??= new Promise((resolve) => (end = resolve))
  })
  router.afterEach(over)
  router.onError(over)
  const underWay = () => pending
  calm.set(router, underWay)
  return underWay
}
