import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { wholeArea } from '@/domain/area'
import { defaultDataset, defaultYear, type Holdings } from '@/domain/opening-scope'
import { formatNeeds } from '@/domain/needs'
import { formatScope, parseScope, type Scope } from '@/domain/scope'
import type { Dataset } from '@/domain/source'
import type { SessionState } from '@/session/state'
import { firstValues } from './first-values'
import { whenCalm } from './navigation'
import { useNeeds } from './useNeeds'
import { useSession } from './useSession'

interface UseScopeReturn {
  readonly scope: ComputedRef<Scope>
  /** Years with forms in the scope's dataset, the scope's own included, latest first. */
  readonly years: ComputedRef<readonly number[]>
  /** Replaces the address: a control is no step to come back to. */
  readonly update: (change: Partial<Scope>) => void
  /** Query of a link to another page with the same view. */
  readonly query: (change?: Partial<Scope>) => Record<string, string>
  /** Query of a link to the same page with something else chosen. */
  readonly here: (change: Partial<Scope>) => Record<string, string>
}

/** What means nothing on another page. */
const ofOnePage = {
  tables: [],
  expanded: [],
  presented: null,
  sort: null,
  beside: null,
  find: '',
  check: null,
  severity: null,
  review: null,
  sql: '',
  drawn: null,
  page: 1,
}

/** What the page looks at, read from the address; the session fills in what it does not say. */
export function useScope(): UseScopeReturn {
  const route = useRoute()
  const router = useRouter()
  const { state } = useSession()
  const { needsFor } = useNeeds()

  const scope = computed(() => {
    const query = firstValues(route.query)
    const dataset = datasetOf(state.value, String(route.params.id ?? ''))
    const named = parseScope(query, { dataset, year: 0 }).dataset
    const year = defaultYear(holdings(state.value), named)
    return parseScope(query, { dataset: named, year })
  })
  const years = computed(() => {
    const known = state.value.report.years[scope.value.dataset]
    return [...new Set([...known, scope.value.year])].sort((a, b) => b - a)
  })
  const changed = (change: Partial<Scope>): Scope => {
    const isElsewhere = change.dataset !== undefined && change.dataset !== scope.value.dataset
    const next = { ...scope.value, ...(isElsewhere ? wholeArea : {}), ...change }
    const isMissing = !state.value.report.years[next.dataset].includes(next.year)
    const mayChoose = change.dataset !== undefined && change.year === undefined
    return mayChoose && isMissing
      ? { ...next, year: defaultYear(holdings(state.value), next.dataset) }
      : next
  }
  const format = (next: Scope) => ({ ...formatScope(next), ...formatNeeds(needsFor(next.dataset)) })
  return {
    scope,
    years,
    update: (change) =>
      void whenCalm(router, () => {
        const { name = 'overview', params } = route
        return router.replace({ name, params, query: format(changed(change)) })
      }),
    query: (change = {}) => format(changed({ ...ofOnePage, ...change })),
    here: (change) => format(changed(change)),
  }
}

/** Where the address names none: that of the page's department, if only one has it, else the default. */
function datasetOf(state: SessionState, departmentId: string): Dataset {
  const preferred = defaultDataset(holdings(state))
  const homes = state.report.departments.filter((item) => item.departmentId === departmentId)
  return homes.some((item) => item.dataset === preferred)
    ? preferred
    : (homes[0]?.dataset ?? preferred)
}

const holdings = ({ report, defaultYear: wantedYear }: SessionState): Holdings => ({
  years: report.years,
  hasOwn: report.hasOwn,
  wantedYear,
})
