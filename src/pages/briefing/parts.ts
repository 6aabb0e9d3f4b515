import type { FileHead, Standing } from '@/panels/file-head'
import { fileHead } from '@/panels/file-head'
import type { PagePanel } from '@/panels/page-panels'
import type { Panel, PanelAnswer, PanelInput } from '@/panels/panel'
import { printTheme } from '@/ui/chart-theme'
import { drawSvg } from '@/ui/draw-svg'
import { svgAddress } from '@/ui/svg-address'

/** A panel as paper shows it. */
export interface Part {
  readonly id: string
  readonly question: string
  /** Why there is nothing to show; `null` where there is. */
  readonly absence: string | null
  readonly answer: PanelAnswer | null
  readonly head: FileHead | null
  /** Drawn `scale` times as large, as wide as the page all the same. */
  readonly picture: ((scale: number) => Picture) | null
  /** True where the table stands on paper, in the place of the picture or under it. */
  readonly hasTable: boolean
}

interface Picture {
  readonly address: string
  /** In px. */
  readonly width: number
  readonly height: number
  /** `图中为前 18 项，共 57 项`; `null` where it shows them all. */
  readonly cut: string | null
}

/** Of a panel's height, where it may be drawn lower: paper has less of it than a screen. */
const LOWER = 0.8
/** In px at 96 dpi: between the margins of an A4 page. */
const WIDTH = 700
/** A picture on a page of its own, its letters no smaller than 8 px. */
const TALLEST = 1300
/** Of a list that is too long for a page: its table follows in full. */
const FIRST_ROWS = 20

interface Asked {
  readonly input: PanelInput
  readonly standing: Standing
}

/** Fails alone: the other parts are printed all the same. */
export async function partOf(
  engine: Parameters<Panel['load']>[0],
  { panel }: PagePanel,
  { input, standing }: Asked,
): Promise<Part> {
  const nothing = { answer: null, head: null, picture: null, hasTable: false }
  const { id, question } = panel
  try {
    const answer = await panel.load(engine, input)
    if (answer === null) return { id, question, ...nothing, absence: panel.empty(input) }
    const isTable = answer.chart === null || input.scope.tables.includes(id)
    const isTall = answer.height > TALLEST
    const drawn = isTable ? null : isTall ? await panel.load(engine, input, FIRST_ROWS) : answer
    const picture = drawn && drawn.height <= TALLEST ? pictureOf(drawn, input) : null
    const hasTable = picture === null || isTall
    const head = fileHead({ panel, answer }, input, standing)
    return { id, question, answer, head, picture, hasTable, absence: null }
  } catch {
    return { id, question, ...nothing, absence: '这一块没有算出来。' }
  }
}

function pictureOf(
  { chart, height: usual, leastHeight, minWidth, rows, total }: PanelAnswer,
  input: PanelInput,
): Part['picture'] {
  if (!chart) return null
  const height = Math.max(leastHeight, Math.round(LOWER * usual))
  return (scale) => {
    const width = Math.max(Math.round(WIDTH / scale), minWidth)
    const option = chart({ input, theme: printTheme, width, height })
    return {
      address: svgAddress(drawSvg(option, printTheme, { width, height })),
      width: Math.round(width * scale),
      height: Math.round(height * scale),
      cut: total > rows.length ? `图中为前 ${rows.length} 项，共 ${total} 项。` : null,
    }
  }
}
