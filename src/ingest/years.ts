import { toHalfWidth } from './half-width'

/** Years outside are slips of the keyboard. */
export const FIRST_YEAR = 1990
export const LAST_YEAR = 2100

const NUMERALS = '〇一二三四五六七八九'
const NUMERAL_CLASS = '[〇○零O一二三四五六七八九]'
const WHOLE = new RegExp(`^(?:\\d{4}|${NUMERAL_CLASS}{4})年?度?$`, 'u')
const IN_TITLE = new RegExp(
  `(?<![\\d〇○零一二三四五六七八九])(?:\\d{4}|${NUMERAL_CLASS}{4})(?=年)`,
  'u',
)

const SPAN = /(?<!\d)(\d{4})(?:年度?)?[-~—至到]+(\d{4})(?=年)/u
const IN_FILE_NAME = /(?<!\d)\d{4}(?=年(?!\d{1,2}月|初|底|上半|下半|填|报|上报|公开|编|印))/gu

/** A whole year by its days, as 评价期间 has it. */
const ALL_YEAR =
  /^(\d{4})(?:年0?1月0?1日|[-./]0?1[-./]0?1)(?:-|—+|–|~|至|到)\1(?:年12月31日|[-./]12[-./]31)$/u

/** `2022`, `2022年度`, `二〇二二年`; `null` for anything else, `20222` included. */
export function parseYear(text: string): number | null {
  const compacted = toHalfWidth(text).replace(/\s+/gu, '')
  const isYear = WHOLE.test(compacted) || ALL_YEAR.test(compacted)
  return isYear ? toYear(compacted.slice(0, 4)) : null
}

/** The first year that a title names: `2022年度某局…自评表`; `null` when there is none. */
function yearInTitle(title: string): number | null {
  const found = IN_TITLE.exec(toHalfWidth(title).replace(/\s+/gu, ''))
  return found ? toYear(found[0]) : null
}

/**
 * The years that the name of a file or sheet says it is about: each one named, and all of a span;
 * a date of filing is none.
 */
export function yearsInName(name: string): readonly number[] {
  const text = toHalfWidth(name).replace(/\s+/gu, '')
  const single = [...text.matchAll(IN_FILE_NAME)].flatMap(([digits]) => toYear(digits) ?? [])
  return [...new Set([...(spanIn(text) ?? []), ...single])]
}

/** The years of a title: all of a span, else the first that it names. */
export function yearsInTitle(title: string): readonly number[] {
  const year = yearInTitle(title)
  return spanIn(toHalfWidth(title).replace(/\s+/gu, '')) ?? (year === null ? [] : [year])
}

/** All years of `2021-2023年`; `null` without one. */
function spanIn(text: string): number[] | null {
  const [, from = '', to = ''] = SPAN.exec(text) ?? []
  return from === '' ? null : parseYears(`${from}-${to}`)
}

/** The year in a date of any form: `2023年3月15日`, `2023.3.15`; `null` without one. */
export const yearInDate = (text: string): number | null =>
  toYear(/\d{4}/u.exec(toHalfWidth(text).replace(/\s+/gu, ''))?.[0] ?? '')

function toYear(digits: string): number | null {
  const year = Number(
    digits
      .replace(/[〇○零O]/gu, '0')
      .replace(/[一二三四五六七八九]/gu, (numeral) => String(NUMERALS.indexOf(numeral))),
  )
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}

/** `2018-2022、2024`: single years and spans; `null` when any part is not a year. */
export function parseYears(text: string): number[] | null {
  const parts = toHalfWidth(text)
    .replace(/[\s年度]+/gu, '')
    .split(/[,、;]/u)
  const years: number[] = []
  for (const part of parts.filter((found) => found !== '')) {
    const [first, last = first, ...rest] = part.split(/[-~—至到]+/u).map(parseYear)
    if (first === undefined || first === null || last === undefined || last === null) return null
    if (rest.length > 0 || last < first) return null
    for (let year = first; year <= last; year++) years.push(year)
  }
  return years.length === 0 ? null : [...new Set(years)].sort((a, b) => a - b)
}
