import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { type Plugin, runnerImport } from 'vite'
import { buildId } from './build-id.ts'
import { vueOptions } from './vue-options.ts'
import type * as Answers from './prepare/answers.ts'
import { type Manifest, parseManifest } from '../src/session/manifest.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Writes size and SHA-256 of every listed file into the folder's manifest, and the answers to the
 * opening questions beside the data, so that the first chart need not wait for the engine.
 *
 * @returns `unread`: a Chinese sentence for each listed file that gave nothing.
 * @throws {Unprepared} when the manifest or a listed file cannot be read.
 */
export async function prepareData(
  folder: string,
): Promise<{ pictures: number; answers: number; unread: readonly string[] }> {
  const manifestPath = join(folder, 'manifest.json')
  const manifest = withHashes(folder, readManifest(manifestPath))
  writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`)

  // The site's own code answers. The runner reads no configuration file.
  const { module } = await runnerImport<typeof Answers>(
    join(root, 'tools', 'prepare', 'answers.ts'),
    {
      root,
      logLevel: 'error',
      plugins: [withoutStyles, vue(vueOptions)],
      define: { __BUILD_ID__: JSON.stringify(buildId()), __PANEL_PLACES__: '{}' },
      resolve: { alias: { '@': join(root, 'src') } },
    },
  )
  const { prepared, pictures, pages, unread } = await module.prepareAnswers(
    folder,
    manifest,
    buildId(),
  )
  const target = join(folder, 'prepared')
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target)
  writeFileSync(join(target, 'answers.json'), JSON.stringify(prepared))
  for (const [theme, page] of pages)
    writeFileSync(join(target, `opening-${theme}.json`), JSON.stringify(page))
  for (const [name, svg] of pictures) writeFileSync(join(target, name), svg)
  return { pictures: pictures.size, answers: Object.keys(prepared.answers).length, unread }
}

/** What is written down wears the styles that the build has made. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (id) => (/type=style|\.css$/.test(id) ? '\0no-style' : null),
  load: (id) => (id === '\0no-style' ? '' : null),
}

/** What is in the way, in one Chinese sentence. */
export class Unprepared extends Error {
  override readonly name = 'Unprepared'
}

function readManifest(path: string): Manifest {
  // Notepad puts a byte order mark before it.
  const text = readListed(path)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  try {
    parseManifest(text)
  } catch (cause) {
    throw new Unprepared(`清单 ${path} 读不懂：${faultOf(cause)}。`)
  }
  // As it was written, with what only its writer knows.
  return JSON.parse(text) as Manifest
}

function faultOf(cause: unknown): string {
  if (cause instanceof SyntaxError) return '不是 JSON'
  const { issues = [] } = cause as { readonly issues?: readonly { readonly path: unknown[] }[] }
  return issues.map(({ path }) => `“${path.join('.')}”没有写，或写得不对`).join('，')
}

function readListed(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    const isMissing = (cause as { readonly code?: string }).code === 'ENOENT'
    throw new Unprepared(`没有读到 ${path}：${isMissing ? '没有这个文件' : '无法读取'}。`)
  }
}

const withHashes = (folder: string, manifest: Manifest) => ({
  ...manifest,
  date: today(),
  sources: manifest.sources.map((source) => {
    const bytes = readListed(join(folder, source.path))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { ...source, size: bytes.length, sha256 }
  }),
})

/** Of the calendar where it runs. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = resolve(process.argv[2] ?? join(root, 'dist', 'data'))
  try {
    const { answers, pictures, unread } = await prepareData(folder)
    for (const sentence of unread) console.warn(sentence)
    console.log(`prepared: ${answers} answers, ${pictures} pictures in ${folder}`)
  } catch (cause) {
    if (!(cause instanceof Unprepared)) throw cause
    console.error(cause.message)
    process.exitCode = 1
  }
}
