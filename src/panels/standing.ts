import { useRoute } from 'vue-router'
import { useSession } from '@/composables/useSession'
import type { Standing } from './file-head'

/** What files and prints say of where a panel stands, at the moment when it is asked for. */
export function useStanding(): (departmentId: string | null) => Standing {
  const route = useRoute()
  const { state } = useSession()
  return (departmentId) => {
    const { departments, entries } = state.value.report
    const department = departments.find((item) => item.departmentId === departmentId)
    return {
      page: String(route.name),
      pageTitle: String(route.meta.title),
      departmentName: departmentId && (department?.name ?? departmentId),
      entries,
      now: new Date(),
    }
  }
}
