import { MISSING } from '@/ui/formats'

/** What a form says of an indicator beside its values; never part of what is judged here. */
export interface Marked {
  /** As printed, in 分 or as a share; `null`: not stated. */
  readonly weight: number | null
  /** In 分. */
  readonly score: number | null
  readonly deviation_reason: string | null
}

const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6, useGrouping: false })

/** `9.5`; `—` where not stated. */
export const markText = (mark: number | null): string =>
  mark === null ? MISSING : plain.format(mark)

/** `自评 9.5 分（权重 10）`; empty where the form states neither. */
export function scoreText({ weight, score }: Pick<Marked, 'weight' | 'score'>): string {
  if (score === null) return weight === null ? '' : `权重 ${markText(weight)}，得分未填`
  return `自评 ${markText(score)} 分${weight === null ? '' : `（权重 ${markText(weight)}）`}`
}

export const hasMarks = (rows: readonly Pick<Marked, 'weight' | 'score'>[]): boolean =>
  rows.some(({ weight, score }) => weight !== null || score !== null)
export const hasReasons = (rows: readonly Pick<Marked, 'deviation_reason'>[]): boolean =>
  rows.some(({ deviation_reason: reason }) => reason !== null)
