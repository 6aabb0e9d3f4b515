import { economyDepartments } from './economy'
import { institutions } from './institutions'
import { justiceDepartments } from './justice'
import { partyDepartments } from './party'
import { serviceDepartments } from './services'
import { streetOffices } from './streets'
import type { DepartmentPlan } from '../plan'

export const roster: readonly DepartmentPlan[] = [
  ...partyDepartments,
  ...economyDepartments,
  ...serviceDepartments,
  ...justiceDepartments,
  ...streetOffices,
  ...institutions,
]
