import { csvSteps } from './csv'
import type { ExportDocument, Written } from './document'
import type { Steps } from './drive'
import { xlsxSteps } from './xlsx'
import { zipSteps } from './zip'

export type Format = 'csv' | 'xlsx'

/** The ending of what `writeSteps` makes. */
export const extensionOf = ({ sheets }: Pick<ExportDocument, 'sheets'>, format: Format): string =>
  format === 'csv' && sheets.length > 1 ? 'zip' : format

/** A document in a format; several tables as CSV are a ZIP with a file for each. */
export function* writeSteps(document: ExportDocument, format: Format): Steps<Written> {
  if (format === 'xlsx') return yield* xlsxSteps(document)
  const { sheets } = document
  const members: { path: string; bytes: Uint8Array }[] = []
  for (const [index, sheet] of sheets.entries()) {
    const bytes = yield* scaled(csvSteps(document, sheet), (done) => (index + done) / sheets.length)
    members.push({ path: `${sheet.name}.csv`, bytes })
  }
  const [only] = members
  const isOne = only !== undefined && members.length === 1
  return { bytes: isOne ? only.bytes : yield* scaled(zipSteps(members), () => 1), notices: [] }
}

function* scaled<T>(steps: Steps<T>, shareOf: (done: number) => number): Steps<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield shareOf(step.value)
  }
}
