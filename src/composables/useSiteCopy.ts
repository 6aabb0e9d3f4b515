import { onScopeDispose, type Ref, shallowRef } from 'vue'
import { keepSite, type SiteCopy, siteKeeping } from '@/offline/site-copy'

/** In ms: what the reader came for goes first. */
const DELAY = 5000

interface SiteCopyView {
  /** True when another version of the site is ready to take over. */
  readonly isNewer: Readonly<Ref<boolean>>
  readonly update: () => void
}

/** Keeps the site in the browser for use without a network, where it can be kept. */
export function useSiteCopy(): SiteCopyView {
  const isNewer = shallowRef(false)
  let copy: SiteCopy | undefined
  const container = import.meta.env.PROD ? siteKeeping() : null
  const begin = async () => {
    if (container) copy = await keepSite(container, () => (isNewer.value = true))
  }
  // The page works without; 口径 says whether it is kept.
  const timer = setTimeout(() => begin().catch(() => undefined), DELAY)
  onScopeDispose(() => clearTimeout(timer))
  return { isNewer, update: () => copy?.update() }
}
