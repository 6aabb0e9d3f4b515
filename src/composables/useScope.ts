import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { formatScope, parseScope, type Scope } from '@/domain/scope'
import type { Dataset } from '@/domain/source'
import { useSession } from './useSession'

interface UseScopeReturn {
  readonly scope: ComputedRef<Scope>
  /** Years with forms in the scope's dataset, the scope's own included, latest first. */
  readonly years: ComputedRef<readonly number[]>
  /** Replaces the address: a control is no step to come back to. */
  readonly update: (change: Partial<Scope>) => void
  /** Query of a link to another page with the same view. */
  readonly query: (change?: Partial<Scope>) => Record<string, string>
}

/** What the page looks at, read from the address; the session fills in what it does not say. */
export function useScope(): UseScopeReturn {
  const route = useRoute()
  const router = useRouter()
  const { state } = useSession()

  const yearsOf = (dataset: Dataset) => state.value.report.years[dataset]
  const defaultYear = (dataset: Dataset) => {
    const years = yearsOf(dataset)
    const wanted = state.value.defaultYear
    if (wanted !== null && (years.includes(wanted) || years.length === 0)) return wanted
    return years[years.length - 1] ?? new Date().getFullYear()
  }
  const defaultDataset = (): Dataset => {
    const hasOwn = state.value.report.entries.some((entry) => entry.origin === 'own')
    return hasOwn || yearsOf('demonstration').length === 0 ? 'real' : 'demonstration'
  }
  const scope = computed(() => {
    const query = Object.fromEntries(
      Object.entries(route.query).map(([name, value]) => [
        name,
        (Array.isArray(value) ? value[0] : value) ?? undefined,
      ]),
    )
    const dataset = parseScope(query, { dataset: defaultDataset(), year: 0 }).dataset
    return parseScope(query, { dataset, year: defaultYear(dataset) })
  })
  const years = computed(() =>
    [...new Set([...yearsOf(scope.value.dataset), scope.value.year])].sort((a, b) => b - a),
  )
  const withDefaults = (change: Partial<Scope>): Scope => {
    const next = { ...scope.value, ...change }
    const isKnown = yearsOf(next.dataset).includes(next.year)
    return change.dataset && !isKnown ? { ...next, year: defaultYear(next.dataset) } : next
  }
  return {
    scope,
    years,
    update(change) {
      void router.replace({ ...routeTarget(route), query: formatScope(withDefaults(change)) })
    },
    query: (change = {}) => formatScope(withDefaults({ tables: [], expanded: [], ...change })),
  }
}

const routeTarget = ({ name, params }: ReturnType<typeof useRoute>) => ({
  name: name ?? '',
  params,
})
