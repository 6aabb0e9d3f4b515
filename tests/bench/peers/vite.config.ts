import { defineConfig } from 'vite'

const peers = ['arquero', 'duckdb', 'json', 'papaparse', 'perspective', 'sqljs', 'typed']

/** Every page for itself, as somebody would build it who needs no more. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
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
