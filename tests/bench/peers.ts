import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import { build } from 'vite'
import { compressSite } from '../../tools/compress.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Pages that a reader would otherwise have, by folder. */
export const peers = {
  json: 'the same answers as JSON, bare ECharts',
  papaparse: 'Papa Parse, plain JavaScript',
  arquero: 'Arquero',
  sqljs: 'sql.js',
  perspective: 'Perspective',
  duckdb: 'bare duckdb-wasm',
} as const
export type Peer = keyof typeof peers

/** Builds the pages once; their libraries are installed on the first run. */
export async function buildPeers(): Promise<void> {
  if (!existsSync(path('node_modules')))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: path('.'), stdio: 'inherit' })
  await build({ configFile: path('peers/vite.config.ts'), logLevel: 'warn' })
  await compressSite(path('peers/dist'))
}

/** Serves the pages, and the tables of `data` under `/data/`, as our own server does ours. */
export async function servePeers(
  data: string,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const pages = sirv(path('peers/dist'), { gzip: true, brotli: true, immutable: true, maxAge: 1e6 })
  const tables = sirv(data, { dev: true })
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/data/')) {
      request.url = request.url.slice('/data'.length)
      tables(request, response)
    } else pages(request, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
