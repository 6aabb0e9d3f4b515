import { describe, expect, it } from 'vitest'
import { collectFindings } from '@/ingest/findings'
import { delimiters, filledRows, parseGrid } from '@/ingest/grid'
import { brief } from './helpers'

const labels = new Set(['部门名称', '年度', '实际支出'])

function parse(text: string) {
  const { findings, report } = collectFindings('a.csv')
  return { ...parseGrid(text, labels, report), findings: findings.map(brief) }
}

describe('parseGrid', () => {
  it.each(delimiters.map((delimiter) => [delimiter]))('reads %j as a delimiter', (delimiter) => {
    const text = ['部门名称', '年度', '实际支出'].join(delimiter) + '\n某局' + delimiter + '2022'
    expect(parse(text).rows).toEqual([
      ['部门名称', '年度', '实际支出'],
      ['某局', '2022'],
    ])
  })

  it('goes by labels, not by the most frequent character', () => {
    const text = '部门名称\t年度\n某局,某处,某科,某站\t2022'
    expect(parse(text).rows[1]).toEqual(['某局,某处,某科,某站', '2022'])
  })

  it('keeps blank rows and counts records, not lines', () => {
    const { rows } = parse('\n部门名称,年度\r\n\r\n"第一段\r\n第二段",2022\r"a""b",5\n')
    expect(rows).toEqual([
      [''],
      ['部门名称', '年度'],
      [''],
      ['第一段\n第二段', '2022'],
      ['a"b', '5'],
      [''],
    ])
    expect(filledRows({ rows })[2]?.[0]).toEqual({ row: 5, column: 1, text: 'a"b' })
  })

  it('keeps quotation marks inside an unquoted cell', () => {
    const { rows, findings } = parse('部门名称\t年度\n<ol style="list-style-type: none">\t5')
    expect(rows[1]).toEqual(['<ol style="list-style-type: none">', '5'])
    expect(findings).toEqual([])
  })

  it('does not let an unclosed quotation mark swallow the rows below', () => {
    const { rows, findings } = parse('部门名称,年度\n"某局,2022\n"某处",2023\n某站,2024')
    expect(rows).toEqual([
      ['部门名称', '年度'],
      ['"某局', '2022'],
      ['某处', '2023'],
      ['某站', '2024'],
    ])
    expect(findings).toEqual([
      { code: 'stray-quote', severity: 'warning', row: 2, column: 1, text: '"某局' },
    ])
  })

  it('names the column of an unclosed quotation mark at the end of a file', () => {
    const { rows, findings } = parse('部门名称,年度\n某局,"2022\n某处,2023')
    expect(rows).toHaveLength(3)
    expect(findings).toEqual([
      { code: 'stray-quote', severity: 'warning', row: 2, column: 2, text: '"2022' },
    ])
  })

  it('reads a quoted phrase at the start of a plain cell as text', () => {
    const { rows } = parse('部门名称\t年度\n"精准"帮扶\t2022\n某处\t2023')
    expect(rows[1]).toEqual(['"精准"帮扶', '2022'])
  })

  it('gives up quoting after many stray marks, and loses no row', () => {
    const text = '部门名称,年度\n' + '"a"b,1\n'.repeat(60)
    expect(parse(text).rows).toHaveLength(62)
  })
})
