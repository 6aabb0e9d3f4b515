import { isBlank } from './half-width'

/** A text file does not tell whether a blank cell was part of a merged one. */
export const MERGED = '（原表如果合并了单元格，请存成 XLSX 再导入，或在每一行填上）'

const SAME = /^(?:同上|同前|〃|″|")$/u

export const saysSame = (text: string): boolean => SAME.test(text.trim())

/** True for a blank cell and for 同上. */
export const saysNothing = (text: string): boolean => isBlank(text) || saysSame(text)
