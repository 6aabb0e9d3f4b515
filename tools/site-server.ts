import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import sirv from 'sirv'
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
  const serveFile = fileHandler(resolve(root))
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (isTrustworthy(request)) response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
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
    try {
      serveFile(request, response)
    } catch {
      // The file went away between being found and being read, or the range was impossible.
      if (response.headersSent) response.destroy()
      else end(response, 404)
    }
  })
}

/** Over plain http, browsers ignore this header and report it as an error, except on loopback. */
function isTrustworthy({ headers }: IncomingMessage): boolean {
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(headers.host ?? '')
  return isLoopback || headers['x-forwarded-proto'] === 'https'
}

/** `dev: true` looks each file up anew, so that a replaced file is served whole and at once. */
function fileHandler(root: string): Handler {
  const hashed = sirv(root, {
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    extensions: [],
    setHeaders: (response, path) => {
      setCharset(response, path)
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    },
  })
  const changing = sirv(root, {
    dev: true,
    etag: true,
    extensions: ['html'],
    setHeaders: setCharset,
  })
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const handler = isHashedAsset(path) ? hashed : changing
    handler(request, response)
  }
}

const textTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  js: 'text/javascript',
  md: 'text/markdown',
  mjs: 'text/javascript',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
}

function setCharset(response: ServerResponse, path: string): void {
  const type = textTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`)
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status
  response.end()
}
