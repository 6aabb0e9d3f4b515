import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { siteFiles, writeServiceWorker } from '../../tools/write-service-worker'
import { aFolder } from './site-fixture'

const site = aFolder({
  'index.html': '<!doctype html>',
  'favicon.svg': '<svg/>',
  'assets/entry-AbCd1234.js': 'go()',
  'assets/entry-AbCd1234.js.gz': 'packed',
  'assets/entry-AbCd1234.js.br': 'packed',
  'data/manifest.json': '{}',
  'data/entry-AbCd1234.js': 'not of the site',
})
afterAll(site.remove)

const integrity = (content: string) =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`

it('lists every file of the site with its integrity, and nothing under data/', () => {
  expect(siteFiles(site.root)).toEqual({
    '': integrity('<!doctype html>'),
    'favicon.svg': integrity('<svg/>'),
    'assets/entry-AbCd1234.js': integrity('go()'),
  })
})

it('writes a classic script that changes with the files, and with nothing else', async () => {
  const written = async () => {
    await writeServiceWorker(site.root)
    return readFileSync(join(site.root, 'service-worker.js'), 'utf8')
  }
  const first = await written()
  expect(first).toContain(integrity('go()'))
  expect(() => new Function(first)).not.toThrow()
  site.write('data/manifest.json', '{"version":1}')
  expect(await written()).toBe(first)
  site.write('favicon.svg', '<svg></svg>')
  expect(await written()).not.toBe(first)
})
