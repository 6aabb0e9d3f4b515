import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { formatNeeds, isMet, type Needs, needsOf, nothingNeeded, parseNeeds } from '@/domain/needs'
import type { Dataset } from '@/domain/source'
import type { LibraryReport } from '@/session/entry'
import { firstValues } from './first-values'
import { useSession } from './useSession'

interface UseNeedsReturn {
  /** What the address of a view of this dataset has to name. */
  readonly needsFor: (dataset: Dataset) => Needs
  /** Files that the address names and the session does not hold; `null`: all are there. */
  readonly missing: ComputedRef<Needs | null>
  /** The same address with what is held in place of what is missing. */
  readonly settle: () => void
}

/** The reader's own files behind a view: an address passed on says which it needs. */
export function useNeeds(): UseNeedsReturn {
  const route = useRoute()
  const router = useRouter()
  const { state } = useSession()
  const held = computed(() => heldIn(state.value.report))
  const asked = computed(() => parseNeeds(firstValues(route.query)))
  const missing = computed(() =>
    state.value.phase === 'starting' || isMet(asked.value, held.value) ? null : asked.value,
  )
  return {
    missing,
    needsFor: (dataset) => (dataset === 'real' ? (missing.value ?? held.value) : nothingNeeded),
    settle() {
      const { name, params, query } = route
      const rest = Object.entries(query).filter(([key]) => key !== 'src' && key !== 'files')
      void router.replace({
        name: name ?? 'overview',
        params,
        query: { ...Object.fromEntries(rest), ...formatNeeds(held.value) },
      })
    },
  }
}

/** Every link of a page asks for the same. */
const known = new WeakMap<LibraryReport, Needs>()

function heldIn(report: LibraryReport): Needs {
  const needs =
    known.get(report) ??
    needsOf(
      report.entries
        .filter(({ origin, isEnabled }) => origin === 'own' && isEnabled)
        .flatMap(({ sourceIds, title }) => sourceIds.map((id) => ({ id, title }))),
    )
  known.set(report, needs)
  return needs
}
