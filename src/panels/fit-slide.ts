/** In px. */
export interface Box {
  readonly width: number
  readonly height: number
}

/** A drawing of `width` × `height`, shown `scale` times as large. */
export interface Slide extends Box {
  readonly scale: number
}

/** Letters of 12 px are read from the last row at 1.6 times their size. */
const LEGIBLE = 1.6
/** Beyond it bars turn into beams. */
const LARGEST = 3
const NARROWEST = 480
const ROW = 28
const AROUND_ROWS = 60
const FEWEST_ROWS = 8

/** How many rows a ranked list may have so that its letters can be read from afar. */
export const rowsThatFit = ({ height }: Box): number =>
  Math.max(FEWEST_ROWS, Math.floor((height / LEGIBLE - AROUND_ROWS) / ROW))

/** In px. */
interface Drawn {
  readonly height: number
  readonly leastHeight: number
  readonly minWidth: number
}

/**
 * As large as the box takes it: the drawing is made as wide as the box allows at that scale, and as
 * low as it may be where its letters could not be read else.
 */
export function fitSlide({ height: usual, leastHeight, minWidth }: Drawn, box: Box): Slide {
  const height = Math.min(usual, Math.max(leastHeight, Math.floor(box.height / LEGIBLE)))
  const narrowest = Math.max(minWidth, NARROWEST)
  const scale = Math.min(box.height / height, box.width / narrowest, LARGEST)
  return { width: Math.max(narrowest, Math.floor(box.width / scale)), height, scale }
}
