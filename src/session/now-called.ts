import { type Identify, partsOf } from '@/domain/department-identity'

/** A department's id may have changed since: an approved alias, or a namesake in another division. */
export const nowCalled = (departmentId: string, identify: Identify): string | null => {
  const { name, divisionCode } = partsOf(departmentId)
  return identify(name, divisionCode)
}
