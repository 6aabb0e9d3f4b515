import { cityDepartments } from './city'
import { economyDepartments } from './economy'
import { governanceDepartments } from './governance'
import { institutions } from './institutions'
import { justiceDepartments } from './justice'
import { marketDepartments } from './market'
import { massOrganisations } from './mass-organisations'
import { partyDepartments } from './party'
import { publicDepartments } from './public-services'
import { recordOffices } from './records'
import { streetOffices } from './streets'
import { secondDistrict } from './second-district'
import { subordinateUnits } from './subordinate-units'
import { welfareDepartments } from './welfare'
import type { DepartmentPlan } from '../plan'

export const roster: readonly DepartmentPlan[] = [
  ...partyDepartments,
  ...massOrganisations,
  ...economyDepartments,
  ...marketDepartments,
  ...governanceDepartments,
  ...welfareDepartments,
  ...cityDepartments,
  ...publicDepartments,
  ...justiceDepartments,
  ...streetOffices,
  ...institutions,
  ...recordOffices,
  ...subordinateUnits,
  ...secondDistrict,
]
