import { completionRate } from '@/metrics'
import { formOrigin } from '@/domain/origin'
import { fitted } from './fitted'
import type { EChartsOption, HeatmapSeriesOption } from 'echarts'
import { formatRate, ratio } from '@/domain/rate'
import { rateFigure } from './figures'
import { departmentAxis } from './department-axis'
import type { DepartmentStrip, YearCell } from './department-years'
import type { Column, Drawing } from './panel'
import { type Status, statusNames, statusOf, statusStyle } from './status'

/** Beside the colour. */
const signs: Readonly<Record<Status, string>> = { met: '', near: '▽', below: '▼' }
const codes: Readonly<Record<Status, number>> = { met: 0, near: 1, below: 2 }
const MISSING_CODE = 3

/** In px: under this, a cell has no room for sign and figure on one line. */
const TIGHT = 62
/** In px: under this, six digits of the usual size meet those of the next cell. */
const CRAMPED = 44
const nameWidth = (columns: number, width: number): number =>
  width >= 480 ? 180 : columns > 4 ? 88 : 148

/** In px. */
const ROW = 32
export const gridHeight = (strips: readonly DepartmentStrip[]): number => 32 + strips.length * ROW

/** In px: up to five years fit a telephone, more scroll sideways. */
export const gridWidth = ([first]: readonly DepartmentStrip[]): number =>
  first && first.cells.length > 5 ? 480 : 0

export const statusOfCell = ({ rate, target }: YearCell): Status | null => statusOf(rate, target)

/** `92.83%`, or why there is none. */
const cellText = ({ rate, target, reason }: YearCell): string =>
  reason ?? formatRate(rate, target) ?? '无法计算'

/** `2022 年 88.12%，略低于目标`. */
export function cellWords(cell: YearCell): string {
  const status = statusOfCell(cell)
  return [`${cell.year} 年 ${cellText(cell)}`, status ? statusNames[status] : '', beforeWords(cell)]
    .filter(Boolean)
    .join('，')
}

/** `原“甲局”`, `合并前“甲局”“乙局”之和`; empty where the form is the department's own. */
export function beforeWords({ filedBefore = [] }: YearCell): string {
  const names = filedBefore.map(({ name }) => `“${name}”`).join('')
  return filedBefore.length > 1 ? `合并前${names}之和` : names && `原${names}`
}

/** A column for each year. */
export const yearColumns = (
  strips: readonly DepartmentStrip[],
): readonly Column<DepartmentStrip>[] =>
  (strips[0]?.cells ?? []).map(({ year }, index) => ({
    label: `${year} 年`,
    align: 'end',
    text: ({ cells }) => {
      const cell = cells[index]
      return cell ? cellText(cell) : ''
    },
    origins({ department_id, cells }) {
      const cell = cells[index]
      if (!cell || ratio(cell.rate) === null) return []
      const filed = cell.filedBefore?.length ? cell.filedBefore : [{ id: department_id }]
      return filed.flatMap(({ id }) => formOrigin(id, year, completionRate.fields))
    },
    figure: rateFigure(({ cells }) => {
      const cell = cells[index]
      return cell && cell.reason === null ? cell.rate : { numerator: null, denominator: null }
    }),
  }))

/** Departments down, years across, the rate written in every cell; missing ones hatched with their reason. */
export function gridOption(strips: readonly DepartmentStrip[], drawing: Drawing): EChartsOption {
  const { theme, width } = drawing
  const names = nameWidth(strips[0]?.cells.length ?? 1, width)
  return {
    grid: {
      left: 8,
      right: 8,
      top: 28,
      bottom: 4,
      ...fitted,
    },
    xAxis: {
      type: 'category',
      position: 'top',
      data: (strips[0]?.cells ?? []).map((cell) => String(cell.year)),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: theme.muted, interval: 0 },
    },
    yAxis: departmentAxis(strips, { theme, width, names }),
    visualMap: {
      type: 'piecewise',
      show: false,
      dimension: 2,
      pieces: [
        { value: codes.met, color: theme.met, colorAlpha: 0.28 },
        { value: codes.near, color: theme.near, colorAlpha: 0.45 },
        { value: codes.below, color: theme.below, colorAlpha: 0.6 },
        { value: MISSING_CODE, color: theme.missing, colorAlpha: 0.5 },
      ],
    },
    series: [{ type: 'heatmap', data: cellsOf(strips, drawing), label: { show: true } }],
  }
}

function cellsOf(strips: readonly DepartmentStrip[], { theme, input, width }: Drawing) {
  const columns = strips[0]?.cells.length ?? 1
  const cellWidth = (width - 16 - nameWidth(columns, width)) / columns
  const isTight = cellWidth < TIGHT
  const isCramped = cellWidth < CRAMPED
  return strips.flatMap((strip, row) =>
    strip.cells.map((cell, column): NonNullable<HeatmapSeriesOption['data']>[number] => {
      const status = statusOfCell(cell)
      const { decal } = { decal: undefined, ...statusStyle(status, theme) }
      const datum = {
        value: [column, row, status ? codes[status] : MISSING_CODE],
        row,
        itemStyle: {
          borderColor: theme.paper,
          borderWidth: 2,
          ...(status === null && decal ? { decal } : {}),
        },
        label: {
          ...(status === null ? { backgroundColor: theme.paper, padding: [1, 3] } : {}),
          color: status === null ? theme.muted : theme.ink,
          fontSize: isCramped ? 10 : 12,
          fontWeight: cell.year === input.scope.year ? ('bold' as const) : ('normal' as const),
          formatter: labelOf(cell, isTight),
        },
      }
      return datum
    }),
  )
}

/** The sign under the figure where a cell is too narrow for both on one line. */
function labelOf(cell: YearCell, isTight: boolean): string {
  const status = statusOfCell(cell)
  const text = cellText(cell)
  if (status === null)
    return isTight && text.length > 3 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text
  const sign = signs[status]
  if (!isTight) return sign === '' ? text : `${sign} ${text}`
  return [text.replace('%', ''), sign].filter(Boolean).join('\n')
}
