import { bookState } from '../books/biff'
import { copyAndSave, openAndSave, removePassword } from '../save-as'
import { readOle } from './ole-file'

const locked = `这份文件设有打开密码，读不了。${removePassword}`
const MESSAGES: Readonly<Record<string, string>> = {
  EncryptedPackage: locked,
  WordDocument: `这是 Word 或 WPS 文字文档（DOC），不是表格。${copyAndSave}`,
  'PowerPoint Document': `这是演示文稿（PPT），不是表格。${copyAndSave}`,
}
/** XLS, and the ET of WPS. */
const BOOK = /^(?:Workbook|Book)$/iu

/** The stream of an OLE file that holds its workbook. */
export type OleBook = { readonly stream: Uint8Array } | { readonly message: string }

/** The workbook, or why there is none. Of documents in a document, the first counts. */
export function findBook(bytes: Uint8Array): OleBook {
  const streams = readOle(bytes)
  const found = streams?.find(({ name }) => BOOK.test(name) || name in MESSAGES)
  const message = found && MESSAGES[found.name]
  if (message !== undefined) return { message }
  const state = found && bookState(found.bytes)
  if (state === 'locked') return { message: locked }
  if (streams === null || state === 'damaged')
    return {
      message: `这份文件已损坏或不完整，没有读入任何内容。请重新下载或拷贝；如果还能打开，${openAndSave}`,
    }
  return found
    ? { stream: found.bytes }
    : { message: `这是旧版 Office 文件，里面没有工作簿。${openAndSave}` }
}
