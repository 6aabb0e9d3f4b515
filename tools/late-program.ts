import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const program = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/
const preload = /\s*<link rel="modulepreload" crossorigin href="([^"]+)">/g
const style = /\s*<link rel="stylesheet"[^>]*>/g
const charset = '<meta charset="utf-8" />'
/** Data that the opening page is made of. */
const early = ['./data/manifest.json', './data/prepared/opening.json']

/**
 * In a built page the program is fetched and started by `src/start/opening.js`, behind what the
 * opening page needs: that is asked for first and all at once. Only in the build: the dev server
 * has no prepared page.
 */
export function lateProgram(build: string): Plugin {
  const scripts = ['browser-check', 'opening'].map(startScript)
  return {
    name: 'late-program',
    apply: 'build',
    buildStart() {
      for (const { fileName, source } of scripts) this.emitFile({ type: 'asset', fileName, source })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        scripts.reduce(
          (page, { path, fileName }) => page.replaceAll(path, `./${fileName}`),
          inOrder(html, build),
        ),
    },
  }
}

/** A classic script that the bundler leaves as it is. */
function startScript(name: string) {
  const source = readFileSync(new URL(`../src/start/${name}.js`, import.meta.url), 'utf8')
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8)
  return { path: `/src/start/${name}.js`, fileName: `assets/${name}-${hash}.js`, source }
}

function inOrder(html: string, build: string): string {
  const entry = program.exec(html)?.[1]
  if (!entry || !html.includes(charset)) throw new Error('index.html is not as expected')
  const files = [entry, ...[...html.matchAll(preload)].map(([, path]) => path)]
  const first = [
    charset,
    `<meta name="program" content="${files.join(' ')}" data-build="${build}" />`,
    ...early.map((path) => `<link rel="preload" as="fetch" crossorigin href="${path}" />`),
    ...(html.match(style) ?? []).map((link) => link.trim()),
  ]
  return html
    .replace(program, '')
    .replace(preload, '')
    .replace(style, '')
    .replace(charset, first.join('\n    '))
}
