import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createSiteServer } from '../../tools/site-server'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A temporary folder with these files, by path. */
export function aFolder(files: Files) {
  const root = mkdtempSync(join(tmpdir(), 'jijing-folder-'))
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  for (const [path, content] of Object.entries(files)) write(path, content)
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** Serves a folder; `get` sends the path as it is, without the tidying of `fetch`. */
export async function serveFolder(root: string, base = '/') {
  const server = createSiteServer({ root, base })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    get: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      new Promise<Answer>((settle, fail) => {
        const call = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.once('end', () => {
            const { statusCode = 0, headers: received } = response
            settle({ status: statusCode, headers: received, body: Buffer.concat(parts) })
          })
        })
        call.once('error', fail)
        call.end()
      }),
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
