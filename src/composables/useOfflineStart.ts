import { type Ref, shallowRef } from 'vue'
import { siteKeeping } from '@/offline/site-copy'

/** `insecure`: plain http. `absent`: the browser has no means for it. `open`: not yet. */
export type OfflineStart = 'insecure' | 'absent' | 'open' | 'kept'

/** Whether the site can be opened without a network. */
export function useOfflineStart(): Readonly<Ref<OfflineStart>> {
  const container = siteKeeping()
  if (!container) return shallowRef(window.isSecureContext ? 'absent' : 'insecure')
  const start = shallowRef<OfflineStart>('open')
  void container.ready.then(() => (start.value = 'kept'))
  return start
}
