import { copyAndSave, openAndSave, removePassword } from '../save-as'

/** Directory entries of an OLE file are 128 bytes long and begin with a name in UTF-16. */
const ENTRY = 128
const NAME_LENGTH = 64
const SECTOR_SHIFT = 30
const FAT_COUNT = 44
const FAT_LIST = 76
const MAX_FAT = 109
const FREE = 0xffffffff

const MESSAGES: Readonly<Record<string, string | null>> = {
  // XLS, and the ET of WPS.
  Workbook: null,
  Book: null,
  EncryptedPackage: `这份文件设有打开密码，读不了。${removePassword}`,
  WordDocument: `这是 Word 或 WPS 文字文档（DOC），不是表格。${copyAndSave}`,
  'PowerPoint Document': `这是演示文稿（PPT），不是表格。${copyAndSave}`,
}

/** Why an OLE file is no workbook, `null` when it is one. A document may hold others: the first counts. */
export function oleRefusal(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder('utf-16le')
  for (let at = ENTRY; at + ENTRY <= bytes.length; at += ENTRY) {
    // Cheap, because every 128 bytes of a long book are asked.
    if (bytes[at] === 0 || bytes[at + 1] !== 0) continue
    const [name = ''] = decoder.decode(bytes.subarray(at, at + NAME_LENGTH)).split('\0')
    const message = MESSAGES[name]
    if (message !== undefined) return message
  }
  return `这是旧版 Office 文件，里面没有工作簿。${openAndSave}`
}

/** True when sectors that the allocation table names lie behind the end of the file. */
export function isCutOff(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512) return true
  const sector = 1 << Math.min(16, view.getUint16(SECTOR_SHIFT, true))
  const tables = Math.min(MAX_FAT, view.getUint32(FAT_COUNT, true))
  let last = 0
  for (let index = 0; index < tables; index++) {
    const table = view.getUint32(FAT_LIST + 4 * index, true)
    const start = (table + 1) * sector
    if (start + sector > bytes.length) return true
    for (let at = 0; at < sector; at += 4)
      if (view.getUint32(start + at, true) !== FREE)
        last = Math.max(last, (index * sector) / 4 + at / 4)
  }
  // The last sector may lack its padding.
  return (last + 1) * sector >= bytes.length
}
