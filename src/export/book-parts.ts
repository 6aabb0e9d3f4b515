import { xmlText } from './xml-text'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`
export const STYLES_PATH = 'xl/styles.xml'

export interface BookSheet {
  readonly name: string
  /** 1-based: repeated on every printed page. */
  readonly headerRow: number
}

/** Every part but the sheets and the styles, by its path: what a book of these sheets consists of. */
export function bookParts(sheets: readonly BookSheet[]): [path: string, xml: string][] {
  const each = (write: (sheet: BookSheet, index: number) => string) => sheets.map(write).join('')
  const styleId = `rId${sheets.length + 1}`
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/${STYLES_PATH}" ContentType="${TYPE}.styles+xml"/>${each((_, index) => `<Override PartName="/${sheetPath(index)}" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)}</sheets><definedNames>${each(printTitles)}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${RELATIONSHIPS}">${each((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)}<Relationship Id="${styleId}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
  ]
}

function printTitles({ name, headerRow }: BookSheet, index: number): string {
  const sheet = xmlText(`'${name.replaceAll("'", "''")}'`)
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$${headerRow}:$${headerRow}</definedName>`
}

export const SHEET_OPEN = `${XML}<worksheet xmlns="${MAIN}">`
