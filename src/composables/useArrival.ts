import { nextTick, onScopeDispose, watch } from 'vue'
import { useRoute } from 'vue-router'

/** In ms: a place that has not come into being by then is not on the page. */
const PATIENCE = 15_000
/** In ms: what loads above the place pushes it down for about so long. */
const SETTLING = 2_000

/** Brings the place into sight that a link names behind a second `#`, when the page has it. */
export function useArrival(): void {
  const route = useRoute()
  let stop = () => {}
  watch(
    () => [route.path, route.hash] as const,
    async ([, hash]) => {
      stop()
      if (hash === '') return
      await nextTick()
      stop = arrive(hash.slice(1))
    },
    { immediate: true },
  )
  onScopeDispose(() => stop())
}

/** Follows the place until it stands still, or the reader takes over. */
function arrive(id: string): () => void {
  const started = performance.now()
  let seenAt: number | null = null
  const timer = setInterval(() => {
    const place = document.getElementById(id)
    const now = performance.now()
    if (place && seenAt === null) {
      seenAt = now
      place.setAttribute('tabindex', '-1')
      place.focus({ preventScroll: true })
    }
    if (place) place.scrollIntoView({ block: 'start' })
    if (now - (seenAt ?? started) > (seenAt === null ? PATIENCE : SETTLING)) stop()
  }, 100)
  const events = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const
  const stop = () => {
    clearInterval(timer)
    for (const event of events) removeEventListener(event, stop)
  }
  for (const event of events) addEventListener(event, stop, { passive: true })
  return stop
}
