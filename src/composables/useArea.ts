import { computed, type ComputedRef } from 'vue'
import { areaInWords } from '@/domain/division'
import type { DepartmentEntry } from '@/session/entry'
import { useScope } from './useScope'
import { useSession } from './useSession'

interface UseAreaReturn {
  /** Departments of the scope's dataset, wherever they are. */
  readonly departments: ComputedRef<readonly DepartmentEntry[]>
  /** What the page is narrowed to; `null`: nothing is left out. */
  readonly words: ComputedRef<string | null>
}

/** The area of the page, with the names that the data gives it. */
export function useArea(): UseAreaReturn {
  const { state } = useSession()
  const { scope } = useScope()
  const departments = computed(() =>
    state.value.report.departments.filter(({ dataset }) => dataset === scope.value.dataset),
  )
  return { departments, words: computed(() => areaInWords(scope.value, departments.value)) }
}
