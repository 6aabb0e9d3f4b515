const FULL_WIDTH = /[\uff01-\uff5e\uffe5\ufe50-\ufe6b\u3000\u00a0\u2000-\u200a\u202f]/gu
const MINUS = /[\u2212\u2013\u2010\u2011]/gu

/**
 * Full-width digits, signs and spaces to ASCII, and nothing else: NFKC would also read `5²` as 52
 * and `①` as 1.
 */
export const toHalfWidth = (text: string): string =>
  // Most cells of a long table are plain ASCII.
  /^[ -~]*$/u.test(text)
    ? text
    : text
        .replace(FULL_WIDTH, (character) => character.normalize('NFKC'))
        .replace(MINUS, '-')
        .replace(/[\u200b\ufeff]/gu, '')

/** Half width, without the spaces that do not part two digits. */
export const compact = (text: string): string =>
  toHalfWidth(text)
    .trim()
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '')

const BLANK = /^(?:[-—―_]+|[/\\]+|无|\.{3,}|…+|⋯+)?$/u

/** True for what people type where there is nothing to say: `—`, `/`, `无`, `……`. 0 is not blank. */
export const isBlank = (text: string): boolean => BLANK.test(compact(text))
