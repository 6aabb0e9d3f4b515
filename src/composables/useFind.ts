import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import { useScope } from './useScope'

/** So that not every letter replaces the address and asks every panel again. */
const PAUSE_MS = 250

/** What stands in the page's search box; the address follows after a pause, and leads when it changes. */
export function useFind(): Ref<string> {
  const { scope, update } = useScope()
  const text = shallowRef(scope.value.find)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(text, (find) => {
    clearTimeout(timer)
    timer = setTimeout(() => update({ find: find.trim() }), PAUSE_MS)
  })
  watch(
    () => scope.value.find,
    (find) => {
      if (find !== text.value.trim()) text.value = find
    },
  )
  onScopeDispose(() => clearTimeout(timer))
  return text
}
