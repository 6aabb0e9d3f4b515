import type { Identify } from '@/domain/department-identity'

/** A department's id may have changed since: an approved alias, or a namesake in another division. */
export const nowCalled = (departmentId: string, identify: Identify): string | null => {
  const [name = departmentId, code = null] = departmentId.split('@')
  return identify(name, code)
}
