import { mergeOrigins } from '@/domain/origin'
import { ask } from '@/engine/engine'
import { type Column, keyOf, type PanelInput } from './column'
import type { Panel, PanelAnswer, PanelRow, PanelSpec } from './panel-spec'
import { namedBy, smallMarks, SMALL_WORDS } from './small-budgets'
import { formatCount } from '@/ui/formats'
import { sorted } from './sorted'

/** In px. */
export const DEFAULT_HEIGHT = 320
/** Of a list that its reader has expanded: ten thousand pixels of bars are no picture, and hold up the page. */
const MOST_DRAWN = 500

/** Asks the panel's question and makes its rows ready to be shown. */
export function loadPanel<Answer, Row>(spec: PanelSpec<Answer, Row>): Panel['load'] {
  const load: Panel['load'] = async (engine, input, most) => {
    const limit = limitOf(spec, input, most)
    const asked = isHeadEnough(spec, input, limit) ? { ...input, most: limit } : input
    const answered = await ask(engine, spec.query, asked)
    const all = spec.arrange(answered, input)
    const shown = (await spec.shown?.(all, input)) ?? all
    const [first] = answered
    if (shown.length === 0 || first === undefined) return null
    const answer = answerOf(spec, { all, shown, input, limit })
    if (asked === input) return answer
    return {
      ...answer,
      total: spec.totalOf?.(first) ?? answer.total,
      sheet: async () => ((await load(engine, input, Infinity)) ?? answer).sheet(),
    }
  }
  return load
}

interface Arranged<Row> {
  readonly all: readonly Row[]
  readonly shown: readonly Row[]
  readonly input: PanelInput
  readonly limit: number
}

function answerOf<Answer, Row>(
  spec: PanelSpec<Answer, Row>,
  { all, shown, input, limit }: Arranged<Row>,
): PanelAnswer {
  const columns = typeof spec.table === 'function' ? spec.table(shown, input) : spec.table
  const eligible = sorted(shown, columns, { panel: spec.id, input })
  const rows = eligible.slice(0, limit)
  const drawn = spec.limit === undefined ? rows : rows.slice(0, MOST_DRAWN)
  const chart = (spec.isDrawable?.(drawn) ?? true) ? spec.chart : undefined
  const small = smallMarks(spec.size, input.scope)
  const named = namedBy(columns, small.isSmall)
  const height = spec.height?.(drawn) ?? DEFAULT_HEIGHT
  return {
    title: spec.title?.(all, input, shown) ?? spec.question,
    note: joined(
      spec.note?.(all, input),
      small.note(shown),
      chart && drawnWords(drawn.length, rows.length),
    ),
    chart: chart ? (drawing) => chart(small.marked(drawn), drawing) : null,
    height,
    leastHeight: spec.leastHeight?.(drawn) ?? height,
    minWidth: spec.minWidth?.(drawn) ?? 0,
    columns: columns.map((column, at) => ({
      label: column.label,
      align: column.align,
      key: keyOf(column, at),
      isSortable: column.value !== undefined,
    })),
    rows: rows.map((row, index) =>
      shownRow(spec, { row, index, columns: named, input, isSmall: small.isSmall(row) }),
    ),
    total: eligible.length,
    // Not before the first chart.
    async sheet() {
      const { sheetOf } = await import('./panel-sheet')
      return sheetOf(spec.question, named, { rows: eligible, input })
    },
  }
}

const drawnWords = (drawn: number, all: number): string | null =>
  drawn < all ? `图中只画前 ${formatCount(drawn)} 项，全部 ${formatCount(all)} 项见“表”` : null

/** Rows that tell of all come in the reader's order only when all are there. */
const isHeadEnough = (
  { id, totalOf }: Pick<PanelSpec<never, never>, 'id' | 'totalOf'>,
  { scope }: PanelInput,
  limit: number,
): boolean => totalOf !== undefined && limit !== Infinity && scope.sort?.panel !== id

const limitOf = (
  { id, limit = Infinity }: Pick<PanelSpec<never, never>, 'id' | 'limit'>,
  { scope }: PanelInput,
  most?: number,
): number =>
  limit === Infinity ? limit : (most ?? (scope.expanded.includes(id) ? Infinity : limit))

const joined = (...notes: readonly (string | null | undefined)[]): string | null =>
  notes.filter(Boolean).join('；') || null

interface Shown<Row> {
  readonly row: Row
  readonly index: number
  readonly columns: readonly Column<Row>[]
  readonly input: PanelInput
  readonly isSmall: boolean
}

/** A row as its table and its description tell it; a small budget says so behind its name. */
const shownRow = <Row>(
  spec: Pick<PanelSpec<never, Row>, 'describe' | 'departmentId' | 'choice'>,
  { row, index, columns, input, isSmall }: Shown<Row>,
): PanelRow => ({
  cells: columns.map((column) => column.text(row, input)),
  description: spec
    .describe(row, index, input)
    .map((text, i) => (isSmall && i === 0 ? `${text} ${SMALL_WORDS}` : text)),
  departmentId: spec.departmentId?.(row) ?? null,
  choice: spec.choice?.(row, input) ?? null,
  originsOf: (column) => columns[column]?.origins?.(row, input) ?? [],
  origins: () => mergeOrigins(columns.flatMap((column) => column.origins?.(row, input) ?? [])),
})
