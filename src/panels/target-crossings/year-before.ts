import type { PanelInput } from '../panel'

/** The page's year beside the year before it, whatever 年度对比 compares. */
export const yearBefore = (input: PanelInput): PanelInput => {
  const { year } = input.scope
  return { ...input, scope: { ...input.scope, base: year, compared: [year - 1] } }
}
