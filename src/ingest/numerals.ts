const DIGITS = '零一二三四五六七八九'
const FORMAL = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '十', '百', '千'] as const
const SECTIONS = ['', '万', '亿'] as const
const AMOUNT =
  /^(负)?([零一二三四五六七八九十百千万亿]+)元(?:整|([一二三四五六七八九])角(?:([一二三四五六七八九])分)?|零([一二三四五六七八九])分)?$/u

/**
 * `伍万陆仟元整`, `五十万元`, `叁元伍角` as decimal text in 元. `null` for anything but the one way
 * in which a number is written, so that `五十六万三元` is nobody's guess.
 */
export function yuanInNumerals(text: string): string | null {
  const plain = text
    .replace(/[壹贰叁肆伍陆柒捌玖]/gu, (formal) => DIGITS.charAt(FORMAL.indexOf(formal)))
    .replace(/拾/gu, '十')
    .replace(/佰/gu, '百')
    .replace(/仟/gu, '千')
    .replace(/[两]/gu, '二')
    .replace(/〇/gu, '零')
    .replace(/[圆园]/gu, '元')
    .replace(/正$/u, '整')
  const [, sign = '', whole = '', jiao = '', fen = '', lone = ''] = AMOUNT.exec(plain) ?? []
  const value = whole === '' ? null : valueOf(whole)
  if (value === null) return null
  const digit = (numeral: string) => (numeral === '' ? '0' : String(DIGITS.indexOf(numeral)))
  const cents = `${digit(jiao)}${digit(fen || lone)}`
  return `${sign === '' ? '' : '-'}${value}${cents === '00' ? '' : `.${cents}`}`
}

/** The number that is written like this; `null` where none is. */
function valueOf(numerals: string): number | null {
  let sum = 0
  let section = 0
  let digit = 0
  for (const numeral of numerals) {
    const place = PLACES.findIndex((name) => name === numeral)
    const power = SECTIONS.findIndex((name) => name === numeral)
    if (place > 0) {
      section += (digit || 1) * 10 ** place
      digit = 0
    } else if (power > 0) {
      sum += (section + digit) * 10_000 ** power
      section = digit = 0
    } else digit = DIGITS.indexOf(numeral)
  }
  const value = sum + section + digit
  const plain = (text: string) => text.replace(/^一十/u, '十')
  return value < 1e12 && plain(numeralsOf(value)) === plain(numerals) ? value : null
}

function numeralsOf(value: number): string {
  if (value === 0) return '零'
  let text = ''
  let isGap = false
  for (let at = 11; at >= 0; at--) {
    const digit = Math.floor(value / 10 ** at) % 10
    if (digit === 0) isGap = text !== ''
    else {
      text += `${isGap ? '零' : ''}${DIGITS.charAt(digit)}${PLACES[at % 4]}`
      isGap = false
    }
    const isSectionFilled = Math.floor(value / 10 ** at) % 10_000 !== 0
    if (at % 4 === 0 && isSectionFilled) text += SECTIONS[at / 4]
  }
  return text
}
