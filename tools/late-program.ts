import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { minifySync, type Plugin, type Rolldown } from 'vite'

const program = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/
const preload = /\s*<link rel="modulepreload" crossorigin href="([^"]+)">/g
const style = /\s*<link rel="stylesheet" crossorigin href="([^"]+)">/
const check = /\s*<script[^>]* src="\/src\/start\/browser-check\.js"><\/script>/
const end = '</body>'
const charset = '<meta charset="utf-8" />'
/** Data that the opening page is made of, and for whom: its page in the other theme stays there. */
const early = {
  './data/manifest.json': 'all',
  './data/prepared/opening-light.json': 'not all and (prefers-color-scheme: dark)',
  './data/prepared/opening-dark.json': '(prefers-color-scheme: dark)',
}
const EARLY_ENGINE = 'early-engine'

/**
 * In a built page the program and the engine are fetched and started by `src/start/opening.js`,
 * behind what the opening page needs: one script, the data, and the styles in the page itself.
 * Only in the build: the dev server has no prepared page.
 */
export function lateProgram(build: string): Plugin {
  const start = startScript(['browser-check', 'start-program', 'find-page', 'opening'])
  return {
    name: 'late-program',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          // A name of its own, so that its size can be watched: other chunks may be called index.
          input: { entry: 'index.html', [EARLY_ENGINE]: `src/start/${EARLY_ENGINE}.ts` },
        },
      },
    }),
    buildStart() {
      this.emitFile({ type: 'asset', ...start })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        inOrder(html, { build, start: start.fileName, bundle: bundle ?? {} }),
    },
  }
}

/**
 * Classic scripts in one file, which the bundler leaves as they are: shorter, in no newer syntax.
 *
 * @throws SyntaxError when one of them cannot be read.
 */
function startScript(names: readonly string[]) {
  const text = names
    .map((name) => readFileSync(new URL(`../src/start/${name}.js`, import.meta.url), 'utf8'))
    .join('\n')
  // Its shortest strings would be template literals.
  const asWritten = { module: false, compress: false, codegen: false } as const
  const { code: source, errors } = minifySync('start.js', text, asWritten)
  if (errors.length > 0) throw new SyntaxError(errors.map(({ message }) => message).join('\n'))
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8)
  return { fileName: `assets/start-${hash}.js`, source }
}

interface Built {
  readonly build: string
  /** File name of the start script. */
  readonly start: string
  readonly bundle: Rolldown.OutputBundle
}

function inOrder(html: string, { build, start, bundle }: Built): string {
  const entry = program.exec(html)?.[1]
  const styles = style.exec(html)?.[1]
  const css = styles && bundle[styles.replace('./', '')]
  const engine = Object.values(bundle).find((part) => part.name === EARLY_ENGINE)
  if (
    !entry ||
    !css ||
    !('source' in css) ||
    !engine ||
    !check.test(html) ||
    !html.includes(charset) ||
    !html.includes(end)
  )
    throw new Error('index.html or its bundle is not as expected')
  const engineFiles = withImports(bundle, engine.fileName).map((name) => `./${name}`)
  const files = [entry, ...[...html.matchAll(preload)].map(([, path]) => path)]
  const first = [
    charset,
    `<meta name="program" content="${files.join(' ')}" data-engine="${engineFiles.join(' ')}" data-build="${build}" />`,
    ...Object.entries(early).map(
      ([path, media]) =>
        `<link rel="preload" as="fetch" crossorigin href="${path}" media="${media}" />`,
    ),
    `<style data-file="${styles}">${String(css.source).trim()}</style>`,
  ]
  return html
    .replace(program, '')
    .replaceAll(preload, '')
    .replace(style, '')
    .replace(check, '')
    .replace(end, `  <script src="./${start}"></script>\n  </body>`)
    .replace(charset, () => first.join('\n    '))
}

/** A chunk's file and those of all that it imports at once. */
function withImports(bundle: Rolldown.OutputBundle, fileName: string): string[] {
  const chunk = bundle[fileName]
  const imports = chunk && 'imports' in chunk ? chunk.imports : []
  return [...new Set([fileName, ...imports.flatMap((name) => withImports(bundle, name))])]
}
