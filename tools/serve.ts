import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { createSiteServer } from './site-server.ts'

const root = join(import.meta.dirname, '..', 'dist')
const host = process.env.HOST || '127.0.0.1'
const wanted = Number(process.env.PORT || 4173)

if (existsSync(join(root, 'index.html'))) {
  const server = createSiteServer({ root })
  const port = await listen(server, wanted)
  console.log(`绩镜已就绪：${addresses(port).join('  ')}  （按 Ctrl+C 停止）`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(0))
  }
} else {
  console.error('没有 dist/index.html：请先运行 npm run build（或直接运行 npm start）。')
  process.exitCode = 1
}

/** Takes the next free port when the wanted one is in use. */
async function listen(server: Server, from: number): Promise<number> {
  for (let port = from; port < from + 50; port += 1) {
    const failure = await new Promise<NodeJS.ErrnoException | null>((settle) => {
      server.once('error', settle)
      server.listen(port, host, () => {
        server.off('error', settle)
        settle(null)
      })
    })
    if (failure === null) return (server.address() as AddressInfo).port
    if (failure.code !== 'EADDRINUSE' && failure.code !== 'EACCES') throw failure
  }
  throw new Error(`没有空闲端口：${from} 到 ${from + 49} 都被占用，可用 PORT 指定另一个。`)
}

/** Every address under which a reader can open the site. */
function addresses(port: number): string[] {
  const isOpen = host === '0.0.0.0' || host === '::'
  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((found) => found.family === 'IPv4' && !found.internal)
    .map((found) => found.address)
  const hosts = isOpen ? ['127.0.0.1', ...outside] : [host]
  return hosts.map((name) => `http://${name.includes(':') ? `[${name}]` : name}:${port}/`)
}
