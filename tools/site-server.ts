import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import sirv from 'sirv'
import { sendChangingFile, typeOf } from './changing-file.ts'
import { headerContentSecurityPolicy } from './content-security-policy.ts'
import { isHashedAsset } from './hashed-asset.ts'

export interface SiteOptions {
  /** Folder of the built site. */
  readonly root: string
  /** Sub-path under which the site answers, `/` unless given. */
  readonly base?: string
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const securityHeaders = {
  'Content-Security-Policy': headerContentSecurityPolicy,
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const

/** A server of the built site, not yet listening. A file that is not there is 404, never a page. */
export function createSiteServer({ root, base = '/' }: SiteOptions): Server {
  const prefix = `/${base}/`.replace(/\/{2,}/g, '/')
  const folder = resolve(root)
  const serveHashed = hashedAssets(folder)
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    const url = request.url ?? '/'
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return end(response, 405)
    }
    if (url.split('?')[0] === prefix.slice(0, -1)) {
      response.setHeader('Location', prefix)
      return end(response, 302)
    }
    if (!url.startsWith(prefix)) return end(response, 404)
    request.url = url.slice(prefix.length - 1)
    // An impossible range would end the server, and nothing here is read in parts.
    delete request.headers.range
    if (isHashedAsset(request.url.split('?')[0] ?? '')) serveHashed(request, response)
    else void sendChangingFile(folder, request, response)
  })
}

/** `dev: true` looks each file up anew, so that a rebuilt site is served without a restart. */
function hashedAssets(root: string): Handler {
  return sirv(root, {
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    extensions: [],
    setHeaders: (response, path) => {
      response.setHeader('Content-Type', typeOf(path))
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    },
  })
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status
  response.end()
}
