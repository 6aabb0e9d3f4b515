import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { headerContentSecurityPolicy } from '../../tools/content-security-policy'
import { packSite } from '../../tools/package-site'

let site: string
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'jijing-pack-'))
  mkdirSync(join(site, 'data'))
  writeFileSync(join(site, 'index.html'), '<!doctype html>')
  writeFileSync(join(site, 'data', '表.csv'), '部门\n甲局\n')
})
afterAll(() => rmSync(site, { recursive: true, force: true }))

it('packs the site, server examples and instructions, with the hash of each', () => {
  const members = unzipSync(packSite(site))
  expect(Object.keys(members)).toEqual(
    expect.arrayContaining([
      'jijing/README.txt',
      'jijing/servers/nginx.conf',
      'jijing/servers/tomcat-web.xml',
      'jijing/servers/web.config',
      'jijing/site/data/表.csv',
      'jijing/site/index.html',
    ]),
  )
  const sums = strFromU8(members['jijing/SHA256SUMS']!).trim().split('\n')
  expect(sums).toHaveLength(Object.keys(members).length - 1)
  for (const line of sums) {
    const [hash, path] = line.split('  ')
    expect(createHash('sha256').update(members[`jijing/${path}`]!).digest('hex'), path).toBe(hash)
  }
})

it('names its own files so that every unpacker reads the names', () => {
  const names = Object.keys(unzipSync(packSite(site))).filter((name) => !name.endsWith('表.csv'))
  expect(names.filter((name) => !/^[\x20-\x7e]+$/.test(name))).toEqual([])
})

it('sends the policy of the page from the example servers, too', () => {
  const members = unzipSync(packSite(site))
  for (const name of ['nginx.conf', 'web.config'])
    expect(strFromU8(members[`jijing/servers/${name}`]!)).toContain(headerContentSecurityPolicy)
})

it('gives the same package for the same files', () => {
  expect(Buffer.compare(packSite(site), packSite(site))).toBe(0)
})
