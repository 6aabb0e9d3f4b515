import Papa from 'papaparse'
import { remembered } from '@/domain/remembered'
import { parseLabel } from './labels'
import type { Cell, Report } from './reading'
import type { Grid } from './sheet-grid'

export interface TextGrid extends Grid {
  readonly delimiter: string
}

export const delimiters = ['\t', ',', ';', '，'] as const
/** Enough of a file to tell its delimiter. */
const SAMPLE = 200_000
/** Stands in for a quotation mark that is not one of Papa Parse's; private use, never in real text. */
const LITERAL_QUOTE = '\uf8ff'
/** After so many stray marks the file is read as one that does not quote. */
const MAX_STRAY_QUOTES = 20

/** Text to rows. `knownLabels` are names as `parseLabel` gives them. */
export function parseGrid(
  text: string,
  knownLabels: ReadonlySet<string>,
  report: Report,
): TextGrid {
  const lines = text.replace(/\r\n?/gu, '\n')
  const delimiter = chooseDelimiter(lines.slice(0, SAMPLE), knownLabels)
  return { delimiter, rows: parseRows(lines, delimiter, report) }
}

/** Non-blank cells of every row that has one. */
export function filledRows({ rows }: Grid): Cell[][] {
  return rows
    .map((texts, index) => filledCells(texts, index + 1))
    .filter((cells) => cells.length > 0)
}

export const hasCells = ({ rows }: Grid): boolean =>
  rows.some((texts) => texts.some((text) => text.trim() !== ''))

export function filledCells(texts: readonly string[], row: number): Cell[] {
  return texts.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ row, column: index + 1, text }],
  )
}

/** The delimiter under which most known labels stand alone in a cell; then the one that splits most rows. */
function chooseDelimiter(sample: string, knownLabels: ReadonlySet<string>): string {
  // All that do not occur leave the same cells, so the first of them speaks for the others.
  const absent = delimiters.find((delimiter) => !sample.includes(delimiter))
  const told = delimiters.filter((one) => one === absent || sample.includes(one))
  const scores = told.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n' })
    const labels = data.flat().filter((cell) => isKnown(cell, knownLabels)).length
    return { delimiter, labels, split: data.filter((row) => row.length > 1).length }
  })
  return scores.reduce((best, next) =>
    next.labels > best.labels ||
    (next.labels === best.labels && best.labels === 0 && next.split > best.split)
      ? next
      : best,
  ).delimiter
}

const isKnown = (cell: string, knownLabels: ReadonlySet<string>) =>
  cell.length <= 40 && knownLabels.has(parseLabel(cell).name)

/**
 * Papa Parse lets a quotation mark without its partner swallow rows up to the next mark that
 * happens to fit. Each such mark becomes a plain character and the text is parsed again.
 */
function parseRows(lines: string, delimiter: string, report: Report): string[][] {
  let text = lines
  for (let stray = 0; stray < MAX_STRAY_QUOTES; stray++) {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
    const error = errors.find(({ type }) => type === 'Quotes')
    if (!error) return data.map((row) => row.map(restoreQuotes))
    // `index` is that of the character after the opening mark.
    const at = (error.index ?? 1) - 1
    text = text.slice(0, at) + LITERAL_QUOTE + text.slice(at + 1)
    const row = (error.row ?? 0) + 1
    report({
      code: 'stray-quote',
      severity: 'warning',
      message: `第 ${row} 行有没有配对的双引号，已当作普通字符读入，请核对这一行`,
      cell: { row, ...cellAt(text, at, delimiter) },
    })
  }
  return text.split('\n').map((line) => line.split(delimiter).map(restoreQuotes))
}

function cellAt(text: string, at: number, delimiter: string): Pick<Cell, 'column' | 'text'> {
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  const column = Papa.parse<string[]>(text.slice(start, at), { delimiter, newline: '\n' }).data[0]
  const line = text.slice(at, end === -1 ? undefined : end)
  return { column: column?.length ?? 1, text: restoreQuotes(line.split(delimiter)[0] ?? '') }
}

/** One string for each text that forms have in common: what is known of it is found faster, and it keeps no file. */
const restoreQuotes = remembered((text) => text.replaceAll(LITERAL_QUOTE, '"'))
