import { onBeforeUnmount, onMounted, readonly, type Ref, shallowRef, watch } from 'vue'

/** In ms: what is out of sight follows once the reader has paused. */
const PAUSE = 150

/** Follows `source`: at once while `element` is in sight, else later, so that what is seen comes first. */
export function useSeenFirst<T>(
  source: () => T,
  element: Readonly<Ref<HTMLElement | null>>,
): Readonly<Ref<T>> {
  const followed = shallowRef(source())
  let isSeen = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = () => {
    clearTimeout(timer)
    timer = undefined
    followed.value = source()
  }
  watch(source, () => {
    clearTimeout(timer)
    if (isSeen) follow()
    else timer = setTimeout(follow, PAUSE)
  })
  let observer: IntersectionObserver | null = null
  onMounted(() => {
    if (!element.value) return
    observer = new IntersectionObserver((entries) => {
      isSeen = entries.some((entry) => entry.isIntersecting)
      if (isSeen && timer !== undefined) follow()
    })
    const { top, bottom } = element.value.getBoundingClientRect()
    isSeen = bottom > 0 && top < innerHeight
    observer.observe(element.value)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    observer?.disconnect()
  })
  return readonly(followed) as Readonly<Ref<T>>
}
