/** Characters that XML cannot hold or would change, and texts that look like the escape for them. */
const SPECIAL = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_(?=x[\da-f]{4}_)/giu
const MAY_BE_SPECIAL = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_x/iu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/**
 * A text for XML of a spreadsheet. What XML forbids, and the carriage return that it would turn
 * into a line feed, is written as spreadsheets write it: `_x0001_` (ECMA-376, 22.9.2.19).
 */
export const xmlText = (text: string): string =>
  MAY_BE_SPECIAL.test(text) ? text.replace(SPECIAL, escaped) : text

const escaped = (char: string): string =>
  ENTITIES[char] ?? `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
