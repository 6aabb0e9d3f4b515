/** A chart as it stood on a page. */
export interface SeenChart {
  /** Id of its panel. */
  readonly panel: string
  /** The department whose page it stood on; `null` on pages about all. */
  readonly departmentId: string | null
  /** In px. */
  readonly width: number
}

/** As many as a page has at most. */
const MOST = 8

/** The charts that were drawn last, the latest first; each panel once. */
export function seenCharts() {
  const charts = new Map<string, SeenChart>()
  let tell: () => void = () => undefined
  return {
    note(chart: SeenChart) {
      const before = charts.get(chart.panel)
      charts.delete(chart.panel)
      charts.set(chart.panel, chart)
      if (before?.departmentId !== chart.departmentId || before.width !== chart.width) tell()
    },
    /** Calls after a chart that was not there, or not at this width. One listener at a time. */
    onOther: (act: () => void) => void (tell = act),
    last: (): readonly SeenChart[] => [...charts.values()].reverse().slice(0, MOST),
  }
}
