import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { ZipMember } from '@/export'
import type { Holdings } from '../holdings'
import { unpack } from '../packing'
import { CHOICES, MANIFEST, type PackageManifest, VERSION } from './manifest'

const README = '说明.txt'
const words = `这是绩镜的整体打包：导入的全部文件，以及作出的全部决定（补充、名称、目标、核实意见等）。
在另一台电脑上打开绩镜的“数据”页，把这个 ZIP 原样拖进去即可，不要解压后再打包。
里面的文件没有加密，转交时请注意保管。
`

/** Everything of the reader's own as the members of a ZIP, the manifest first. */
export async function packageMembers(
  { entries, choices }: Holdings,
  now: Date,
): Promise<readonly ZipMember[]> {
  const own = entries.filter(({ origin }) => origin === 'own')
  const members: ZipMember[] = []
  const files: PackageManifest['files'] = []
  for (const [index, { name, packed, isEnabled }] of own.entries()) {
    const path = `文件/${String(index + 1).padStart(4, '0')}${endingOf(name)}`
    const bytes = await unpack(packed)
    members.push({ path, bytes, isPacked: !packed.isGzip })
    files.push({ ...partOf(path, bytes), name, isEnabled })
  }
  const decided = text(JSON.stringify([...choices.values()]))
  const manifest: PackageManifest = {
    kind: 'jijing-package',
    version: VERSION,
    writtenAt: now.toISOString(),
    choices: partOf(CHOICES, decided),
    files,
  }
  return [
    { path: MANIFEST, bytes: text(JSON.stringify(manifest, null, 1)) },
    { path: README, bytes: text(`\ufeff${words.replaceAll('\n', '\r\n')}`) },
    { path: CHOICES, bytes: decided },
    ...members,
  ]
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content)

const partOf = (path: string, bytes: Uint8Array) => ({
  path,
  size: bytes.length,
  sha256: bytesToHex(sha256(bytes)),
})

const endingOf = (name: string): string => /\.[a-z\d]{1,5}$/iu.exec(name)?.[0] ?? ''
