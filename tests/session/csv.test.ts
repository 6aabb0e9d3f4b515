import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteWriter } from '@/session/byte-writer'
import { openCsvWriter } from '@/session/csv'

const utf8 = (text: string) => [...new TextEncoder().encode(text)]
const textOf = (pieces: readonly Uint8Array[] = []) =>
  pieces.map((piece) => new TextDecoder().decode(piece)).join('')

describe('bytes', () => {
  it('are those of the platform’s encoder, half a surrogate pair included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const writer = new ByteWriter('', 1_000_000)
        writer.text(text)
        writer.endLine()
        expect([...(writer.finish()[0] ?? [])]).toEqual(utf8(`${text}\n`))
      }),
    )
    const writer = new ByteWriter('', 10)
    writer.text('a\ud83d')
    expect([...(writer.finish()[0] ?? [])]).toEqual(utf8('a\ufffd'))
  })
})

describe('the table writer', () => {
  it('quotes texts, doubles their quotation marks and leaves NULL empty', () => {
    const writer = openCsvWriter()
    writer.add('form', { a: '说“好”,"好"', b: null, c: 1.5, d: '', e: true })
    expect(textOf(writer.finish().get('form'))).toBe('a,b,c,d,e\n"说“好”,""好""",,1.5,"",true\n')
  })

  it('ends a piece at a row, and begins the next with the header', () => {
    const writer = openCsvWriter(20)
    for (let n = 1; n <= 5; n++) writer.add('form', { name: '甲局', year: 2020 + n })
    const pieces = writer.finish().get('form') ?? []
    expect(pieces.map((piece) => textOf([piece]))).toEqual([
      'name,year\n"甲局",2021\n',
      'name,year\n"甲局",2022\n',
      'name,year\n"甲局",2023\n',
      'name,year\n"甲局",2024\n',
      'name,year\n"甲局",2025\n',
    ])
  })
})
