/** How much of a form one sheet shows. */
export interface Room {
  /** Size of the letters, in pt. */
  readonly points: number
  /** Characters of each narrative. */
  readonly letters: number
  /** Rows of the table of tasks and indicators. */
  readonly rows: number
  /** Findings that are named; the others are counted. */
  readonly findings: number
}

/** From everything in large letters down to what always fits on one A4 sheet. */
export const rooms: readonly Room[] = [
  { points: 11, letters: 5000, rows: 60, findings: 12 },
  { points: 10, letters: 5000, rows: 60, findings: 12 },
  { points: 9, letters: 5000, rows: 60, findings: 12 },
  { points: 9, letters: 600, rows: 40, findings: 8 },
  { points: 9, letters: 400, rows: 30, findings: 6 },
  { points: 9, letters: 300, rows: 24, findings: 5 },
  { points: 9, letters: 220, rows: 20, findings: 4 },
  { points: 9, letters: 160, rows: 16, findings: 4 },
  { points: 9, letters: 120, rows: 12, findings: 3 },
  { points: 9, letters: 90, rows: 10, findings: 3 },
  { points: 9, letters: 60, rows: 8, findings: 2 },
  { points: 9, letters: 40, rows: 6, findings: 1 },
]

/** On one line; a text that is cut says where all of it stands. */
export function shorten(text: string, letters: number, place: string | null): string {
  const line = text.replace(/\s*\n\s*/gu, ' ').trim()
  const characters = [...line]
  if (characters.length <= letters) return line
  const where = place === null ? '自评表' : `自评表 ${place}`
  return `${characters.slice(0, letters).join('')}……（全文见${where}）`
}
