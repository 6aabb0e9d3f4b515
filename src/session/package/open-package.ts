import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { openBudget, readDirectory, unpack, type ZipDirectory } from '@/ingest/containers'
import { type Choices, readChoices } from '../choices'
import type { Incoming } from '../incoming'
import { AnyManifest, MANIFEST, PackageManifest } from './manifest'

/** `null`: no package. Else its contents, or why none of it was taken in. */
export type Opened =
  | { readonly files: readonly Incoming[]; readonly choices: Choices }
  | { readonly problem: string }
  | null

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Whole or not at all: a package of which one part is damaged is refused. */
export function openPackage({ title, bytes }: Pick<Incoming, 'title' | 'bytes'>): Opened {
  if (!isZip(bytes)) return null
  const directory = readDirectory(bytes)
  if (!directory.entries.some(({ name }) => name === MANIFEST)) return null
  const refused = (why: string) => ({ problem: `整体打包“${title}”没有打开：${why}` })
  const damaged = '文件已损坏或不完整，里面的内容都没有读入。请重新拷贝或重新导出。'
  const open = partReader(directory)
  const manifest = directory.isComplete ? parsed(open(MANIFEST)) : undefined
  if (manifest === undefined) return refused(damaged)
  const any = AnyManifest.safeParse(manifest)
  if (!any.success) return refused('清单不是绩镜写的，认不出里面的内容。')
  const known = PackageManifest.safeParse(manifest)
  if (!known.success)
    return refused(
      any.data.version > 1
        ? `它由更新版本的绩镜导出（格式 ${any.data.version}），这里只认得格式 1。请用更新的版本打开，或请对方导出整理表。`
        : damaged,
    )
  const { files, choices } = known.data
  const decided = parsed(open(choices.path, choices))
  const contents = files.map((file) => open(file.path, file))
  if (!Array.isArray(decided) || contents.includes(null)) return refused(damaged)
  const now = Date.now()
  return {
    choices: readChoices(decided).choices,
    files: files.map(({ name, isEnabled }, index) => ({
      ...{ name, title: name, isEnabled },
      bytes: contents[index] ?? new Uint8Array(),
      dataset: 'real',
      origin: 'own',
      listedSha256: null,
      addedAt: now + index / 1000,
    })),
  }
}

type Expected = Pick<PackageManifest['choices'], 'size' | 'sha256'>

/** Bytes of a part; `null` where it is missing, broken, or not what the manifest lists. */
function partReader({ entries }: ZipDirectory) {
  const budget = openBudget()
  return (path: string, expected?: Expected): Uint8Array | null => {
    const entry = entries.find(({ name }) => name === path)
    const unpacked = entry ? unpack(entry, budget) : null
    if (!unpacked || !('bytes' in unpacked)) return null
    const { bytes } = unpacked
    if (!expected) return bytes
    return bytes.length === expected.size && bytesToHex(sha256(bytes)) === expected.sha256
      ? bytes
      : null
  }
}

function parsed(bytes: Uint8Array | null): unknown {
  try {
    return bytes === null ? undefined : JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
