export type { CellKind, ExportDocument, Row, Rows, Written } from './document'
export { drive, type Steps } from './drive'
export { extensionOf, type Format, writeSteps } from './write'
export { writeInWorker } from './write-in-worker'
