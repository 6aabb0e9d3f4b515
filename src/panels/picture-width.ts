/** In px: pictures are as wide as the greatest step that fits, so that one drawn beforehand fits too. */
const STEP = 40
const NARROWEST = 240

export const pictureWidth = (available: number): number =>
  Math.max(NARROWEST, Math.floor(available / STEP) * STEP)

/** Every width that a picture of a page may have, up to that of the widest page. */
export const pictureWidths: readonly number[] = Array.from(
  { length: (1400 - NARROWEST) / STEP + 1 },
  (_, i) => NARROWEST + i * STEP,
)
