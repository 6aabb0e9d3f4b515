import type { Encoding } from '@/domain/source'

export interface DecodedText {
  /** Without a byte-order mark. */
  readonly text: string
  readonly encoding: Encoding
  /** Characters that the encoding does not have: U+FFFD in the text. */
  readonly undecodable: number
  /** Where the first line of another encoding starts in `text`; `null`: the file has one encoding. */
  readonly otherEncodingAt: number | null
  /** The file ends inside a character, which is left out. */
  readonly isCutOff: boolean
}
