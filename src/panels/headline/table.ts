import { MISSING } from '@/ui/formats'
import type { Column } from '../panel'
import type { Tile } from './tiles'

export const table: readonly Column<Tile>[] = [
  { label: '指标', align: 'start', text: (tile) => tile.label },
  { label: '数值', align: 'end', text: (tile) => tile.value },
  { label: '比上年', align: 'end', text: (tile) => tile.change ?? MISSING },
  { label: '说明', align: 'start', text: (tile) => tile.note },
]
