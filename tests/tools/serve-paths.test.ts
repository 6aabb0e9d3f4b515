import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aFolder, serveFolder } from './site-fixture'

const folder = aFolder({
  'index.html': '<!doctype html><title>绩镜</title>',
  'browser-check.js': '// 检查\n',
  'assets/index-Ab3_x-9Z.js': 'export {}\n',
  'data/manifest.json': '{}',
})
let site: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  site = await serveFolder(folder.root)
})
afterAll(async () => {
  await site.close()
  folder.remove()
})

it('answers 404 for what is not there, never the page', async () => {
  for (const path of ['/missing', '/assets/gone-AAAABBBB.js', '/data/', '/%E0%A4%A', '/%00']) {
    const answer = await site.get(path)
    expect([path, answer.status, answer.body.length]).toEqual([path, 404, 0])
  }
})

it.each([
  '/../package.json',
  '/assets/../../secret.txt',
  '/data/..%2f..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/data/..\\..\\secret.txt',
  '//secret.txt',
])('does not leave its folder for %s', async (path) => {
  const outside = aFolder({ 'secret.txt': 'secret', 'site/index.html': 'page' })
  const inner = await serveFolder(join(outside.root, 'site'))
  expect((await inner.get(path)).status).toBe(404)
  await inner.close()
  outside.remove()
})

it('survives a range that no file has', async () => {
  const range = { range: 'bytes=9-2' }
  expect((await site.get('/assets/index-Ab3_x-9Z.js', range)).status).toBe(200)
  expect((await site.get('/browser-check.js', range)).status).toBe(200)
})

it('stands under a sub-path and nowhere else', async () => {
  const sub = await serveFolder(folder.root, '/bureau/jijing/')
  expect(String((await sub.get('/bureau/jijing/')).body)).toContain('绩镜')
  expect((await sub.get('/bureau/jijing/assets/index-Ab3_x-9Z.js')).status).toBe(200)
  const { status, headers } = await sub.get('/bureau/jijing')
  expect([status, headers.location]).toEqual([302, '/bureau/jijing/'])
  expect((await sub.get('/')).status).toBe(404)
  await sub.close()
})
