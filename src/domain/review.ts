/** What became of a finding: checked and so, sent back, or explained by the department. */
export type ReviewState = 'verified' | 'returned' | 'explained'
/** `open`: nobody has marked it yet. */
export type ReviewFilter = ReviewState | 'open'

export const reviewFilters = ['open', 'verified', 'returned', 'explained'] as const

export const reviewNames: Readonly<Record<ReviewFilter, string>> = {
  open: '未处理',
  verified: '已核实',
  returned: '退回',
  explained: '已说明',
}
