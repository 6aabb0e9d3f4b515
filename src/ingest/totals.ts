import type { Cell } from './reading'

const SUM = '(?:总?合计|总计|小计|共计|累计|平均)(?:[数值])?'
const TOTAL = new RegExp(`^(?:${SUM}(?::.*)?|汇总|全[区市县省州])$`, 'u')
const NAMED_TOTAL = new RegExp(`${SUM}$`, 'u')
const BRACKETS = /\([^()]*\)/gu
/** 一、党群部门 over the departments of a kind: its figures are their sum. */
const KIND_OF_DEPARTMENTS = /^[(]?[一二三四五六七八九十]+[)、.].*(?:部门|单位)$/u

/** The words alone: `【合计】`, `*合计*`, `合计（万元）：` are 合计. */
function wordsOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s*★☆#|"'“”]+/gu, '')
    .replace(/[[【〔〖{<《]/gu, '(')
    .replace(/[\]】〕〗}>》]/gu, ')')
  const inside = /^\(([^()]*)\)$/u.exec(plain)?.[1] ?? plain
  const words = KIND_OF_DEPARTMENTS.test(inside) ? inside : inside.replace(BRACKETS, '')
  return words.replace(/[:;,.。、]+$/u, '')
}

/** True for 合计, 总计 and the like, and for nothing with a name of its own. */
const isBareTotal = (text: string): boolean => TOTAL.test(wordsOf(text))

/** True for a sum or a mean in a column of departments: 全区合计, 党群部门小计. 审计局 is none. */
export function isTotal(text: string): boolean {
  const words = wordsOf(text)
  return TOTAL.test(words) || NAMED_TOTAL.test(words) || KIND_OF_DEPARTMENTS.test(words)
}

/** The cell that says that a row is a sum; elsewhere than under 部门 a longer text may be a name. */
export function totalCell(
  cells: readonly Cell[],
  departmentColumn: number | undefined,
): Cell | undefined {
  const [first] = cells
  const bare = first && isBareTotal(first.text) ? first : undefined
  if (departmentColumn === undefined) return bare
  const named = cells.find(({ column }) => column === departmentColumn)
  if (named) return isTotal(named.text) ? named : bare
  return cells.find(({ column, text }) => column < departmentColumn && isTotal(text)) ?? bare
}
