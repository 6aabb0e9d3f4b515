import { fromOwn } from '../origins'
import { moneyFieldNames, moneyFields, textFieldNames, textFields } from '@/domain/form'
import { MISSING } from '@/ui/formats'
import { moneyColumn } from '../figures'
import type { Column } from '../panel'
import type { Row } from './query'

/** One column for each cell of the form that states something anywhere. */
export const table: readonly Column<Row>[] = [
  { label: '部门', align: 'start', text: (row) => row.name },
  ...moneyFields.map((field) =>
    moneyColumn<Row>(
      `${moneyFieldNames[field]}（万元）`,
      (row) => row[field],
      fromOwn(() => [field]),
    ),
  ),
  ...textFields.map((field): Column<Row> => ({
    label: textFieldNames[field],
    align: 'start',
    text: (row) => row[field] ?? MISSING,
    origins: fromOwn(() => [field]),
  })),
]
