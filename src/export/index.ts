export type {
  CellKind,
  CellValue,
  ExportColumn,
  ExportDocument,
  ExportSheet,
  Row,
  Rows,
  Written,
} from './document'
export { drive, type Run, type Steps } from './drive'
export { extensionOf, type Format, writeSteps } from './write'
export { writeInWorker } from './write-in-worker'
export { type ZipMember, zipSteps } from './zip'
