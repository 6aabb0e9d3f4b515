import type { Cell } from './reading'

const STAFF =
  '(?:单位|部门|项目|财务)?(?:(?:填报|填表|联系|审核|经办|复核|制表|负责|填列|分管|主管)人员?|分管领导|主管领导|(?:联系|办公)?电话(?:号码)?|手机(?:号码)?|联系方式|传真|电子邮箱|邮箱)'
const MARK = '(?:\\s*[(（][^)）]{0,8}[)）])?'
const STAFF_LABEL = new RegExp(`^${STAFF}${MARK}\\s*[:：]?$`, 'u')
const STAFF_ENTRY = new RegExp(`(?:^|[\\s，,、|(（])${STAFF}${MARK}\\s*[:：]`, 'u')
const PROSE = /[。；！]/u
const STAFF_VALUE = new RegExp(`(${STAFF}${MARK}\\s*[:：])[^\\n”]*`, 'gu')
/** Cheap, because every cell of a table is asked. */
const HINT = /[人员]|领导|电话|手机|方式|传真|箱/u
const TELEPHONE = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-－ ]\d{7,8})(?!\d)/gu

/** A footer cell that names a person or a telephone: 填报人, 联系人：…, 电话. Prose is none. */
export const isStaffCell = (text: string): boolean =>
  HINT.test(text) &&
  (STAFF_LABEL.test(text.replace(/\s+/gu, '')) || (!PROSE.test(text) && STAFF_ENTRY.test(text)))

/** The text with names and telephones of staff as ●●. */
export const maskStaff = (text: string): string =>
  text.replace(STAFF_VALUE, '$1●●').replace(TELEPHONE, '●●')

const MAX_QUOTED = 12

/** Cells of one row as a list for a message; what stands right of a staff label is ●●. */
export function quoteCells(cells: readonly Cell[]): string {
  const from = cells.findIndex((cell) => isStaffCell(cell.text))
  const quoted = cells
    .slice(0, MAX_QUOTED)
    .map(({ text }, index) => (from !== -1 && index >= from ? '●●' : shorten(text)))
    .map((text) => `“${text}”`)
    .join('')
  return cells.length > MAX_QUOTED ? `${quoted}等 ${cells.length} 格` : quoted
}

/** One line of at most 20 characters. */
function shorten(text: string): string {
  const line = maskStaff(text).replace(/\s+/gu, ' ').trim()
  const characters = [...line]
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : line
}
