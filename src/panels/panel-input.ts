import { useArea } from '@/composables/useArea'
import { useScope } from '@/composables/useScope'
import { wholeArea } from '@/domain/area'
import type { PanelInput } from './column'

/** What a panel of this page is asked about; one department is looked at wherever it belongs. */
export function usePanelInput(): (departmentId: string | null) => PanelInput {
  const { scope } = useScope()
  const { words } = useArea()
  return (departmentId) =>
    departmentId === null
      ? { scope: scope.value, departmentId, ...(words.value ? { area: words.value } : {}) }
      : { scope: { ...scope.value, ...wholeArea }, departmentId }
}
