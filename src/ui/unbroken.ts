/** No-break space. */
const TIED = '\u00a0'

/**
 * A heading whose lines break between its phrases: no figure parts from its sign or unit, and no
 * dot between two parts begins a line.
 */
export const unbroken = (text: string): string =>
  text
    .replace(/([▲▼◆◇]) (?=\d)/gu, `$1${TIED}`)
    .replace(/(?<=\p{Script=Han}) (?=[\d▲▼])/gu, TIED)
    .replace(/(?<=[\d%]) (?=\p{Script=Han})/gu, TIED)
    .replace(/ (?=[·÷=＝])/gu, TIED)
