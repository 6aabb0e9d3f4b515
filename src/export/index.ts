export type { CellKind, ExportDocument, Row, Rows } from './document'
export { drive } from './drive'
export { extensionOf, writeSteps } from './write'
export { writeInWorker } from './write-in-worker'
