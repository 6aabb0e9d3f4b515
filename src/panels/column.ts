import type { Origin } from '@/domain/origin'
import type { Scope } from '@/domain/scope'
import type { CellKind } from '@/export'
import type { ChartTheme } from '@/ui/chart-theme'

/** What a panel is asked about. */
export interface PanelInput {
  readonly scope: Scope
  /** The department whose page it stands on; `null` on pages about all. */
  readonly departmentId: string | null
  /** What the page is narrowed to, in words; absent where nothing is left out. */
  readonly area?: string
  /** True where the engine judges, see `inputAbout`; absent: the page does, by any target. */
  readonly isMany?: true
  /** Rows asked for at most; absent: all. For panels with `totalOf` alone. */
  readonly most?: number
}

export interface Drawing {
  readonly input: PanelInput
  readonly theme: ChartTheme
  /** Of the plot's box, in px: labels make room below 480. */
  readonly width: number
  /** In px, where it is drawn lower than the panel's own height. */
  readonly height?: number
}

export type OriginsOf<Row> = (row: Row, input: PanelInput) => readonly Origin[]

export interface Column<Row> {
  readonly label: string
  /** Names a sortable column in the address where its place hangs on the chosen years: `rate-2021`. */
  readonly key?: string
  /** Figures stand at the end, words at the start. */
  readonly align: 'start' | 'end'
  readonly text: (row: Row, input: PanelInput) => string
  /** What the reader may sort by; `null` comes last in either direction. */
  readonly value?: (row: Row, input: PanelInput) => number | string | null
  /** What files hold in the place of the text. Default: the text. */
  readonly figure?: Figure<Row>
  /** Stated fields that the figure was read or computed from; absent: it says nothing of a form. */
  readonly origins?: OriginsOf<Row>
}

/** The number behind a text, in the unit that the label names; a rate as a fraction. */
export interface Figure<Row> {
  readonly kind: Exclude<CellKind, 'text' | 'printed'>
  /** At full precision; `null` where the text says why there is none. */
  readonly value: (row: Row, input: PanelInput) => number | null
}

/** What a sort in the address knows a column by: its meaning where it may move, else its place. */
export const keyOf = ({ key }: { readonly key?: string | undefined }, place: number): string =>
  key ?? String(place)
