import { withoutMarks } from './plain-department'
import { lookUp, parseLabel, withoutEnumerator } from './labels'
import type { Cell, Report } from './reading'

const KINDS = [
  ...['基本支出', '项目支出', '人员经费', '人员支出', '公用经费', '日常公用经费', '公用支出'],
  ...['一般公共预算', '一般公共预算拨款', '一般公共预算财政拨款', '一般公共预算支出'],
  ...['政府性基金', '政府性基金预算', '政府性基金拨款', '政府性基金预算拨款', '政府性基金预算支出'],
  ...['国有资本经营预算', '国有资本经营预算拨款', '财政专户管理资金', '纳入专户管理的非税收入拨款'],
  ...['财政拨款', '当年财政拨款', '本年财政拨款', '财政资金', '非财政拨款', '单位资金', '其他资金'],
  ...['上年结转', '上年结转资金', '结转资金', '事业收入', '其他收入'],
]
const kinds: ReadonlyMap<string, true> = new Map(KINDS.map((kind) => [kind, true]))

/** True where 其中：… or a kind of spending stands in a column of departments. */
export function isPart(text: string): boolean {
  const words = withoutMarks(text.trim()).normalize('NFKC').replace(/\s+/gu, '')
  if (/^其中(?:[:,、]|$)/u.test(words)) return true
  return lookUp(kinds, withoutEnumerator(parseLabel(words).name)) === true
}

export const reportPart = (cell: Cell, report: Report): void =>
  report({
    code: 'part-row',
    severity: 'warning',
    message: `第 ${cell.row} 行的“${cell.text.trim()}”是上面一行的一部分，没有当作部门读入`,
    cell,
  })
