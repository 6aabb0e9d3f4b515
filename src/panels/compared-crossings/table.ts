import { formatPointDifference, formatTarget } from '@/domain/rate'
import { MISSING } from '@/ui/formats'
import { yearPair } from '../compared-years'
import { cellFigure, cellText, pointsBetween, cellOrigins, pairOrigins } from '../compared-words'
import { pointsFigure } from '../figures'
import type { Column, PanelInput } from '../panel'
import { type Crossing, isFall } from './crossed'

export const crossingText = (row: Crossing): string =>
  isFall(row) ? '达标转为未达标' : '未达标转为达标'

export const changeText = ({ pair: { before, after } }: Crossing): string =>
  formatPointDifference(before.rate, after.rate) ?? MISSING

/** `90%`, or both where the target itself has changed. */
export const targetText = ({ pair: { before, after } }: Crossing): string =>
  before.target === after.target
    ? formatTarget(after.target)
    : `${formatTarget(before.target)} → ${formatTarget(after.target)}`

export function table(_: readonly Crossing[], { scope }: PanelInput): readonly Column<Crossing>[] {
  const { earlier, later } = yearPair(scope)
  return [
    { label: '部门', align: 'start', text: (row) => row.name },
    { label: '方向', align: 'start', text: crossingText },
    {
      label: `${earlier} 年完成率`,
      align: 'end',
      text: ({ pair }) => cellText(pair.before),
      figure: cellFigure(({ pair }) => pair.before),
      origins: ({ pair }) => cellOrigins(pair.before),
    },
    {
      label: `${later} 年完成率`,
      align: 'end',
      text: ({ pair }) => cellText(pair.after),
      figure: cellFigure(({ pair }) => pair.after),
      origins: ({ pair }) => cellOrigins(pair.after),
    },
    {
      label: '变化',
      align: 'end',
      text: changeText,
      value: ({ pair }) => pointsBetween(pair),
      origins: ({ pair }) => pairOrigins(pair),
      figure: pointsFigure(({ pair }) => pointsBetween(pair)),
    },
    { label: '目标', align: 'end', text: targetText },
  ]
}
