import { shortHash } from './short-hash'

/** Files of the reader's own that a view rests on, as its address names them. */
export interface Needs {
  /** First 8 hexadecimal digits of each source's SHA-256; of many, their number and one hash. */
  readonly marks: readonly string[]
  /** Names to tell a reader who does not have them; empty where there are none to tell. */
  readonly files: string
}

export const nothingNeeded: Needs = { marks: [], files: '' }

interface OwnSource {
  /** SHA-256 in hexadecimal. */
  readonly id: string
  /** File name. */
  readonly title: string
}

/** More files than this are marked by one hash over all: an address has to stay short. */
const MOST = 6
const LONGEST = 40

export function needsOf(sources: readonly OwnSource[]): Needs {
  if (sources.length === 0) return nothingNeeded
  const ids = [...new Set(sources.map(({ id }) => id.slice(0, 8)))].sort()
  const titles = [...new Set(sources.map(({ title }) => title))]
  const named = titles.slice(0, 2).join('、')
  const rest = titles.length > 2 ? ` 等 ${titles.length} 个文件` : ''
  return {
    marks: ids.length <= MOST ? ids : [`${ids.length}-${shortHash(ids.join())}`],
    files: `${[...named].slice(0, LONGEST).join('')}${rest}`,
  }
}

/** True where every file that is needed is held. */
export const isMet = (needed: Needs, held: Needs): boolean =>
  needed.marks.every((mark) => held.marks.includes(mark))

export const formatNeeds = ({ marks, files }: Needs): Record<string, string> =>
  marks.length === 0 ? {} : { src: marks.join('.'), ...(files === '' ? {} : { files }) }

/** Inverse of `formatNeeds`, lenient. */
export function parseNeeds({ src = '', files = '' }: Readonly<Record<string, string | undefined>>) {
  const marks = src.split('.').filter((mark) => /^(?:\d{1,6}-)?[0-9a-f]{8}$/.test(mark))
  return marks.length === 0 ? nothingNeeded : { marks, files }
}
