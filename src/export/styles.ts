import { xmlText } from './xml-text'

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Indices of the fixed styles; those of number formats follow. */
export const TITLE = 1
export const LINE = 2
export const HEADER = 3
export const TEXT = 4
export const LONG_TEXT = 5
/** What would run as a formula once it is edited stays a text: the cell says so. */
export const QUOTED_TEXT = 6

/** `@` keeps codes and signs as they stand; `quotePrefix` is the apostrophe that does not show. */
const FIXED = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="3" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
]

const FONTS = [
  '<font><sz val="11"/><name val="等线"/></font>',
  '<font><b/><sz val="14"/><name val="等线"/></font>',
  '<font><sz val="10"/><color rgb="FF59636E"/><name val="等线"/></font>',
  '<font><b/><sz val="11"/><name val="等线"/></font>',
]

/** The first free number for a format of one's own. */
const FIRST_FORMAT = 164

export interface Styles {
  /** Index of the style that shows a number in a format, such as `0.00%`. */
  readonly numberStyle: (format: string) => number
  readonly xml: () => string
}

export function collectStyles(): Styles {
  const formats = new Map<string, number>()
  return {
    numberStyle(format) {
      const index = formats.get(format) ?? FIXED.length + formats.size
      formats.set(format, index)
      return index
    },
    xml: () => stylesXml([...formats.keys()]),
  }
}

function stylesXml(formats: readonly string[]): string {
  const numFmts = formats.map(
    (format, index) =>
      `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${xmlText(format)}"/>`,
  )
  const xfs = formats.map(
    (_, index) =>
      `<xf numFmtId="${FIRST_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<styleSheet xmlns="${NS}">`,
    list('numFmts', numFmts),
    list('fonts', FONTS),
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EEF3"/></patternFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7A8794"/></bottom><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list('cellXfs', [...FIXED, ...xfs]),
    '</styleSheet>',
  ].join('')
}

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`
