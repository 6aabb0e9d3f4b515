import { onScopeDispose, readonly, type Ref, shallowRef, watch } from 'vue'

/** Follows a text when it has stood still for `pauseMs`, without spaces at its ends. */
export function usePaused(text: Readonly<Ref<string>>, pauseMs: number): Readonly<Ref<string>> {
  const paused = shallowRef(text.value.trim())
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(text, (next) => {
    clearTimeout(timer)
    timer = setTimeout(() => (paused.value = next.trim()), pauseMs)
  })
  onScopeDispose(() => clearTimeout(timer))
  return readonly(paused)
}
