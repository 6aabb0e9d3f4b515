import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { type Plugin, runnerImport } from 'vite'
import { buildId } from './build-id.ts'
import { vueOptions } from './vue-options.ts'
import type * as Answers from './prepare/answers.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Writes size and SHA-256 of every listed file into the folder's manifest, and the answers to the
 * opening questions beside the data, so that the first chart need not wait for the engine.
 *
 * @throws when the manifest or a listed file cannot be read.
 */
export async function prepareData(folder: string): Promise<{ pictures: number; answers: number }> {
  const manifestPath = join(folder, 'manifest.json')
  const manifest = withHashes(folder, readFileSync(manifestPath, 'utf8'))
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
  const { prepared, pictures, pages } = await module.prepareAnswers(folder, manifest, buildId())
  const target = join(folder, 'prepared')
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target)
  writeFileSync(join(target, 'answers.json'), JSON.stringify(prepared))
  for (const [theme, page] of pages)
    writeFileSync(join(target, `opening-${theme}.json`), JSON.stringify(page))
  for (const [name, svg] of pictures) writeFileSync(join(target, name), svg)
  return { pictures: pictures.size, answers: Object.keys(prepared.answers).length }
}

/** What is written down wears the styles that the build has made. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (id) => (/type=style|\.css$/.test(id) ? '\0no-style' : null),
  load: (id) => (id === '\0no-style' ? '' : null),
}

interface ListedFile {
  readonly path: string
  readonly title: string
  readonly dataset: 'real' | 'demonstration'
}

function withHashes(folder: string, text: string) {
  const manifest = JSON.parse(text.replace(/^\uFEFF/, '')) as {
    readonly version: 1
    readonly defaultYear: number
    readonly sources: readonly ListedFile[]
  }
  return {
    ...manifest,
    date: today(),
    sources: manifest.sources.map((source) => {
      const bytes = readFileSync(join(folder, source.path))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { ...source, size: bytes.length, sha256 }
    }),
  }
}

/** Of the calendar where it runs. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = resolve(process.argv[2] ?? join(root, 'dist', 'data'))
  const { answers, pictures } = await prepareData(folder)
  console.log(`prepared: ${answers} answers, ${pictures} pictures in ${folder}`)
}
