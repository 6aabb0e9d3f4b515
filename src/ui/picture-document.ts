import { FONT_FAMILY } from './chart-theme'
import { textLines } from './text-lines'

/** Around a drawing, so that it speaks for itself wherever it is pasted. */
export interface Frame {
  readonly title: string
  /** Lines under the title. */
  readonly above: readonly string[]
  /** `演示数据（虚构）`; `null` for real figures. */
  readonly badge: string | null
  /** Lines under the drawing: basis, sources, date. */
  readonly below: readonly string[]
}

interface Picture {
  readonly svg: string
  /** In px. */
  readonly width: number
  readonly height: number
}

const MARGIN = 24
/** Of what is drawn in light colours, whatever the page wears. */
export const INK = '#1c2733'
export const RULE = '#e2dfd8'
const TITLE = { size: 20, height: 28, color: INK, weight: 600 }
const BADGE = { size: 14, height: 22, color: '#8a2a00', weight: 600 }
const TEXT = { size: 12, height: 18, color: '#56626f', weight: 400 }
const GAP = 12

type Style = typeof TITLE

/** The drawing between its title and its footer, as one SVG that needs nothing else. */
export function pictureDocument(drawing: Picture, frame: Frame): Picture {
  const width = drawing.width + 2 * MARGIN
  const head = blockOf(MARGIN, drawing.width, [
    [frame.title, TITLE],
    ...(frame.badge === null ? [] : [[frame.badge, BADGE] as const]),
    ...frame.above.map((line) => [line, TEXT] as const),
  ])
  const drawn = head.bottom + GAP
  const rule = drawn + drawing.height + GAP
  const foot = blockOf(
    rule + GAP,
    drawing.width,
    frame.below.map((line) => [line, TEXT] as const),
  )
  const height = Math.ceil(foot.bottom + MARGIN)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILY}">`,
    `<title>${escaped(frame.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    head.svg,
    placed(drawing.svg, drawn),
    `<path d="M${MARGIN} ${rule}H${width - MARGIN}" stroke="${RULE}"/>`,
    foot.svg,
    '</svg>',
  ].join('\n')
  return { svg, width, height }
}

/** Texts below each other from `top`, wrapped. */
function blockOf(top: number, width: number, texts: readonly (readonly [string, Style])[]) {
  let bottom = top
  const svg = texts.flatMap(([text, style]) =>
    textLines(text, width, style.size).map((line) => {
      bottom += style.height
      const y = bottom - (style.height - style.size) / 2 - 2
      return `<text x="${MARGIN}" y="${y}" font-size="${style.size}" font-weight="${style.weight}" fill="${style.color}">${escaped(line)}</text>`
    }),
  )
  return { svg: svg.join('\n'), bottom }
}

/** Rules for a pointer that hovers mean nothing in a file. */
const placed = (svg: string, y: number): string =>
  svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/gu, '')
    .replace(/ ecmeta_[a-z_]+="[^"]*"/gu, '')
    .replace('<svg ', `<svg x="${MARGIN}" y="${y}" `)

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
/** Text as it may stand in SVG. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (char) => ENTITIES[char] ?? char).replace(/\p{Cc}/gu, ' ')
