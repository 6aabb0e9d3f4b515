import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
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
      'jijing/网站/index.html',
      'jijing/网站/data/表.csv',
      'jijing/服务器示例/nginx.conf',
      'jijing/服务器示例/web.config',
      'jijing/服务器示例/tomcat-web.xml',
      'jijing/说明.txt',
    ]),
  )
  const sums = strFromU8(members['jijing/SHA256SUMS']!).trim().split('\n')
  expect(sums).toHaveLength(Object.keys(members).length - 1)
  for (const line of sums) {
    const [hash, path] = line.split('  ')
    expect(createHash('sha256').update(members[`jijing/${path}`]!).digest('hex'), path).toBe(hash)
  }
})

it('gives the same package for the same files', () => {
  expect(Buffer.compare(packSite(site), packSite(site))).toBe(0)
})
