import type { EChartsOption } from 'echarts'
import { formatPointDifference } from '@/domain/rate'
import { type ComparedDepartment, pairWords } from '../compared-years'
import { cellText } from '../compared-words'
import { dumbbells } from '../dumbbell'
import type { Drawing } from '../panel'
import { breaks, pairIn } from './pairs'

export const toOption = (rows: readonly ComparedDepartment[], drawing: Drawing): EChartsOption =>
  dumbbells(
    rows.map((row) => {
      const { before, after } = pairIn(row, drawing.input)
      return {
        name: row.name,
        before: before.rate,
        after: after.rate,
        target: after.target,
        isBroken: breaks(row, drawing.input).length > 0,
        figure: figureText(row, drawing),
      }
    }),
    drawing,
    pairWords(drawing.input.scope),
  )

/** `91.20% → 88.10%  ▼ 3.10 个百分点`, or which year has what instead. */
function figureText(row: ComparedDepartment, { input, width }: Drawing): string {
  const { before, after } = pairIn(row, input)
  const change = formatPointDifference(before.rate, after.rate)
  const mark = breaks(row, input).length > 0 ? '‖ ' : ''
  if (width >= 560) return `${mark}${cellText(before)} → ${cellText(after)}  ${change ?? ''}`.trim()
  if (change !== null) return `${mark}${change.replace(' 个百分点', '')}`
  return before.reason === null ? cellText(after) : cellText(before)
}
