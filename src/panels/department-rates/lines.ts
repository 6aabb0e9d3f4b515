import type { LineSeriesOption, ScatterSeriesOption } from 'echarts'
import { type AxisRange, atEdge } from '../axis-range'
import { endLabel, labelSide, linePoint, rim } from '../line-labels'
import type { Drawing } from '../panel'
import type { Row } from './query'
import { completion, differs, type Line, valuesOf } from './rates'
import { reportedText } from './table'

interface Place {
  readonly drawing: Drawing
  readonly range: AxisRange
  /** The line that ends beside this one. */
  readonly other: Line
}

export function lineOf(line: Line, rows: readonly Row[], place: Place): LineSeriesOption {
  const { theme } = place.drawing
  const isMain = line === completion
  const color = isMain ? theme.accent : theme.muted
  return {
    type: 'line',
    z: isMain ? 4 : 3,
    symbol: 'circle',
    symbolSize: isMain ? 7 : 4,
    lineStyle: { color, width: isMain ? 2.5 : 1 },
    itemStyle: { color },
    data: pointsOf(line, rows, place),
    labelLayout: { hideOverlap: true },
  }
}

function pointsOf(line: Line, rows: readonly Row[], { drawing, range, other }: Place) {
  const { theme } = drawing
  const values = valuesOf(rows, line.rateOf)
  const ends = {
    values,
    other: valuesOf(rows, other.rateOf),
    isFirst: line === completion,
  }
  return rows.map((row, index) => {
    const { point, isOff } = linePoint(values[index] ?? null, range)
    const end = endLabel(ends, index)
    return {
      ...point,
      row: index,
      label: {
        ...(end ?? { ...rim(theme), position: labelSide(values, index) }),
        show: end !== null || line === completion || isOff,
        color: line === completion ? theme.ink : theme.muted,
        formatter: end ? `${line.name} ${line.text(row)}` : line.text(row),
      },
    }
  })
}

/** Hollow diamonds where the form prints another rate than its own amounts give. */
export function reportedMarks(
  rows: readonly Row[],
  { theme }: Drawing,
  range: AxisRange,
): ScatterSeriesOption {
  return {
    type: 'scatter',
    z: 5,
    symbol: 'diamond',
    symbolSize: 11,
    itemStyle: { color: theme.paper, opacity: 1, borderColor: theme.below, borderWidth: 1.5 },
    data: rows.flatMap((row, index) => {
      const reported = row.reported_completion
      if (reported === null || !differs(reported, completion.rateOf(row))) return []
      const { position } = atEdge(100 * reported, range)
      const text = { ...rim(theme), show: true, position: 'top' as const, color: theme.below }
      const formatter = `自报 ${reportedText(reported)}`
      return [{ value: [index, position], row: index, label: { ...text, formatter } }]
    }),
  }
}
