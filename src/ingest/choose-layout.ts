import type { Layout, Recognition } from './layout'
import { layouts } from './layouts'
import type { Cell, Report } from './reading'

interface Match extends Recognition {
  readonly layout: Layout
}

/**
 * Those that recognise the rows, the one with most labels first; by labels alone only where no other
 * finds its marks.
 */
export function matchingLayouts(rows: readonly Cell[][]): readonly Match[] {
  const matches = layouts
    .map((layout) => ({ layout, ...layout.recognise(rows) }))
    .filter(({ isMatch }) => isMatch)
    .sort((a, b) => b.found.length - a.found.length)
  const marked = matches.filter(({ isMarked }) => isMarked)
  return marked.length > 0 ? marked : matches
}

/**
 * The layout that most labels speak for; `null` where none matches. Where several do, the choice is
 * said with the labels that only this one knows.
 */
export function chooseLayout(matches: readonly Match[], report: Report): Layout | null {
  const [best, ...others] = matches
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
