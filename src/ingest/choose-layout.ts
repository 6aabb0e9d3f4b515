import type { Layout } from './layout'
import { layouts } from './layouts'
import type { Cell, Report } from './reading'

/** Those that recognise the rows, the one with most labels first. */
export const matchingLayouts = (rows: readonly Cell[][]) =>
  layouts
    .map((layout) => ({ layout, ...layout.recognise(rows) }))
    .filter(({ isMatch }) => isMatch)
    .sort((a, b) => b.found.length - a.found.length)

/**
 * The layout that most labels speak for, among those that recognise the rows; `null` where none
 * does. Where several do, the choice is said with the labels that only this one knows.
 */
export function chooseLayout(rows: readonly Cell[][], report: Report): Layout | null {
  const [best, ...others] = matchingLayouts(rows)
  if (!best) return null
  const [next] = others
  if (next) {
    const own = best.found.filter((label) => !next.found.includes(label)).slice(0, 5)
    const names = others.map(({ layout }) => `“${layout.name}”`).join('')
    report({
      code: 'layout-chosen',
      severity: 'information',
      message: `标签也符合${names}；按“${best.layout.name}”读入，因为还有${own.map((label) => `“${label}”`).join('')}`,
    })
  }
  return best.layout
}
