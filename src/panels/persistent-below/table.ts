import type { Column } from '../panel'
import { yearColumns } from '../rate-grid'
import { countText, type PersistentStrip } from './strips'

export const table = (strips: readonly PersistentStrip[]): readonly Column<PersistentStrip>[] => [
  { label: '部门', align: 'start', text: (strip) => strip.name },
  ...yearColumns(strips),
  { label: '未达标年数/可计算年数', align: 'end', text: countText },
]
