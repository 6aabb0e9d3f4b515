import { MISSING } from '@/ui/formats'
import type { Column } from '../panel'
import type { Tile } from './tiles'

export const table: readonly Column<Tile>[] = [
  { label: '指标', align: 'start', text: (tile) => tile.label },
  {
    label: '数值',
    align: 'end',
    text: (tile) => tile.value,
    origins: (tile, { scope }) => tile.origins(scope.year),
  },
  {
    label: '比上年',
    align: 'end',
    text: (tile) => tile.change ?? MISSING,
    origins: (tile, { scope }) =>
      [scope.year - 1, scope.year].flatMap((year) =>
        tile.change === null ? [] : tile.origins(year),
      ),
  },
  { label: '说明', align: 'start', text: (tile) => tile.note },
]
