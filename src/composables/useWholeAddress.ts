import { watch } from 'vue'
import { useRoute } from 'vue-router'
import { useScope } from './useScope'
import { useSession } from './useSession'

/**
 * Writes what the address leaves open as soon as the data is known, so that a copied address shows
 * the same view to somebody who has other data. Unknown and unreadable values are replaced.
 */
export function useWholeAddress(): void {
  const route = useRoute()
  const { state } = useSession()
  const { here, update } = useScope()
  watch(
    () => ({
      isKnown: state.value.phase !== 'starting',
      path: route.path,
      query: route.query,
      whole: here({}),
    }),
    ({ isKnown, query, whole }) => {
      const isWhole =
        Object.keys(query).length === Object.keys(whole).length &&
        Object.entries(whole).every(([name, value]) => query[name] === value)
      if (isKnown && route.name !== undefined && !isWhole) update({})
    },
    { immediate: true },
  )
}
