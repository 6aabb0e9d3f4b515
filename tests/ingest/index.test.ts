import { createHash } from 'node:crypto'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { emptyTables } from '@/domain/tidy'
import { readSource } from '@/ingest'
import { brief, readText, toCsv, twin, twinWith } from './helpers'

const read = (name: string, bytes: Uint8Array | Blob) => readSource({ name, bytes })

describe('a source', () => {
  it('is known by the SHA-256 of its bytes, with its size, encoding and layout', async () => {
    const bytes = iconv.encode(toCsv(twin), 'gb18030')
    const { sources, forms } = await read('总工会.csv', bytes)
    const id = createHash('sha256').update(bytes).digest('hex')
    expect(sources).toEqual([
      {
        id,
        name: '总工会.csv',
        size: bytes.length,
        encoding: 'gb18030',
        layouts: ['tianhe'],
        formCount: 1,
        rowCount: 0,
      },
    ])
    expect(forms[0]?.sourceId).toBe(id)
  })

  it.each([
    ['utf-8', (text: string) => iconv.encode(text, 'utf8', { addBOM: true })],
    ['gb18030', (text: string) => iconv.encode(text, 'gb18030')],
    ['utf-16le', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
    ['utf-16be', (text: string) => iconv.encode(text, 'utf16be', { addBOM: true })],
  ])('gives the same form in %s', async (encoding, encode) => {
    const { sources, forms, findings } = await read('a.txt', encode(twin))
    expect(sources[0]?.encoding).toBe(encoding)
    expect(findings).toEqual([])
    const plain = (await readText(twin)).forms[0]
    expect(forms).toEqual([{ ...plain, sourceId: sources[0]?.id }])
  })

  it('may be a Blob, and one that cannot be opened is a finding', async () => {
    expect((await read('a.txt', new Blob([twin]))).forms).toHaveLength(1)
    class LostBlob extends Blob {
      override arrayBuffer(): Promise<ArrayBuffer> {
        return Promise.reject(new DOMException('gone', 'NotReadableError'))
      }
    }
    const { findings } = await read('a.txt', new LostBlob())
    expect(findings.map(({ code }) => code)).toEqual(['unreadable-file'])
  })

  it('with mixed line ends gives the same records in the same rows', async () => {
    let line = 0
    const mixed = twin.replace(/\n/gu, () => ['\r\n', '\n', '\r'][line++ % 3] ?? '\n')
    const { forms, sources } = await readText(mixed)
    const plain = (await readText(twin)).forms[0]
    expect(forms).toEqual([{ ...plain, sourceId: sources[0]?.id }])
  })
})

describe('a file that is no table', () => {
  it.each([
    ['a.csv', '', 'empty-file', '文件是空的（0 字节）'],
    ['a.zip', '', 'empty-file', '文件是空的（0 字节）'],
    ['a.csv', '\ufeff \r\n\t\n', 'empty-file', '文件里没有任何内容'],
    [
      'a.zip',
      `PK\x05\x06${'\0'.repeat(18)}`,
      'not-a-table',
      '这个压缩包（ZIP）是空的，里面没有文件',
    ],
    ['a.csv', '<html><p>通知</p></html>', 'not-a-table', expect.stringContaining('网页')],
  ])('%s gives one clear finding (%#)', async (name, text, code, message) => {
    const { sources, forms, tables, findings, questions } = await read(name, Buffer.from(text))
    expect(sources).toMatchObject([{ name, layouts: [], formCount: 0, rowCount: 0 }])
    expect({ forms, tables, questions }).toEqual({ forms: [], tables: emptyTables, questions: [] })
    expect(findings).toEqual([
      {
        code,
        severity: 'error',
        message,
        file: name,
        sheet: null,
        row: null,
        column: null,
        text: null,
      },
    ])
  })

  it('says that a picture is a picture, whatever its name', async () => {
    const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
    const { sources, findings } = await read('自评表.csv', png)
    expect(sources[0]?.encoding).toBeNull()
    expect(findings.map(({ message }) => message)).toEqual([
      '这是图片文件（PNG），不是表格。请找到原来的电子表格，用 WPS 表格或 Excel 经“文件 → 另存为”存成 XLSX 或 CSV 后再导入',
    ])
  })

  it('says when bytes are no text', async () => {
    const { findings } = await read('a.csv', Uint8Array.of(0x80, 0xff, 0xff))
    expect(findings.map(({ code }) => code)).toEqual(['undecodable'])
  })

  it('says what was looked for and what was found', async () => {
    const { findings } = await readText('姓名,成绩\n张三,90\n填报人：李四,')
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      code: 'unrecognised',
      severity: 'error',
      row: 1,
      column: 1,
      text: '姓名',
    })
    const { message = '' } = findings[0] ?? {}
    expect(message).toMatch(
      /^没有认出这份文件：开头是“姓名”“成绩”“张三”“90”“●●”。认得的是：.*“部门调整预算收入”“任务涉及资金”/u,
    )
    expect(message).toContain('部门情况表的表头“部门名称”“年度”；目标表的表头“部门名称”“年度”')
  })
})

