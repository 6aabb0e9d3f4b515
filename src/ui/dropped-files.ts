/** What a program or the system leaves in a folder, and no person put there. */
const LEFT_BEHIND = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/iu
/** The system hands over a large folder in parts. */
type Reader = Pick<FileSystemDirectoryReader, 'readEntries'>

/** Files that were dropped or pasted; those of folders, however deep, carry their path as name. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  // The list is emptied as soon as the event is over.
  const plain = [...transfer.files]
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.some((entry) => entry.isDirectory)) return plain
  const nested = await Promise.all(entries.map((entry) => filesIn(entry, '')))
  return nested.flat()
}

/** Files chosen one by one, or those of a chosen folder, with their path as name. */
export const filesOfInput = (input: HTMLInputElement): File[] =>
  [...(input.files ?? [])].flatMap((file) => {
    const path = file.webkitRelativePath
    if (path.split('/').some((part) => LEFT_BEHIND.test(part))) return []
    return [path === '' ? file : renamed(file, path)]
  })

async function filesIn(entry: FileSystemEntry, folder: string): Promise<File[]> {
  if (LEFT_BEHIND.test(entry.name)) return []
  const path = `${folder}${entry.name}`
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      ;(entry as FileSystemFileEntry).file(resolve, reject)
    })
    return [renamed(file, path)]
  }
  const inside = await allEntries((entry as FileSystemDirectoryEntry).createReader())
  const nested = await Promise.all(inside.map((one) => filesIn(one, `${path}/`)))
  return nested.flat()
}

async function allEntries(reader: Reader): Promise<FileSystemEntry[]> {
  const found: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (part.length === 0) return found
    found.push(...part)
  }
}

const renamed = (file: File, name: string): File =>
  new File([file], name, { type: file.type, lastModified: file.lastModified })
