import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const peers = ['arquero', 'duckdb', 'json', 'papaparse', 'perspective', 'redraw', 'sqljs', 'typed']

/** Every page for itself, as somebody would build it who needs no more. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  // Of our own code one page draws the pictures of our panels.
  resolve: { alias: { '@': fileURLToPath(new URL('../../../src', import.meta.url)) } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: Object.fromEntries(
        peers.map((peer) => [peer, `${import.meta.dirname}/${peer}/index.html`]),
      ),
    },
  },
})
