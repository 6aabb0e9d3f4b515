import type { EChartsOption } from 'echarts'
import type { Origin } from '@/domain/origin'
import type { Scope } from '@/domain/scope'
import type { Engine, Query } from '@/engine/engine'
import type { Metric } from '@/metrics/metric'
import type { Column, Drawing, PanelInput } from './column'
import type { PanelSheet } from './panel-sheet'
import type { BySize } from './small-budgets'

export interface PanelSpec<Answer, Row> {
  /** Kebab case = folder name. */
  readonly id: string
  /** The question, where the rows give no finding to state. */
  readonly question: string
  /** How to read it, in two or three sentences. */
  readonly definition: string
  /** Metrics whose definitions the popover shows. */
  readonly metrics: readonly Metric[]
  readonly query: Query<PanelInput, Answer>
  /** The answer's rows brought into the shape that is drawn, such as one for each department. */
  readonly arrange: (answer: readonly Answer[], input: PanelInput) => readonly Row[]
  /** The finding in one line, from all rows and those `shown`. Default: the question. */
  readonly title?: (rows: readonly Row[], input: PanelInput, shown: readonly Row[]) => string
  /** What is left out and why, from all rows; `null`: nothing is. */
  readonly note?: (rows: readonly Row[], input: PanelInput) => string | null
  /** Rows that are drawn and listed; default all. */
  readonly shown?: (
    rows: readonly Row[],
    input: PanelInput,
  ) => readonly Row[] | Promise<readonly Row[]>
  /** First rows that stand there until the reader asks for all. */
  readonly limit?: number
  /**
   * For answers of many thousand rows: how many there are, told by each; `null` where all are there.
   * The query then gives no more than the page shows, and title and note go by what a row tells of
   * all.
   */
  readonly totalOf?: (row: Answer) => number | null
  /** Why nothing is shown, and what to do. */
  readonly empty: (input: PanelInput) => string
  /**
   * Pure. Each datum that stands for a row carries `row`, its index in `rows`: clicks, tooltips
   * and arrow keys go by it. Tooltips are the host's.
   */
  readonly chart?: (rows: readonly Row[], drawing: Drawing) => EChartsOption
  /** False where a picture would be empty: the table then stands in its place. */
  readonly isDrawable?: (rows: readonly Row[]) => boolean
  /** In px: a narrower card scrolls sideways. Default: as narrow as it comes. */
  readonly minWidth?: (rows: readonly Row[]) => number
  /** In px. */
  readonly height?: (rows: readonly Row[]) => number
  /**
   * In px, for a chart that goes by `Drawing.height`: as low as it may be drawn, so that its letters
   * are larger on a projector. Default: its height.
   */
  readonly leastHeight?: (rows: readonly Row[]) => number
  /** A function where the columns hang on the rows, such as one for each year. */
  readonly table:
    readonly Column<Row>[] | ((rows: readonly Row[], input: PanelInput) => readonly Column<Row>[])
  /** One row in words, a line each: tooltip, and what a screen reader speaks. */
  readonly describe: (row: Row, index: number, input: PanelInput) => readonly string[]
  /** The department that a row opens; `null` for none. */
  readonly departmentId?: (row: Row) => string | null
  /** What a row that opens no department chooses in the address of its page. */
  readonly choice?: (row: Row, input: PanelInput) => Partial<Scope> | null
  /** Rows that are departments, one each: small budgets are marked in picture, table and note. */
  readonly size?: BySize<Row>
}

/** An answer ready to be shown; the type of its rows stays inside. */
export interface PanelAnswer {
  readonly title: string
  readonly note: string | null
  /** `null` where there is nothing to draw: the table stands in its place. */
  readonly chart: ((drawing: Drawing) => EChartsOption) | null
  readonly height: number
  /** As `PanelSpec.leastHeight`; its height where it may not be drawn lower. */
  readonly leastHeight: number
  readonly minWidth: number
  readonly columns: readonly PanelColumn[]
  readonly rows: readonly PanelRow[]
  /** All rows, the ones beyond `limit` too. */
  readonly total: number
  /** All rows of the table, the ones beyond `limit` too. */
  readonly sheet: () => Promise<PanelSheet>
}

export interface PanelColumn extends Pick<Column<never>, 'label' | 'align'> {
  /** See `keyOf`. */
  readonly key: string
  readonly isSortable: boolean
}

export interface PanelRow {
  readonly cells: readonly string[]
  readonly description: readonly string[]
  readonly departmentId: string | null
  readonly choice: Partial<Scope> | null
  /** Of one column's figure. */
  readonly originsOf: (column: number) => readonly Origin[]
  /** Of everything that the row states. */
  readonly origins: () => readonly Origin[]
}

export interface Panel {
  readonly id: string
  readonly question: string
  readonly definition: string
  readonly metrics: readonly Metric[]
  readonly hasChart: boolean
  /** For the skeleton, in px. */
  readonly expectedHeight: number
  readonly empty: (input: PanelInput) => string
  /** `null` when there is nothing to show. `most`: rows of a list that shows its first few. */
  readonly load: (
    engine: Pick<Engine, 'run'>,
    input: PanelInput,
    most?: number,
  ) => Promise<PanelAnswer | null>
}
