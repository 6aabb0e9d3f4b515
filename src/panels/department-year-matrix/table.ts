import type { DepartmentStrip } from '../department-years'
import type { Column } from '../panel'
import { yearColumns } from '../rate-grid'

export const table = (strips: readonly DepartmentStrip[]): readonly Column<DepartmentStrip>[] => [
  { label: '部门', align: 'start', text: (strip) => strip.name },
  ...yearColumns(strips),
]
