import { computed, onScopeDispose, type Ref, shallowRef, watch } from 'vue'

/** So many are drawn again at once when they change. */
const FEW = 3

/**
 * Counts from 1 up to `total`, one more after each frame, and again when `source` changes: much is
 * drawn without holding up the page.
 */
export function useGrowing(source: () => unknown, total: () => number): Readonly<Ref<number>> {
  const reached = shallowRef(1)
  let frame: number | undefined
  function grow() {
    if (frame !== undefined || reached.value >= total()) return
    frame = requestAnimationFrame(() => {
      frame = undefined
      reached.value++
      grow()
    })
  }
  watch(source, () => {
    if (total() > FEW) reached.value = 1
    grow()
  })
  // The build writes pages down without frames.
  if (typeof requestAnimationFrame === 'function') grow()
  onScopeDispose(() => frame !== undefined && cancelAnimationFrame(frame))
  return computed(() => Math.min(reached.value, total()))
}
