import type { Draft } from '../draft'

export interface Planted {
  readonly department: string
  readonly year: number
  readonly check: string
  readonly what: string
  readonly field?: string
}
export const plantFigures = (_: ReadonlyMap<string, Draft>): Planted[] => []
export const plantTexts = (_: ReadonlyMap<string, Draft>): Planted[] => []
