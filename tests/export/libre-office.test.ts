import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { write } from './read-back'

const isInstalled = spawnSync('soffice', ['--version']).status === 0

it.skipIf(!isInstalled)(
  'opens in LibreOffice: texts are texts (quoted), figures are figures in their format',
  { timeout: 120_000 },
  () => {
    const { bytes } = write({
      title: '',
      lines: [],
      sheets: [
        {
          name: '部门情况表',
          columns: [
            { label: '部门名称', kind: 'text' },
            { label: '年度', kind: 'integer' },
            { label: '调整预算（万元）', kind: 'printed' },
            { label: '完成率', kind: 'percent' },
            { label: '存在问题', kind: 'text' },
          ],
          rows: [
            ['总工会', 2022, '655.550', 0.9283, '=1+1'],
            ['<甲&局>', 2021, '约56户', null, '一、"二"\n三'],
          ],
        },
      ],
    })
    const folder = mkdtempSync(join(tmpdir(), 'jijing-book-'))
    try {
      writeFileSync(join(folder, 'a.xlsx'), bytes)
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1'
      execFileSync('soffice', [
        profile,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        join(folder, 'a.xlsx'),
      ])
      expect(readFileSync(join(folder, 'a.csv'), 'utf8').replace(/\r\n/gu, '\n')).toBe(
        '"部门名称","年度","调整预算（万元）","完成率","存在问题"\n' +
          '"总工会",2022,655.550,92.83%,"=1+1"\n' +
          '"<甲&局>",2021,"约56户",,"一、""二""\n三"\n',
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
