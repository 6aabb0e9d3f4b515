/** In px: pictures are as wide as the greatest step that fits, so that one drawn beforehand fits too. */
export const PICTURE_STEP = 40
const NARROWEST = 240

export const pictureWidth = (available: number): number =>
  Math.max(NARROWEST, Math.floor(available / PICTURE_STEP) * PICTURE_STEP)

/** Every width that a picture of a page may have, up to that of the widest page. */
export const pictureWidths: readonly number[] = Array.from(
  { length: (1400 - NARROWEST) / PICTURE_STEP + 1 },
  (_, i) => NARROWEST + i * PICTURE_STEP,
)
