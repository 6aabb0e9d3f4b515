import { onBeforeUnmount, onMounted, readonly, type Ref, shallowRef, watch } from 'vue'

/** In ms: what is out of sight follows once the reader has paused. */
const PAUSE = 1000

/** When the element follows: 0 at once, 1 after the next frame, 2 after a pause. */
type Turn = 0 | 1 | 2

/**
 * Follows `source`: at once while `element` is in sight, else later, so that what is seen comes
 * first. `turnOf` may let it follow earlier or later than that.
 */
export function useSeenFirst<T>(
  source: () => T,
  element: Readonly<Ref<HTMLElement | null>>,
  turnOf: (isSeen: boolean) => Turn = (isSeen) => (isSeen ? 0 : 2),
): Readonly<Ref<T>> {
  const followed = shallowRef(source())
  let isSeen = false
  let cancel: (() => void) | null = null
  const follow = () => {
    cancel?.()
    cancel = null
    followed.value = source()
  }
  watch(source, () => {
    cancel?.()
    const turn = turnOf(isSeen)
    if (turn === 0) follow()
    else cancel = turn === 1 ? afterFrame(follow) : later(follow)
  })
  let observer: IntersectionObserver | null = null
  onMounted(() => {
    if (!element.value) return
    observer = new IntersectionObserver((entries) => {
      isSeen = entries.some((entry) => entry.isIntersecting)
      if (isSeen && cancel) follow()
    })
    const { top, bottom } = element.value.getBoundingClientRect()
    isSeen = bottom > 0 && top < innerHeight
    observer.observe(element.value)
  })
  onBeforeUnmount(() => {
    cancel?.()
    observer?.disconnect()
  })
  return readonly(followed) as Readonly<Ref<T>>
}

function later(work: () => void): () => void {
  const timer = setTimeout(work, PAUSE)
  return () => clearTimeout(timer)
}

/** Browsers paint no frames of a page that is hidden, where nothing is in a hurry. */
function afterFrame(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => (timer = setTimeout(work)))
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
