/** What a program or the system leaves in a folder, and no person put there. */
const LEFT_BEHIND = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/iu
/** The system hands over a large folder in parts. */
type Reader = Pick<FileSystemDirectoryReader, 'readEntries'>

export interface GivenFiles {
  readonly files: readonly File[]
  /** Chinese sentences about what was given and brings no file. */
  readonly notes: readonly string[]
}

/**
 * Files that were dropped or pasted; those of folders, however deep, carry their path as name and
 * follow one another by it.
 */
export async function filesOf(transfer: DataTransfer): Promise<GivenFiles> {
  // The list is emptied as soon as the event is over.
  const plain = [...transfer.files]
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.some((entry) => entry.isDirectory)) return { files: plain, notes: [] }
  const unread: string[] = []
  const nested = await Promise.all(entries.map((entry) => filesIn(entry, '', unread)))
  return withNotes(nested.flat(), unread)
}

/** Files chosen one by one, or those of a chosen folder, with their path as name. */
export function filesOfInput(input: HTMLInputElement): GivenFiles {
  const files = [...(input.files ?? [])].flatMap((file) => {
    const path = file.webkitRelativePath
    if (path.split('/').some((part) => LEFT_BEHIND.test(part))) return []
    return [path === '' ? file : renamed(file, path)]
  })
  return input.webkitdirectory ? withNotes(files, []) : { files, notes: [] }
}

const byPath = new Intl.Collator('zh-Hans-CN', { numeric: true })

function withNotes(files: readonly File[], unread: readonly string[]): GivenFiles {
  const sorted = [...files].sort((a, b) => byPath.compare(a.name, b.name))
  if (unread.length > 0) return { files: sorted, notes: [unreadNote(unread, files.length > 0)] }
  return { files: sorted, notes: files.length > 0 ? [] : ['文件夹里没有文件。'] }
}

const NAMED = 5

function unreadNote(paths: readonly string[], hasOthers: boolean): string {
  const named = [...paths]
    .sort(byPath.compare)
    .slice(0, NAMED)
    .map((path) => `“${path}”`)
  const more = paths.length > NAMED ? `等 ${paths.length} 处` : ''
  return `${named.join('')}${more}打不开，没有读入：可能没有权限，或者已被移动${hasOthers ? '；其余照常读入' : ''}。`
}

async function filesIn(entry: FileSystemEntry, folder: string, unread: string[]): Promise<File[]> {
  if (LEFT_BEHIND.test(entry.name)) return []
  const path = `${folder}${entry.name}`
  try {
    if (entry.isFile) return [renamed(await fileOf(entry as FileSystemFileEntry), path)]
    const inside = await allEntries((entry as FileSystemDirectoryEntry).createReader())
    const nested = await Promise.all(inside.map((one) => filesIn(one, `${path}/`, unread)))
    return nested.flat()
  } catch {
    unread.push(path)
    return []
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })

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
