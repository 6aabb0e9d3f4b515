import type { Query } from '@/engine/engine'
import { type ComparedForm, comparedForms } from '../compared-years'
import type { PanelInput } from '../panel'
import { yearBefore } from './year-before'

const compared = comparedForms('panel:target-crossings')

export const query: Query<PanelInput, ComparedForm> = {
  ...compared,
  sql: (input) => compared.sql(yearBefore(input)),
}
