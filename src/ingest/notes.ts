import { toPlainText } from './markup'
import type { Cell } from './reading'

const NOTES = '(?:注|备注|说明|填表说明|填报说明|填写说明)'
const BEGINNING = new RegExp(`^\\s*${NOTES}\\s*(?:[:：]|\\d+[.．、]|$)`, 'u')
const LABEL = new RegExp(`^\\s*${NOTES}\\s*[:：]?\\s*`, 'u')

const INSTRUCTION =
  /^\s*(?:\d+[.．、])?\s*(?:请|结合|对照|针对|简要|说明|概述|描述|填写|预算执行率\s*[=＝]).{0,300}[(（][^()（）]{0,4}\d+\s*字(?:以内|左右)/su

/** True for the blank form's own words about what to fill in: 结合自评情况……（200字以内）. */
export const isInstruction = ({ text }: Cell): boolean => INSTRUCTION.test(text)

/** True for a cell that begins the notes under a form or a table. */
export const startsNotes = ({ text }: Cell): boolean => BEGINNING.test(text)

/** Lines of one row of notes, without markup and without 注. */
export function noteLines(cells: readonly Cell[]): string[] {
  const { text } = toPlainText(cells.map((cell) => cell.text.trim()).join(' '))
  return text
    .replace(LABEL, '')
    .split('\n')
    .filter((line) => line !== '')
}
