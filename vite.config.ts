import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { viteStaticCopy } from 'vite-plugin-static-copy'
import { defineConfig } from 'vitest/config'
import { strippedModule } from './src/engine/stripped-module.ts'
import { buildId } from './tools/build-id.ts'
import { vueOptions } from './tools/vue-options.ts'
import { contentSecurityPolicy } from './tools/content-security-policy.ts'
import { lateProgram } from './tools/late-program.ts'
import { panelPlaces } from './tools/panel-places.ts'
import { programChunk } from './tools/program-chunk.ts'

const main = fileURLToPath(new URL('./src/main.ts', import.meta.url))
const browsers = ['chrome100', 'firefox115', 'safari16.4']

/** Only in the build: the dev server's hot reload needs inline scripts. */
const policyMeta: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
}

/** The file that the tests run on, in the place of the package's own. */
const duckdbModule: Plugin = {
  name: 'duckdb-module',
  enforce: 'pre',
  resolveId: (id) =>
    id === '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url' ? `${strippedModule()}?url` : null,
}

export default defineConfig({
  // Relative, so that the site works under any path of a static host.
  base: './',
  // Hash routes need no fallback: a file that is missing is missing, in development too.
  appType: 'mpa',
  publicDir: 'src/public',
  plugins: [
    vue(vueOptions),
    policyMeta,
    lateProgram(buildId()),
    duckdbModule,
    // Copied untouched and unhashed: the files under dist/data/ are replaced without a rebuild.
    viteStaticCopy({ targets: [{ src: 'data', dest: '.' }], silent: true }),
  ],
  define: {
    __BUILD_ID__: JSON.stringify(buildId()),
    __PANEL_PLACES__: JSON.stringify(panelPlaces()),
  },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  worker: { format: 'es' },
  build: {
    target: browsers,
    cssTarget: browsers,
    // The content security policy allows no data: addresses except for images.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        codeSplitting: { groups: [{ name: programChunk(main) }] },
      },
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    // One worker serves many files, so that DuckDB's WebAssembly is compiled once for each worker.
    isolate: false,
    setupFiles: ['tests/support/property-seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
