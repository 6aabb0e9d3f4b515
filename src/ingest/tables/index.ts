import type { Table } from '../table'
import { aliases } from './aliases'
import { departments } from './departments'
import { forms } from './forms'
import { indicators } from './indicators'
import { targets } from './targets'
import { tasks } from './tasks'

/** Every tidy table. Between tables that match a header equally well, the first one wins. */
export const tables: readonly Table[] = [forms, targets, indicators, tasks, aliases, departments]
