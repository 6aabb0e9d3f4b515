import { computed, type WritableComputedRef } from 'vue'
import { useScope } from './useScope'

/**
 * Whether a part of the page that stands folded at first was unfolded, as the address says. `id` in
 * kebab case; what is known by a Chinese name goes in by its `shortHash`.
 */
export function useExpanded(id: () => string): WritableComputedRef<boolean> {
  const { scope, update } = useScope()
  return computed({
    get: () => scope.value.expanded.includes(id()),
    set(next) {
      const { expanded } = scope.value
      if (expanded.includes(id()) === next) return
      const others = expanded.filter((one) => one !== id())
      update({ expanded: next ? [...others, id()] : others })
    },
  })
}
