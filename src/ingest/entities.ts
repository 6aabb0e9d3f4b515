/** Named entities that office software and web editors write into Chinese text. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  permil: '‰',
  deg: '°',
  yen: '¥',
  sup2: '²',
  sup3: '³',
}
const ENTITY = /&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z]+\d?));/giu

/** Once, so that `&amp;lt;` stays `&lt;`; unknown names stay as they are. */
export const decodeEntities = (text: string): string =>
  text.replace(ENTITY, (entity, number?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity
    const code = Number(number?.replace(/^x/iu, '0x'))
    return isCharacter(code) ? String.fromCodePoint(code) : entity
  })

const isCharacter = (code: number) =>
  (code === 9 || code === 10 || code >= 32) &&
  code <= 0x10ffff &&
  !(code >= 0xd800 && code <= 0xdfff)
