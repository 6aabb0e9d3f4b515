import type { LongField, LongShape } from '@/domain/long-table'
import { longFields } from '@/domain/long-table'
import { saysNothing, saysSame } from '../blank-words'
import { cleanName } from '../edge'
import { isBlank } from '../half-width'
import { toPlainText } from '../markup'
import { startsNotes } from '../notes'
import { isPart } from '../part-rows'
import { parseComparator } from '../quantity'
import { isStaffCell } from '../staff'
import type { Header } from '../table-header'
import { directionOf } from '../direction-words'
import { isTotal } from '../totals'
import { withoutMarks } from '../plain-department'
import { parseYear } from '../years'
import { Dictionary } from './dictionary'
import type { PlainColumn } from './plain-row'

/** How the rows of a 关键指标表 are judged by their bytes, and what the engine is told of them. */
export interface IndicatorPlan {
  readonly columns: readonly PlainColumn[]
  readonly shape: LongShape
  readonly dictionaries: ReadonlyMap<string, Dictionary<unknown>>
  /** 0-based, by id. */
  readonly places: ReadonlyMap<string, number>
}

interface Place {
  readonly bytes: Uint8Array
  readonly delimiter: string
  /** Cells of the header's row. */
  readonly width: number
}

/** `null` when the row's first cell could be a note, a sum or a signature without being noticed. */
export function planIndicators(header: Header, place: Place): IndicatorPlan | null {
  const { bytes, delimiter, width } = place
  const places = new Map([...header.columns].map(([id, { cell }]) => [id, cell.column - 1]))
  const ids = new Map([...places].map(([id, index]) => [index, id]))
  const twice = header.repeated.flatMap(({ cells }) => cells)
  const unread = new Set([...header.unknown, ...twice].map(({ column }) => column - 1))
  const dictionaries = new Map<string, Dictionary<unknown>>()
  const columns = Array.from({ length: width }, (_, index): PlainColumn => {
    const id = ids.get(index)
    if (id === undefined && unread.has(index)) return { kind: index === 0 ? 'ordinal' : 'ignored' }
    const other = otherKind(id)
    if (other) return other
    const judge = judgeOf(id)
    const guarded = index === 0 ? (text: string) => (isAside(text) ? null : judge(text)) : judge
    const dictionary = new Dictionary(bytes, guarded)
    if (id !== undefined) dictionaries.set(id, dictionary)
    return { kind: 'coded', dictionary }
  })
  if (columns[0]?.kind === 'text') return null
  const fields = columns.map((_, index) => fieldOf(ids.get(index)))
  const percents = longFields.filter((field) => header.columns.get(field)?.unit === '%')
  return { columns, dictionaries, places, shape: { delimiter, columns: fields, percents } }
}

const fieldOf = (id: string | undefined): LongField | null =>
  longFields.find((field) => field === id) ?? null

function otherKind(id: string | undefined): PlainColumn | null {
  switch (id) {
    case 'indicator':
      return { kind: 'text', isName: true }
    case 'deviation_reason':
      return { kind: 'text', isName: false }
    case 'target_value':
      return { kind: 'number', share: 0 }
    case 'reported_value':
      return { kind: 'number', share: 1 }
    case 'weight':
    case 'score':
      return { kind: 'number', share: null }
    default:
      return null
  }
}

/** What a text of a column means; `null`: the row reader has to look. An empty cell is the empty text. */
function judgeOf(id: string | undefined): (text: string) => unknown {
  switch (id) {
    case 'department':
      return (text) =>
        !saysNothing(text) && isPlainName(text) && !isTotal(text) && !isPart(text) ? text : null
    case 'fiscal_year':
      return (text) => (/^\d{4}$/u.test(text) ? parseYear(text) : null)
    case 'division_code':
      return (text) => (/^(?:\d{6})?$/u.test(text) ? text : null)
    case 'direction':
      return (text) => (text === '' ? text : directionOf(text))
    case 'comparator':
      return (text) => (text === '' ? text : isPlainText(text) ? parseComparator(text) : null)
    case 'task':
      return (text) => (isPlainText(text) && !saysSame(text) ? text : null)
    case 'unit':
      return (text) => (isPlainText(text) && isUnit(text) ? text : null)
    default:
      // Under no heading nothing may stand.
      return (text) => (text.trim() === '' ? '' : null)
  }
}

/** True for a text that its reader keeps as it stands, and for none. */
const isPlainText = (text: string): boolean =>
  text === '' ||
  (!isBlank(text) && !text.startsWith("'") && cleanName(text) === text && isUnmarked(text))

const isPlainName = (text: string): boolean => isPlainText(text) && withoutMarks(text) === text

const isUnmarked = (text: string) => toPlainText(text).text === text

const isUnit = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '') === text

/** What is no record. */
const isAside = (text: string): boolean =>
  text === '' || isTotal(text) || isStaffCell(text) || startsNotes({ row: 1, column: 1, text })
