import { toPlainText } from './markup'
import type { Cell } from './reading'

const NOTES = '(?:注|说明|填表说明|填报说明)'
const BEGINNING = new RegExp(`^\\s*${NOTES}\\s*(?:[:：]|\\d+[.．、]|$)`, 'u')
const LABEL = new RegExp(`^\\s*${NOTES}\\s*[:：]?\\s*`, 'u')

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
