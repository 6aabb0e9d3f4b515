import { cellName } from '@/domain/source'
import { lineWidth } from './widths'

/** In characters: a line above a narrow table would break over many rows, and stay in sight. */
const LEAST_WIDTH = 100
/** Of a column without a width of its own. */
const USUAL_WIDTH = 9
/** In points. */
const LINE_HEIGHT = 15
const TITLE_HEIGHT = 21
/** A title's letters are larger than those that widths are counted in. */
const TITLE_LETTER = 1.3

export interface LinesAbove {
  /** Attributes of a line's row, 0-based: spreadsheets give merged cells no height by themselves. */
  readonly heightOf: (words: string, index: number) => string
  /** Empty where no line stands above the table. */
  readonly merges: string
}

/** Lines above a table run over its whole width and break there, so that none leaves the page. */
export function linesAbove(above: readonly string[], widths: readonly number[]): LinesAbove {
  let width = widths.reduce((sum, one) => sum + one, 0)
  let columns = widths.length
  for (; width < LEAST_WIDTH; width += USUAL_WIDTH) columns++
  const refs = above.flatMap((words, index) =>
    words === '' || columns < 2
      ? []
      : [`<mergeCell ref="A${index + 1}:${cellName({ row: index + 1, column: columns })}"/>`],
  )
  return {
    heightOf(words, index) {
      const [height, letter] = index === 0 ? [TITLE_HEIGHT, TITLE_LETTER] : [LINE_HEIGHT, 1]
      const lines = Math.ceil((lineWidth(words) * letter) / (width - 2))
      return ` ht="${lines * height}" customHeight="1"`
    },
    merges:
      refs.length === 0 ? '' : `<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>`,
  }
}
