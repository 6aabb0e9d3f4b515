import { describe, expect, it } from 'vitest'
import { tokensOf } from '@/engine/reading/tokens'

const texts = (sql: string) => tokensOf(sql).map(({ kind, text }) => `${kind} ${text}`)

describe('tokensOf', () => {
  it.each([
    ['SELECT 部门 FROM 部门年度', ['word select', 'word 部门', 'word from', 'word 部门年度']],
    [`'it''s -- text' --gone\n1`, [`string 'it''s -- text'`, 'number 1']],
    ['/* a /* nested */ b */ x', ['word x']],
    [`"Na""me"(`, ['name Na"me', 'symbol (']],
    [`$$a'b$$ $t$ $$ $t$`, [`string $$a'b$$`, 'string $t$ $$ $t$']],
    [`e'\\'' ?`, [`string e'\\''`, 'symbol ?']],
    ['$1', ['symbol $1']],
    [`'open -- ?`, [`string 'open -- ?`]],
    ['/* open ?', []],
  ])('cuts %s', (sql, expected) => {
    expect(texts(sql)).toEqual(expected)
  })

  it('knows where each piece stands', () => {
    const sql = `SELECT '中文', "列"`
    expect(tokensOf(sql).map(({ from, to }) => sql.slice(from, to))).toEqual([
      'SELECT',
      `'中文'`,
      ',',
      '"列"',
    ])
  })
})
