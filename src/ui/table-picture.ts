import { escaped, INK, RULE } from './picture-document'
import { textLines, textWidth } from './text-lines'

export interface PictureColumn {
  readonly label: string
  readonly align: 'start' | 'end'
}

interface Table {
  readonly columns: readonly PictureColumn[]
  /** Texts by row, one for each column. */
  readonly rows: readonly (readonly string[])[]
}

/** In px. */
const SIZE = 12
const LINE = 18
const PAD = 8
/** A wider column breaks its texts, unless the picture has room to spare. */
const WIDEST = 260
const GROUND = '#f2efe8'

/** A table as SVG in light colours, at least `least` px wide; long texts are broken, none is cut. */
export function tablePicture({ columns, rows }: Table, least: number) {
  const widths = widthsOf({ columns, rows }, least)
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0))
  const width = widths.reduce((sum, one) => sum + one, 0)
  const svg: string[] = []
  let height = 0
  const addRow = (texts: readonly string[], isHead: boolean) => {
    const cells = texts.map((text, at) => textLines(text, (widths[at] ?? 0) - 2 * PAD, SIZE))
    const top = height
    height += Math.max(1, ...cells.map((lines) => lines.length)) * LINE + PAD
    if (isHead) svg.push(`<rect width="${width}" height="${height}" fill="${GROUND}"/>`)
    else svg.push(`<path d="M0 ${height}H${width}" stroke="${RULE}"/>`)
    cells.forEach((lines, at) => {
      const isEnd = columns[at]?.align === 'end'
      const x = (lefts[at] ?? 0) + (isEnd ? (widths[at] ?? 0) - PAD : PAD)
      const look = `x="${x}" font-weight="${isHead ? 600 : 400}"${isEnd ? ' text-anchor="end"' : ''}`
      lines.forEach((line, index) => {
        const y = top + PAD / 2 + (index + 1) * LINE - 5
        svg.push(`<text y="${y}" ${look}>${escaped(line)}</text>`)
      })
    })
  }
  addRow(
    columns.map(({ label }) => label),
    true,
  )
  for (const row of rows) addRow(row, false)
  const open = `<svg width="${width}" height="${height}" font-size="${SIZE}" fill="${INK}" xmlns="http://www.w3.org/2000/svg">`
  return { svg: [open, ...svg, '</svg>'].join('\n'), width, height }
}

/** As wide as their texts, up to `WIDEST`; what is left over goes to columns that break theirs. */
function widthsOf({ columns, rows }: Table, least: number): readonly number[] {
  const wanted = columns.map(({ label }, at) =>
    [label, ...rows.map((row) => row[at] ?? '')].reduce(
      (widest, text) => Math.max(widest, textWidth(text, SIZE)),
      0,
    ),
  )
  const widths = wanted.map((width) => Math.ceil(Math.min(width, WIDEST) + 2 * PAD + 1))
  const rest = least - widths.reduce((sum, width) => sum + width, 0)
  if (rest <= 0) return widths
  const broken = wanted.map((width) => width > WIDEST)
  const takers = broken.includes(true)
    ? broken
    : wanted.map((_, at) => columns[at]?.align !== 'end')
  const share = Math.floor(rest / Math.max(1, takers.filter(Boolean).length))
  return widths.map((width, at) => (takers[at] ? width + share : width))
}
