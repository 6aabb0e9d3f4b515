import { remembered } from '@/domain/remembered'
import { parseLabel, tableUnit, type Label } from './labels'

export interface HeadingWords extends Label {
  /** `百万元`: a unit of money is written that amounts cannot be read in; `null` otherwise. */
  readonly odd: string | null
}

const BRACKETS = /[(（][^()（）]*[)）]/gu

/** The words of a heading: `年初预算数（百万元）` is 年初预算数. */
export const headingWords: (text: string) => HeadingWords = remembered((text) => {
  const said = tableUnit(text)
  const odd = said?.unit === null ? said.text : null
  return { ...parseLabel(odd === null ? text : text.replace(BRACKETS, '')), odd }
})
