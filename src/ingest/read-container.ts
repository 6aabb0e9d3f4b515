import type { Finding } from '@/domain/finding'
import { describeProblem, messages, type Words } from './containers/messages'
import { isAside } from './containers/member-name'
import { unpack } from './containers/unpack'
import type { ZipDirectory, ZipEntry } from './containers/zip-directory'
import { fileKindOf } from './file-kind'
import { collectFindings } from './findings'
import type { FileReading, NamedBytes, Run } from './file-reading'
import { readFile, sourceIdOf } from './read-file'

interface Container {
  readonly name: string
  readonly directory: ZipDirectory
  /** 0 for the reader's own file. */
  readonly depth: number
}

/** What the members of one file of the reader's share. */
interface Walk {
  readonly run: Run
  /** About containers and about members that are no source. */
  readonly findings: Finding[]
  readonly readings: FileReading[]
  /** Names of the sources read so far, by the hash of their bytes. */
  readonly known: Map<string, string>
}

/** Containers inside a container of the reader's are read, those inside them are not. */
const MAX_DEPTH = 1

export interface ContainerReading {
  readonly readings: readonly FileReading[]
  /** About the container and the members that could not be had. */
  readonly findings: readonly Finding[]
}

/** Every member of a ZIP as a source of its own; one that gives none stands as a source itself. */
export async function readContainer(
  file: NamedBytes,
  directory: ZipDirectory,
  run: Run,
): Promise<ContainerReading> {
  const walk: Walk = { run, findings: [], readings: [], known: new Map(run.options.known) }
  await walkContainer({ name: file.name, directory, depth: 0 }, walk)
  const { readings, findings } = walk
  if (readings.length > 0) return { readings, findings }
  const nothing = await readFile(file, { kind: 'refused', ...messages.nothing }, run)
  return findings.length > 0
    ? { readings: [{ ...nothing, findings: [] }], findings }
    : { readings: [nothing], findings }
}

async function walkContainer(container: Container, walk: Walk): Promise<void> {
  const { directory, name, depth } = container
  if (!directory.isComplete) report(name, messages.cutOff, walk)
  const members = directory.entries.filter((entry) => !isAside(entry.name))
  for (const [index, entry] of members.entries()) {
    if (depth === 0) walk.run.options.onProgress?.(index / members.length)
    await walk.run.pause()
    const unpacked = unpack(entry, walk.run.budget)
    if ('bytes' in unpacked) await readMember(container, { entry, ...unpacked }, walk)
    else if (unpacked.problem === 'spent')
      return report(name, messages.spent(members.length - index), walk)
    else report(`${name}/${entry.name}`, describeProblem(unpacked.problem), walk)
  }
}

async function readMember(
  container: Container,
  { entry, bytes }: { readonly entry: ZipEntry; readonly bytes: Uint8Array },
  walk: Walk,
): Promise<void> {
  const { run, known } = walk
  const name = `${container.name}/${entry.name}`
  const kind = fileKindOf(bytes)
  if (kind.kind === 'zip' && container.depth < MAX_DEPTH)
    return walkContainer({ name, directory: kind.directory, depth: container.depth + 1 }, walk)
  const id = sourceIdOf(bytes)
  const twin = known.get(id)
  if (twin !== undefined) return report(name, messages.twin(twin), walk)
  known.set(id, name)
  const options = { ...run.options, onProgress: undefined, store: undefined }
  walk.readings.push(await readFile({ name, bytes }, kind, { ...run, options }))
}

function report(file: string, words: Words, { findings }: Walk): void {
  const collected = collectFindings(file)
  collected.report({ severity: 'error', ...words })
  findings.push(...collected.findings)
}
