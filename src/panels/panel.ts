import { DEFAULT_HEIGHT, loadPanel } from './load-panel'
import type { Panel, PanelSpec } from './panel-spec'

export type { Column, Drawing, Figure, PanelInput } from './column'
export type { Panel, PanelAnswer, PanelRow } from './panel-spec'

/** A panel that draws the rows of its answer as they come. */
export const definePanel = <Row>(spec: Omit<PanelSpec<Row, Row>, 'arrange'>): Panel =>
  defineArrangedPanel({ ...spec, arrange: (rows) => rows })

export const defineArrangedPanel = <Answer, Row>(spec: PanelSpec<Answer, Row>): Panel => ({
  id: spec.id,
  question: spec.question,
  definition: spec.definition,
  metrics: spec.metrics,
  hasChart: spec.chart !== undefined,
  expectedHeight: DEFAULT_HEIGHT,
  empty: spec.empty,
  load: loadPanel(spec),
})
