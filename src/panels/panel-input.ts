import { useArea } from '@/composables/useArea'
import { useScope } from '@/composables/useScope'
import { wholeArea } from '@/domain/area'
import type { PanelInput } from './column'
import { inputAbout } from './many'

/** What a panel of this page is asked about; one department is looked at wherever it belongs. */
export function usePanelInput(): (departmentId: string | null) => PanelInput {
  const { scope } = useScope()
  const { departments, words } = useArea()
  return (departmentId) =>
    departmentId === null
      ? inputAbout(scope.value, departments.value, words.value ?? undefined)
      : { scope: { ...scope.value, ...wholeArea }, departmentId }
}
