import { type BasisPoints, ratio, type Rate } from '@/domain/rate'
import { formatCount, formatWanYuan } from '@/ui/formats'
import type { Column, Figure, OriginsOf, PanelInput } from './column'

type Of<Row, Value> = (row: Row, input: PanelInput) => Value

/** An amount in 元 as 万元: shown with two decimals, in files to the 分. */
export const moneyColumn = <Row>(
  label: string,
  yuan: Of<Row, number | null>,
  origins?: OriginsOf<Row>,
): Column<Row> => ({
  label,
  align: 'end',
  text: (row, input) => formatWanYuan(yuan(row, input)),
  figure: moneyFigure(yuan),
  ...(origins ? { origins } : {}),
})

export const countColumn = <Row>(
  label: string,
  count: Of<Row, number>,
  origins?: OriginsOf<Row>,
): Column<Row> => ({
  label,
  align: 'end',
  text: (row, input) => formatCount(count(row, input)),
  figure: { kind: 'integer', value: count },
  ...(origins ? { origins } : {}),
})

/** 万元 from 元. */
export const moneyFigure = <Row>(yuan: Of<Row, number | null>): Figure<Row> => ({
  kind: 'money',
  value: (row, input) => wanYuan(yuan(row, input)),
})

export const rateFigure = <Row>(rate: Of<Row, Rate>): Figure<Row> => ({
  kind: 'percent',
  value: (row, input) => ratio(rate(row, input)),
})

/** Of something that is a fraction already, such as a median. */
export const fractionFigure = <Row>(fraction: Of<Row, number | null>): Figure<Row> => ({
  kind: 'percent',
  value: fraction,
})

/** 百分点. */
export const pointsFigure = <Row>(points: Of<Row, number | null>): Figure<Row> => ({
  kind: 'points',
  value: points,
})

export const targetFigure = <Row>(target: Of<Row, BasisPoints>): Figure<Row> => ({
  kind: 'percent',
  value: (row, input) => target(row, input) / 10_000,
})

/** Divided as whole 分, so that no digit appears that the amount does not have. */
const wanYuan = (yuan: number | null): number | null =>
  yuan === null ? null : Math.round(yuan * 100) / 1_000_000
