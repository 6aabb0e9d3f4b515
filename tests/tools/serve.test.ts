import { existsSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressSite } from '../../tools/compress'
import { aFolder, serveFolder, type Answer } from './site-fixture'

const script = `export const text = '${'绩效'.repeat(2000)}'\n`
const scriptPath = '/assets/index-Ab3_x-9Z.js'
const folder = aFolder({
  'index.html': '<!doctype html><title>绩镜</title>',
  'browser-check.js': '// 检查\n',
  'assets/index-Ab3_x-9Z.js': script,
  'assets/duckdb-eh-AAAABBBB.wasm': new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]),
  'data/manifest.json': '{"files":[]}',
  'data/中文 表#1,2.csv': '年度,金额\n2024,1\n',
  'data/assets/rates-12345678.csv': 'a,b\n',
  'data/assets/rates-12345678.csv.gz': 'stale',
})
let site: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  await compressSite(folder.root)
  site = await serveFolder(folder.root)
})
afterAll(async () => {
  await site.close()
  folder.remove()
})

const text = ({ body }: Answer) => body.toString('utf8')

describe('types and headers', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/browser-check.js', 'text/javascript; charset=utf-8'],
    ['/assets/duckdb-eh-AAAABBBB.wasm', 'application/wasm'],
    ['/data/manifest.json', 'application/json'],
    [`/data/${encodeURIComponent('中文 表#1,2.csv')}`, 'text/csv; charset=utf-8'],
  ])('gives %s the type %s', async (path, type) => {
    const { status, headers } = await site.get(path)
    expect([status, headers['content-type']]).toEqual([200, type])
  })

  it('sends the content security policy with every answer, also to workers', async () => {
    for (const path of ['/', scriptPath, '/missing.js']) {
      const { headers } = await site.get(path)
      const policy = headers['content-security-policy']
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
      expect(policy).toContain("connect-src 'self';")
      expect(policy).toContain("frame-ancestors 'self'")
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
    }
  })

  it('answers questions only', async () => {
    expect((await site.get('/', {}, 'POST')).status).toBe(405)
    expect((await site.get('/', {}, 'HEAD')).body).toHaveLength(0)
  })
})

describe('hashed assets', () => {
  it('are kept for a year, everything else is asked for again', async () => {
    const cacheOf = async (path: string) => (await site.get(path)).headers['cache-control']
    expect(await cacheOf(scriptPath)).toBe('public, max-age=31536000, immutable')
    expect(await cacheOf('/')).toBe('no-cache')
    expect(await cacheOf('/browser-check.js')).toBe('no-cache')
    expect(await cacheOf('/data/assets/rates-12345678.csv')).toBe('no-cache')
  })

  it('go out as brotli, gzip or plain, as the browser asks', async () => {
    const asked = (encoding: string) => site.get(scriptPath, { 'accept-encoding': encoding })
    const brotli = await asked('gzip, deflate, br')
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script)
    const gzip = await asked('gzip, deflate')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).toString()).toBe(script)
    const plain = await asked('identity')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(text(plain)).toBe(script)
    expect(brotli.headers.vary).toBe('Accept-Encoding')
  })
})

describe('data', () => {
  const everything = { 'accept-encoding': 'gzip, deflate, br' }

  it('is never compressed, and a compressed file beside it is not taken for it', async () => {
    const answer = await site.get('/data/assets/rates-12345678.csv', everything)
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(text(answer)).toBe('a,b\n')
    expect(existsSync(join(folder.root, 'data/manifest.json.gz'))).toBe(false)
  })

  it('follows files that are added, replaced and removed while the site runs', async () => {
    const get = () => site.get('/data/new.csv', everything)
    expect((await get()).status).toBe(404)
    folder.write('data/new.csv', '年度\n2023\n')
    expect(text(await get())).toBe('年度\n2023\n')
    for (let length = 1; length <= 50; length += 1) {
      // Written over the answer that has just arrived, on the same connection.
      const longer = `年度\n${'2024\n'.repeat(length * 100)}`
      folder.write('data/new.csv', longer)
      expect(text(await get())).toBe(longer)
    }
    rmSync(join(folder.root, 'data/new.csv'))
    expect((await get()).status).toBe(404)
  })

  it('is not sent again while it stays the same', async () => {
    const first = await site.get('/data/manifest.json')
    const again = await site.get('/data/manifest.json', {
      'if-none-match': first.headers.etag ?? '',
    })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  it('is sent again when another file of the same size and time takes its place', async () => {
    const path = join(folder.root, 'data/same.csv')
    const put = (content: string) => {
      folder.write('data/same.csv', content)
      utimesSync(path, 1_700_000_000, 1_700_000_000)
    }
    put('2023')
    const first = await site.get('/data/same.csv')
    put('2024')
    const headers = { 'if-none-match': first.headers.etag ?? '' }
    expect(text(await site.get('/data/same.csv', headers))).toBe('2024')
  })
})