describe('the encoding that the reader chose', () => {
  it('is respected, with a finding about what it cannot read', async () => {
    const bytes = iconv.encode(twin, 'gb18030')
    const right = await readSource({ name: 'a.txt', bytes }, { encoding: 'gb18030' })
    expect(right.findings).toEqual([])
    const wrong = await readSource({ name: 'a.txt', bytes }, { encoding: 'utf-8' })
    expect(wrong.sources[0]?.encoding).toBe('utf-8')
    expect(wrong.findings[0]).toMatchObject({
      code: 'undecodable-characters',
      severity: 'warning',
      message: expect.stringContaining('请换一种编码'),
    })
  })
})

describe('reading', () => {
  it('rejects only when it is aborted', async () => {
    const controller = new AbortController()
    controller.abort(new Error('stopped by the reader'))
    await expect(readText(twin, { signal: controller.signal })).rejects.toThrow(
      'stopped by the reader',
    )
  })

  it('can be aborted while it reads a long table', async () => {
    const controller = new AbortController()
    const rows = Array.from({ length: 30_000 }, (_, index) => `部门${index},2022,5`)
    const promise = readText(['部门名称,年度,实际支出(万元)', ...rows].join('\n'), {
      signal: controller.signal,
      onProgress: (done) => {
        if (done > 0.5) controller.abort()
      },
    })
    await expect(promise).rejects.toThrow()
  })

  it('tells its progress, from 0 to 1', async () => {
    const steps: number[] = []
    await readText(twin, { onProgress: (done) => steps.push(done) })
    expect(steps).toEqual([0.3, 1])
  })

  it('throws at no bytes and no damage to a form', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    await fc.assert(
      fc.asyncProperty(bytes, async (found) => void (await read('a.csv', found))),
      {
        numRuns: 100,
      },
    )
    const damage = fc.tuple(
      fc.nat(twin.length),
      fc.nat(40),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    )
    await fc.assert(
      fc.asyncProperty(damage, async ([at, length, text]) => {
        const { sources, findings } = await readText(
          twin.slice(0, at) + text + twin.slice(at + length),
        )
        expect(sources).toHaveLength(1)
        for (const { message } of findings)
          expect(message).not.toMatch(/undefined|NaN|null|\[object/u)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps what stands beside a stray quotation mark', async () => {
    const { forms, findings } = await readText(
      toCsv(twinWith(['任务2', '任务2'])).replace('任务2', '"任务2'),
    )
    expect(findings.map(brief)).toEqual([
      { code: 'stray-quote', severity: 'warning', row: 19, column: 1, text: '"任务2' },
    ])
    expect(forms[0]?.indicators).toHaveLength(4)
  })
})
