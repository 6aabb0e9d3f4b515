import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, resolve, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
}

/** Content type by the end of a name. */
export function typeOf(path: string): string {
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/**
 * Sends a file that may be replaced at any moment. It is read whole before the first byte goes out,
 * because a stream over a growing file writes past the length it announced; and it is known by its
 * content, because a file put in its place may have the same size and time.
 */
export async function sendChangingFile(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathWithin(root, request.url ?? '/')
  const content = path === null ? null : await readFile(path).catch(() => null)
  if (path === null || content === null) {
    response.writeHead(404).end()
    return
  }
  const tag = `"${createHash('sha256').update(content).digest('base64url')}"`
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('ETag', tag)
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end()
    return
  }
  response.writeHead(200, { 'Content-Type': typeOf(path), 'Content-Length': content.length })
  response.end(content)
}

/** The file that an address names, or null when it names none of this folder. */
function pathWithin(root: string, url: string): string | null {
  try {
    const path = decodeURIComponent(url.split('?')[0] ?? '/')
    const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`)
    return file.startsWith(root + sep) && !file.includes('\0') ? file : null
  } catch {
    return null
  }
}
