/**
 * Names the sheet in every cell reference of fresh records. Layouts and tables know rows and
 * columns alone; whoever adds one cannot forget the sheet.
 */
export function placeOnSheet(records: unknown, sheet: string): void {
  if (typeof records !== 'object' || records === null) return
  if ('sheet' in records && 'row' in records && 'column' in records) records.sheet = sheet
  else for (const part of Object.values(records)) placeOnSheet(part, sheet)
}
